// Builds the scripts and styles of the pages. Each is an entry of its own in the manifest, by which the server finds
// the hashed files; nothing here makes pages, so there is no index.html.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const entries = ['reading', 'compare', 'desk', 'answering', 'moderation', 'room'].map((name) => `src/${name}.ts`);
const sheets = [
  'page',
  'desk/desk',
  'record/stages',
  'compare/compare',
  'record/closing',
  'groups/groups',
  'groups/portraits',
  'record/commitments',
  'record/issues',
].map((name) => `src/styles/${name}.css`);

/** Writes each script and style again in Brotli and in gzip: once and well, for the server to send. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = '' }) {
    const assets = path.join(dir, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(?:js|css)$/.test(file))) {
      const bytes = readFileSync(path.join(assets, name));
      writeFileSync(path.join(assets, `${name}.br`), brotliCompressSync(bytes));
      writeFileSync(path.join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
};

export default defineConfig({
  root,
  base: '/',
  plugins: [compressed],
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
