// Rules that find mistakes; how code looks is biome's business, how it is layered is tests/architecture.test.ts's.
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores(['**/dist/', '**/dist-types/', '.sala/', 'data/', 'tests/fixtures/', 'migrations/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['shared/tsconfig.json', 'server/tsconfig.json', 'client/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An arrow that gives back what its call gives back is not confusing; numbers in sentences are wanted.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Index signatures are read so in most places already; `noUncheckedIndexedAccess` keeps them safe.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Hooks and event handlers are functions without `this`; Fastify's and PGlite's objects are plain.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      // What is caught here is an Error: everything thrown is one, which `only-throw-error` keeps true.
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      // Spreading a text gives its code points, as meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The numbers that PostgreSQL gives its types are more than any list of names.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }],
    },
  },
  {
    files: ['client/src/**/*.ts', 'shared/src/**/*.template.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    rules: { 'no-undef': 'off', 'no-unused-vars': 'error', eqeqeq: 'error' },
  },
]);
