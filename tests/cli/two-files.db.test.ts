// The verbs that set two files side by side: what they print, and what they say of files they cannot use. They open no
// database.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../server/src/cli/cli-run.js';
import { readSettings } from '../../server/src/infra/settings.js';

const FIRST = `# Law on Ponds

### Article 1

Ponds are measured by the commune once a year.

### Article 2

Whoever digs a pond asks the district for a permit.

### Article 3

This Law enters into force.
`;

const SECOND = `# Law on Ponds

### Article 1

Lamps are lit at night on each shore.

### Article 2

Ponds are measured by the province once a year.

### Article 3

Whoever digs a pond asks the district for a permit.
`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-two-files-'));
const write = (name: string, text: string) => {
  fs.writeFileSync(path.join(folder, name), text);
};
beforeAll(() => {
  write('first.md', FIRST);
  write('second.md', SECOND);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

async function sala(...args: string[]) {
  const texts = { output: '', errors: '' };
  const collect = (name: keyof typeof texts) =>
    new Writable({
      write(part: Buffer, _encoding, done) {
        texts[name] += part.toString();
        done();
      },
    });
  const code = await runCommand(
    {
      language: 'en',
      settings: () => readSettings({ SALA_DATA: folder, INIT_CWD: folder, SALA_LOG: 'silent' }),
      open: () => Promise.reject(new Error('A database was opened')),
      clock: () => new Date('2026-03-02T02:00:00.000Z'),
      input: Readable.from(['']),
      output: collect('output'),
      errors: collect('errors'),
    },
    args,
  );
  return { code, ...texts };
}

/** The one document that a command printed, with shares in whole percent. */
async function documentOf(...args: string[]): Promise<unknown> {
  const { code, output, errors } = await sala(...args, '--json');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return JSON.parse(output, (key, value: unknown) => (key === 'kept' ? Math.round(Number(value) * 100) : value));
}

describe('compare', () => {
  it('prints each clause of either file in one pair, with what happened, and the counts', async () => {
    expect(await documentOf('compare', 'first.md', 'second.md')).toEqual({
      pairs: [
        { before: ['preface'], after: ['preface'], outcome: ['same'], kept: 100 },
        { before: [], after: ['article-1'], outcome: ['added'], kept: 100 },
        { before: ['article-1'], after: ['article-2'], outcome: ['renumbered', 'changed'], kept: 82 },
        { before: ['article-2'], after: ['article-3'], outcome: ['renumbered'], kept: 100 },
        { before: ['article-3'], after: [], outcome: ['removed'], kept: 0 },
      ],
      counts: { same: 1, changed: 1, moved: 0, renumbered: 2, split: 0, merged: 0, added: 1, removed: 1 },
    });
  });

  it('without --json tells what changed, word by word', async () => {
    const { code, output } = await sala('compare', 'first.md', 'second.md');
    expect(code).toBe(0);
    expect(output).toContain('article-1 -> article-2: renumbered, changed (82 % kept)');
    expect(output).toContain('Ponds are measured by the [-commune-]{+province+} once a year.');
    expect(output).toContain('article-3 -> (nothing): removed\n');
  });

  it('takes a number in Khmer digits and in western ones for the same', async () => {
    write('khmer.md', '## មាត្រា ១២\n\nអ្នកនេសាទត្រូវដាក់ពាក្យសុំ។\n');
    write('western.md', '## មាត្រា 12\n\nអ្នកនេសាទត្រូវដាក់ពាក្យសុំ។\n');
    expect(await documentOf('compare', 'khmer.md', 'western.md')).toMatchObject({ counts: { same: 1, renumbered: 0 } });
  });

  it('compares a file that is another law all the same', async () => {
    write('other.md', '### Article 1\n\nTrams stop at every bridge.\n');
    expect(await documentOf('compare', 'first.md', 'other.md')).toMatchObject({ counts: { added: 1, removed: 4 } });
  });

  it('says what is wrong with a file that is missing, and which, and how the verb is called', async () => {
    const missing = await sala('compare', 'first.md', 'gone.md');
    expect(missing).toMatchObject({ code: 1, output: '' });
    expect(missing.errors).toContain('gone.md');
    expect(await sala('compare', 'first.md')).toMatchObject({ code: 2, output: '' });
  });
});

describe('carry', () => {
  const words = 'measured by the commune once a year';
  const asked = { id: 'n1', clause: 'article-1', start: 10, end: 10 + words.length, exact: words };

  it('prints for each annotation what became of it and where it stands', async () => {
    const last = 'This Law enters into force.';
    write(
      'asked.json',
      JSON.stringify([asked, { id: 'n2', clause: 'article-3', start: 0, end: last.length, exact: last }]),
    );
    const now = 'measured by the province once a year';
    expect(await documentOf('carry', 'first.md', 'second.md', 'asked.json')).toEqual({
      annotations: [
        {
          id: 'n1',
          outcome: 'changed',
          targets: [{ clause: 'article-2', start: 10, end: 10 + now.length, exact: now }],
          kept: 76,
        },
        { id: 'n2', outcome: 'removed', targets: [], kept: 0 },
      ],
    });
  });

  it('widens a range to whole signs where it cuts one, and names each annotation that it cannot carry', async () => {
    const [marked, whole] = ['ត្រូវដាក', 'ត្រូវដាក់'];
    const text = 'អ្នកនេសាទត្រូវដាក់ពាក្យ 🐟 សុំ';
    write('khmer.md', `## មាត្រា ១២\n\n${text}\n`);
    write('again.md', `## មាត្រា 12\n\n${text}\n`);
    const { clauses } = (await documentOf('parse', 'khmer.md')) as { clauses: { id: string }[] };
    const clause = String(clauses[0]?.id);
    const at = text.indexOf(whole);
    const cut = { id: 'k1', clause, start: at, end: at + marked.length, exact: marked };
    write('asked.json', JSON.stringify([cut]));
    const { annotations } = (await documentOf('carry', 'khmer.md', 'again.md', 'asked.json')) as {
      annotations: { outcome: string; targets: { exact: string }[] }[];
    };
    expect(annotations.map(({ outcome, targets }) => [outcome, targets[0]?.exact])).toEqual([['same', whole]]);
    const fish = text.indexOf('🐟');
    const half = { id: 'k2', clause, start: fish + 1, end: fish + 2, exact: text.slice(fish + 1, fish + 2) };
    write('asked.json', JSON.stringify([half, cut, { ...cut, id: 'k3', exact: 'ត្រូវដាប' }]));
    const { code, errors } = await sala('carry', 'khmer.md', 'again.md', 'asked.json', '--json');
    expect(code).toBe(1);
    expect(errors).toContain('"k2": its offsets cut a character into halves');
    expect(errors).toContain('"k3": other words stand');
    expect(errors).not.toContain('"k1"');
  });

  it('takes an empty list, and a file that begins with a byte order mark', async () => {
    write('asked.json', '\uFEFF[]');
    expect(await documentOf('carry', 'first.md', 'second.md', 'asked.json')).toEqual({ annotations: [] });
  });

  it.each([
    ['no JSON', '{', 'asked.json is not JSON'],
    ['no list', '{}', 'has to be a list'],
    ['something else', '[7]', 'Annotation 1 of asked.json lacks something'],
    ['no exact words', JSON.stringify([{ ...asked, exact: undefined }]), 'Annotation 1 of asked.json'],
    ['a half offset', JSON.stringify([{ ...asked, start: 1.5 }]), 'Annotation 1 of asked.json'],
    ['an unknown clause', JSON.stringify([asked, { ...asked, id: 'n9', clause: 'article-7' }]), '"n9"'],
    ['offsets outside', JSON.stringify([{ ...asked, end: 900 }]), '"n1": its offsets are outside'],
    ['other words', JSON.stringify([{ ...asked, exact: words.replace('year', 'week') }]), 'other words stand'],
  ])('prints nothing but a sentence that names the annotation: %s', async (_what, text, says) => {
    write('asked.json', text);
    const { code, output, errors } = await sala('carry', 'first.md', 'second.md', 'asked.json', '--json');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain(says);
  });
});
