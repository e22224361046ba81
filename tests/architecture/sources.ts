// What the rules of architecture are asked about: source files as text, with what their path says about them. Imports
// are read with a small pattern, which formatted code makes safe.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { domains } from './domains.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Workspace = 'shared' | 'server' | 'client';
export type Layer = 'routes' | 'service' | 'store' | 'tables' | 'api' | 'cli' | 'template';

export interface Import {
  /** As written. */
  specifier: string;
  /** A file of the repository (`server/src/drafts/drafts.store.ts`), else null. */
  file: string | null;
  isTypeOnly: boolean;
  /** What is imported, as the names it has at home. */
  names: string[];
  line: number;
}

export interface Source {
  path: string;
  text: string;
  lines: string[];
  workspace: Workspace | null;
  /** The first folder below `src`, domain or not; null for files beside it. */
  folder: string | null;
  domain: string | null;
  layer: Layer | null;
  imports: Import[];
}

const WORKSPACES = ['shared', 'server', 'client'];
const LAYER = /\.(routes|service|store|tables|api|cli|template)\.ts$/;
const IMPORT = /^(?:import|export) (type )?(?:([^;'"]*?) from )?'([^']+)'|(?<!\*.*|\/\/.*)\bimport\('([^']+)'\)/gm;

export function readSource(file: string, text: string): Source {
  const [top = '', src, ...rest] = file.split('/');
  const workspace = src === 'src' && WORKSPACES.includes(top) ? (top as Workspace) : null;
  const folder = workspace && rest.length > 1 ? (rest[0] ?? null) : null;
  return {
    path: file,
    text,
    lines: text.split('\n'),
    workspace,
    folder,
    domain: folder && domains.includes(folder) ? folder : null,
    layer: (LAYER.exec(file)?.[1] as Layer | undefined) ?? null,
    imports: readImports(file, text),
  };
}

function readImports(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const [, type, names = '', from, dynamic] = match;
    const specifier = from ?? dynamic ?? '';
    return {
      specifier,
      file: resolve(file, specifier),
      isTypeOnly: type !== undefined || /^\{(?:\s*type [^,]+,?)+\s*\}$/.test(names.trim()),
      names: names.replace(/[{}]/g, '').split(',').map(nameAtHome).filter(Boolean),
      line: text.slice(0, match.index).split('\n').length,
    };
  });
}

function nameAtHome(written: string): string {
  return (
    written
      .trim()
      .replace(/^type /, '')
      .split(' as ')[0] ?? ''
  );
}

function resolve(from: string, specifier: string): string | null {
  const target = specifier.startsWith('@sala/shared/')
    ? specifier.replace('@sala/shared/', 'shared/src/')
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null;
  return target === null ? null : target.replace(/\.js$/, '.ts');
}

/** The first folder below `src` of a file of the repository. */
export function folderOf(file: string): string | null {
  const parts = file.split('/');
  return parts[1] === 'src' && parts.length > 3 ? (parts[2] ?? null) : null;
}

const NOT_OURS = new Set(['node_modules', 'dist', 'dist-types', '.git', '.sala', 'data', 'fixtures', 'meta', 'out']);

/** Every file of the repository that is written by hand, by its path from the root. */
export function listFiles(folder = ''): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name);
    if (NOT_OURS.has(entry.name) || place === 'tests/bench/results') return [];
    return entry.isDirectory() ? listFiles(place) : [place];
  });
}

export function readFile(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

const CODE = /^(?:(?:shared|server|client)\/.*|tests\/.*|[^/]+|\.ci\/.*)(?:\.ts|\.mjs|\.js|\.css)$/;

/** The code: workspaces, tests and what configures them. */
export function listSources(): Source[] {
  return listFiles()
    .filter((file) => CODE.test(file))
    .map((file) => readSource(file, readFile(file)));
}
