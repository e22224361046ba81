// How a file looks from outside: its size, its header, its name (R8, and the rules of the house).
import { type Complaint, type Rule } from './rule.js';
import type { Source } from './sources.js';

const isCode = ({ path }: Source) => /\.(?:ts|mjs|js)$|^\.ci\/run$/.test(path);
const HEADER_LINES_MAX = 5;
const LINES_MAX = 300;
const FUNCTION_LINES_MAX = 70;
const COLUMNS_MAX = 120;

const header: Rule = {
  holds: 'every file opens by saying what it answers for, in at most five lines',
  complaintsAbout(source) {
    if (!isCode(source)) return [];
    const { lines } = source;
    const start = lines[0]?.startsWith('#!') ? 1 : 0;
    const opens = lines.findIndex((line, index) => index >= start && !/^\/\/ \S/.test(line));
    const count = opens - start;
    if (count === 0)
      return [{ line: 1, says: 'There is no header. Say in 1 to 5 lines (`// …`) what the file answers for.' }];
    if (count <= HEADER_LINES_MAX) return [];
    return [
      { line: 1, says: `The header has ${count} lines. Keep what it answers for; the rest goes beside the code.` },
    ];
  },
};

const length: Rule = {
  holds: 'no file is longer than 300 lines',
  complaintsAbout: (source) =>
    isCode(source) && source.lines.length > LINES_MAX + 1
      ? [
          {
            line: LINES_MAX,
            says: `There are ${source.lines.length - 1} lines. Split it by what it does, not by kind.`,
          },
        ]
      : [],
};

/** Lists by nature: the routes of a domain, the parts of the server. */
const LISTS = /\.routes\.ts$|^server\/src\/app\.ts$|\.test\.ts$|\.tables\.ts$/;

const functions: Rule = {
  holds: 'no function is longer than 70 lines, lists of routes apart',
  complaintsAbout(source) {
    if (!isCode(source) || LISTS.test(source.path)) return [];
    const found: Complaint[] = [];
    let opened = -1;
    source.lines.forEach((line, index) => {
      if (
        /^(?: {2})?(?:export |private |static |override |async )*(?:function\*? )?[\w#]+(?:<.*>)?\(.*(?:\{|\()$/.test(
          line,
        )
      )
        opened = index;
      if (!/^(?: {2})?\}$/.test(line) || opened < 0) return;
      const n = index - opened + 1;
      if (n > FUNCTION_LINES_MAX)
        found.push({ line: opened + 1, says: `This function has ${n} lines. Give its steps names of their own.` });
      opened = -1;
    });
    return found;
  },
};

const clusters = new Intl.Segmenter('km', { granularity: 'grapheme' });
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/(?:[^/\\\n]|\\.)+\/[a-z]*/g;

const width: Rule = {
  holds: 'no line is wider than 120 columns, unless it is one text that stays whole',
  complaintsAbout: (source) =>
    source.lines.flatMap((line, index): Complaint[] => {
      // Khmer signs stand above and below each other: columns are clusters. Markup and quoted texts are left whole.
      if (line.length <= COLUMNS_MAX || /<\/?[a-z]/.test(line)) return [];
      const isComment = /^\s*(?:\/\/|\/?\*)/.test(line);
      const n = [...clusters.segment(isComment ? line : line.replace(QUOTED, ''))].length;
      return n > COLUMNS_MAX
        ? [{ line: index + 1, says: `${n} columns. Break the line; format code with Biome.` }]
        : [];
    }),
};

const NAMELESS = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'item', 'items', 'data', 'info', 'manager'];

const names: Rule = {
  holds: 'R8: names say what a thing is',
  complaintsAbout(source) {
    const parts = source.path.split('/');
    const found: Complaint[] = [];
    if (parts.at(-1) === 'index.ts')
      found.push({ line: 1, says: 'index.ts hides where things are. Import the file that has them.' });
    const nameless = parts.find((part) => NAMELESS.includes(part.split('.')[0] ?? ''));
    if (nameless)
      found.push({ line: 1, says: `"${nameless}" says nothing. Name what is in it, in the field's words.` });
    source.lines.forEach((line, index) => {
      const name = /^export (?:async )?(?:const|function|class|interface|type) (\w+)/.exec(line)?.[1] ?? '';
      if (NAMELESS.includes(name.toLowerCase()) || /(?:Helper|Helpers|Util|Utils|Manager)$/.test(name))
        found.push({ line: index + 1, says: `"${name}" says nothing. Use the word of docs/glossary.md for it.` });
    });
    return found;
  },
};

const elements: Rule = {
  holds: 'R7: an element, its class and its file have one name',
  complaintsAbout(source) {
    if (source.workspace !== 'client') return [];
    return source.lines.flatMap((line, index): Complaint[] => {
      const tag = /(?:@customElement|customElements\.define)\('([^']+)'/.exec(line)?.[1];
      if (tag === undefined) return [];
      const className = tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      if (!source.path.endsWith(`/${tag}.ts`))
        return [{ line: index + 1, says: `<${tag}> is looked for in ${tag}.ts. Rename the file or the element.` }];
      if (new RegExp(`class ${className}\\b`).test(source.text)) return [];
      return [{ line: index + 1, says: `The class of <${tag}> is ${className}. Rename it.` }];
    });
  },
};

export const shapeRules = [header, length, functions, width, names, elements];

const ENTRIES_MAX = 20;

/** Folders with too many entries. The root and `tests/`, with a folder for each domain, are read as lists. */
export function crowdedFolders(files: readonly string[]): string[] {
  const entries = new Map<string, Set<string>>();
  for (const file of files) {
    const parts = file.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      entries.set(folder, (entries.get(folder) ?? new Set()).add(parts[depth] ?? ''));
    }
  }
  return [...entries]
    .filter(([folder, { size }]) => folder !== 'tests' && size > ENTRIES_MAX)
    .map(([folder, { size }]) => `${folder}: ${size} entries. Make a folder of those that belong together.`);
}
