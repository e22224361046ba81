// Builds the scripts and styles of the pages. Each is an entry of its own in the manifest, by which the server finds
// the hashed files; nothing here makes pages, so there is no index.html.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const entries = ['reading', 'desk', 'moderation'].map((name) => `src/${name}.ts`);
const sheets = ['page', 'desk'].map((name) => `src/styles/${name}.css`);

export default defineConfig({
  root,
  base: '/',
  resolve: { conditions: ['source'] },
  build: {
    target: 'es2023',
    manifest: true,
    // Fonts are files: one that is not needed is not loaded.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [...entries, ...sheets].filter((source) => existsSync(`${root}${source}`)) },
  },
});
