// The documents say what is so: commands, settings, cast, map, words, packages and licence are held against the files
// that they speak of.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodies, demoPassword, type DemoPerson, people } from '../../server/src/seed/cast.js';
import { demoKey } from '../../server/src/seed/fill/fill-groups.js';
import { formatReceiptSecret } from '../../shared/src/discussions/receipt-code.js';
import { roleNames } from '../../shared/src/texts/accounts.js';
import { domainLevels, readDrawing } from './domains.js';
import { listFiles, readFile, root } from './sources.js';

interface Package {
  license: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
}
const packageOf = (folder: string) => JSON.parse(readFile(path.posix.join(folder, 'package.json'))) as Package;

/** The rows of the first table below a heading, as cells of plain text. */
function tableBelow(document: string, heading: string): string[][] {
  const [, section = ''] = document.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [table = ''] = /(?:^\|.*\n)+/m.exec(section) ?? [];
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.replace(/`/g, '').trim()),
    );
}

describe('README.md', () => {
  const readme = readFile('README.md');

  it('names every command of package.json and no other, fourteen at most', () => {
    const { scripts } = packageOf('.');
    const told = tableBelow(readme, 'Commands for developers').map(([command = '']) => command.split(' ')[0]);
    expect(told).toEqual(Object.keys(scripts));
    expect(told.length).toBeLessThanOrEqual(14);
  });

  it('gives every setting with the default of .env.example', () => {
    const settings = [...readFile('.env.example').matchAll(/^(#?)([A-Z_]+)=(.*)$/gm)];
    const told = new Map(tableBelow(readme, 'Settings').map(([name, standard]) => [name, standard]));
    expect([...told.keys()]).toEqual(settings.map(([, , name]) => name));
    for (const [, isUnset, name = '', value = ''] of settings) if (!isUnset) expect(told.get(name), name).toBe(value);
  });

  it('presents the cast of the demo as it is', () => {
    const cast: DemoPerson[] = Object.values(people);
    const rows = cast.map(({ name, role, body, email }) => [
      `${name.en} ${name.km}`,
      roleNames[role].en,
      bodies[body].names.at(-1)?.name.en,
      email,
    ]);
    expect(tableBelow(readme, 'The demo')).toEqual(rows);
    expect(readme).toContain(`\`${demoPassword}\``);
    expect(readme).toContain(`\`${formatReceiptSecret(demoKey('prek-ta-om'))}\``);
  });

  it('knows the verbs of the command line', () => {
    const [, verbs = ''] = /^const verbs[^]*?\{\n([^]*?)^\};/m.exec(readFile('server/src/cli/cli-run.ts')) ?? [];
    const known = [...verbs.matchAll(/^ {2}(\w+):/gm)].map(([, verb]) => verb);
    const told = tableBelow(readme, 'The command line').map(([verb = '']) => verb.split(' ')[0]);
    expect(known.length).toBeGreaterThan(5);
    expect(new Set(told)).toEqual(new Set(known));
  });
});

describe('ARCHITECTURE.md', () => {
  const map = readFile('ARCHITECTURE.md');

  it('draws the domains as the rules have them', () => {
    expect(readDrawing(map)).toEqual(domainLevels);
  });

  it('can be read at one sitting', () => {
    expect(map.split('\n').length).toBeLessThanOrEqual(250);
  });

  it('names only files that are there', () => {
    const files = listFiles();
    const named = [...map.matchAll(/`([\w./-]+\.(?:ts|md|sql|json))`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(30);
    const absent = named.filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)));
    expect(absent).toEqual([]);
  });
});

describe('docs/', () => {
  const decisions = listFiles('docs/decisions');

  it('tells of every decision what it was, why, and what would change it', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(14);
    for (const file of decisions) {
      const text = readFile(file);
      const number = path.basename(file).slice(0, 4);
      expect(text, file).toMatch(new RegExp(`^# ${number} \\S.*\\n\\n\\*\\*Status:\\*\\* `));
      const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      expect(headings, file).toEqual(['Context', 'Decision', 'Consequences', 'What would change our mind']);
    }
  });

  it('gives a reason for every package that runs, in the version that runs', () => {
    const told = tableBelow(readFile('docs/decisions/ground/0015-runtime-dependencies.md'), 'Decision');
    const running = ['shared', 'server', 'client'].flatMap((workspace) =>
      Object.entries(packageOf(workspace).dependencies),
    );
    const inOrder = (rows: (string | undefined)[][]) =>
      [...new Set(rows.map((row) => row.slice(0, 2).join(' ')))].sort();
    expect(inOrder(told)).toEqual(inOrder(running));
    expect(told.every(([, , what, instead]) => what && instead)).toBe(true);
  });

  it('uses in the glossary the Khmer words that people are shown', () => {
    const shown = listFiles('shared/src').map(readFile).join('\n');
    const words = tableBelow(readFile('docs/glossary.md'), 'Glossary').flatMap(([, , khmer = '']) => khmer.split(', '));
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word) => word !== '—' && !shown.includes(word))).toEqual([]);
  });
});

describe('the licence', () => {
  it('is the whole GNU Affero General Public License, in every package', () => {
    const words = readFile('LICENSE').split(/\s+/).filter(Boolean);
    expect(words.slice(0, 8).join(' ')).toBe('GNU AFFERO GENERAL PUBLIC LICENSE Version 3, 19');
    expect(words).toHaveLength(5_535);
    for (const folder of ['.', 'shared', 'server', 'client'])
      expect(packageOf(folder).license, folder).toBe('AGPL-3.0-or-later');
  });
});

describe('package-lock.json', () => {
  it('names no registry of one network, so that it installs anywhere', () => {
    const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
    const hosts = new Set([...lock.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host));
    expect([...hosts].filter((host) => host !== ['registry', 'npmjs', 'org'].join('.'))).toEqual([]);
  });
});

it('docs/live.md lists every failure case that is tested, by its number and its sentence', () => {
  const told = tableBelow(readFile('docs/live.md'), 'What may go wrong, and what then holds');
  const files = listFiles().filter((file) => /^tests\/live\/.*\.journey\.test\.ts$/.test(file));
  const tested = files.flatMap((file) =>
    [...readFile(file).matchAll(/number: (\d+),\s+sentence:\s+'([^']+)'/g)].map(([, number, sentence]) => [
      Number(number),
      sentence,
    ]),
  );
  const inOrder = (cases: (string | number | undefined)[][]) => cases.map((one) => one.join(' ')).sort();
  expect(inOrder(told.map(([number, sentence]) => [Number(number), sentence]))).toEqual(inOrder(tested));
});

describe('docs/rules.md', () => {
  const rules = ['Time', 'Before and during', 'Afterwards', 'Those who speak'].flatMap((heading) =>
    tableBelow(readFile('docs/rules.md'), heading),
  );
  const filesIn = (cell = '') => [...cell.matchAll(/[\w./-]+\/[\w.-]+\.ts/g)].map(([file]) => file);
  /** Each test that a row names: its file and its sentence. */
  const testsIn = (cell = '') =>
    [...cell.matchAll(/([\w./-]+\.test\.ts): (“[^”]+”(?:, “[^”]+”)*)/g)].flatMap(([, file = '', sentences = '']) =>
      [...sentences.matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => ({ file, sentence })),
    );

  it('has every rule once: eight of time, twenty of what is done, ten of what follows, thirteen of safety', () => {
    const numbered = (letter: string, n: number) => Array.from({ length: n }, (_, at) => `${letter}${at + 1}`);
    const all = [...numbered('T', 8), ...numbered('P', 20), ...numbered('F', 10), ...numbered('G', 13)];
    expect(rules.map(([rule]) => rule)).toEqual(all);
  });

  it('names only code and tests that are there', () => {
    const files = new Set(listFiles());
    const named = rules.flatMap(([, , , where, test]) => [...filesIn(where), ...filesIn(test)]);
    expect(named.length).toBeGreaterThan(70);
    expect(named.filter((file) => !files.has(file))).toEqual([]);
  });

  it('names each test by a sentence that stands in its file', () => {
    const told = rules.flatMap(([rule, , , , test]) => testsIn(test).map((one) => ({ rule, ...one })));
    expect(told.length).toBeGreaterThan(45);
    const isThere = ({ file, sentence }: { file: string; sentence: string }) =>
      ["'", '`'].some((quote) => readFile(file).includes(`${quote}${sentence}${quote}`));
    expect(told.filter((one) => !isThere(one))).toEqual([]);
    // No file without a sentence.
    for (const [rule, , , , test] of rules)
      expect(new Set(testsIn(test).map(({ file }) => file)), rule).toEqual(new Set(filesIn(test)));
  });

  it('says of every rule how it is held, and shows a test for each that stops or warns', () => {
    const unheld = rules.filter(([, , held = '']) => !/^(stop|warning|label|not yet)/.test(held));
    expect(unheld).toEqual([]);
    const untested = rules.filter(
      ([, , held = '', , test]) => /^(stop|warning)/.test(held) && filesIn(test).length === 0,
    );
    expect(untested.map(([rule]) => rule)).toEqual([]);
  });
});
