// The built client: which hashed files an entry needs. Files under /assets never change, so they cache for ever.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the client's build lies, seen from the compiled server and from its sources alike. */
export const clientFolder = fileURLToPath(new URL('../../../client/dist/', import.meta.url));

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

function readManifest(): Record<string, Chunk> {
  const file = `${clientFolder}.vite/manifest.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>) : {};
}

const manifest = readManifest();

/** The address of a built file by its source path, '' when the client has not been built. */
export function assetAddress(source: string): string {
  const chunk = manifest[source];
  return chunk ? `/${chunk.file}` : '';
}

/** What only some pages load, by a word in their kind. */
const FURTHER_SHEETS: Record<string, string> = {
  desk: 'desk/desk',
  compare: 'compare/compare',
  stages: 'record/stages',
  closing: 'record/closing',
  groups: 'groups/groups',
  portraits: 'groups/portraits',
  commitments: 'record/commitments',
  issues: 'record/issues',
};

/** Style sheets of a page: the common one, and those of its kinds that have one. */
export function styleTags(kind = ''): string {
  const further = Object.entries(FURTHER_SHEETS).flatMap(([word, sheet]) => (kind.includes(word) ? [sheet] : []));
  return ['page', ...further]
    .map((name) => `src/styles/${name}.css`)
    .map((sheet) => assetAddress(sheet))
    .filter((address) => address !== '')
    .map((address) => `<link rel="stylesheet" href="${address}">`)
    .join('\n');
}

/** Khmer faces a page is set in, and from which width on. */
const KHMER_FONTS = [
  { source: '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2', media: '' },
  { source: '@fontsource/battambang/files/battambang-khmer-400-normal.woff2', media: '(min-width: 768px)' },
];

/** Khmer faces are asked for with the page itself: they are never swapped in later, so they have to come early. */
export function fontTags(language: string): string {
  if (language !== 'km') return '';
  return KHMER_FONTS.map(({ source, media }) => {
    const address = assetAddress(`../node_modules/${source}`);
    const width = media ? ` media="${media}"` : '';
    return address ? `<link rel="preload" as="font" type="font/woff2" crossorigin href="${address}"${width}>` : '';
  }).join('\n');
}

/** Module scripts of a page with their static imports preloaded. */
export function scriptTags(entries: readonly string[]): string {
  const tags: string[] = [];
  for (const entry of entries) {
    const chunk = manifest[`src/${entry}.ts`];
    if (!chunk) continue;
    for (const name of chunk.imports ?? []) {
      const imported = manifest[name];
      if (imported) tags.push(`<link rel="modulepreload" href="/${imported.file}">`);
    }
    tags.push(`<script type="module" src="/${chunk.file}"></script>`);
  }
  return tags.join('\n');
}
