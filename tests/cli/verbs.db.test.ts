// What each verb of the command line gives on standard output, says on standard error, and ends with.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../server/src/cli/cli-run.js';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import type { Database } from '../../server/src/infra/database.js';
import { readSettings, terminalLanguage } from '../../server/src/infra/settings.js';
import { people } from '../../server/src/seed/cast.js';
import { laws } from '../../server/src/seed/fill/fill-law.js';
import { demoGroups } from '../../server/src/seed/groups.js';
import { listPeopleFromCommandLine } from '../../server/src/accounts/accounts.grant.service.js';
import { freshDatabase } from '../support/database.js';
import type { Language } from '../../shared/src/texts/say.js';
import { visitor } from '../../shared/src/ground/viewer.js';

const LAW = `# Law on Ponds

## Chapter 1 General provisions

### Article 1

This Law sets the rules for ponds. It applies to:

(a) small ponds;

(b) large ponds.

### Article 3

This Law enters into force.
`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-cli-'));
let database: Database;
let openings = 0;
let terminal: Language = 'en';
beforeAll(async () => {
  fs.writeFileSync(path.join(folder, 'ponds.md'), LAW);
  fs.writeFileSync(path.join(folder, 'few.md'), '### Article 1\n\nXyz.\n');
  database = await freshDatabase();
});
afterAll(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function collect(): { stream: Writable; text: () => string } {
  const parts: string[] = [];
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(part.toString());
      done();
    },
  });
  return { stream, text: () => parts.join('') };
}

/** Runs a command as if typed in the folder of the test's files. */
async function sala(...args: string[]) {
  const [output, errors] = [collect(), collect()];
  const code = await runCommand(
    {
      language: terminal,
      settings: () => readSettings({ SALA_DATA: folder, INIT_CWD: folder, SALA_LOG: 'silent' }),
      open: () => {
        openings += 1;
        return Promise.resolve({ ...database, close: () => Promise.resolve() });
      },
      clock: () => new Date('2026-03-02T02:00:00.000Z'),
      input: Readable.from(['']),
      output: output.stream,
      errors: errors.stream,
    },
    args,
  );
  return { code, output: output.text(), errors: errors.text() };
}

/** The one document a command printed; throws where there is none or more than one. */
async function documentOf(...args: string[]): Promise<never> {
  const { code, output, errors } = await sala(...args, '--json');
  expect(errors).toBe('');
  expect(code).toBe(0);
  return JSON.parse(output) as never;
}

const saying = (words: string) => expect.stringContaining(words) as string;

describe('parse', () => {
  it('warns and refuses in Khmer where the terminal is in Khmer', async () => {
    fs.writeFileSync(path.join(folder, 'claims.docx'), 'not a Word file');
    terminal = terminalLanguage({ LANG: 'km_KH.UTF-8' });
    const [warned, refused] = [await sala('parse', 'ponds.md'), await sala('parse', 'claims.docx')];
    terminal = terminalLanguage({ LANG: 'km_KH.UTF-8', LC_ALL: 'C' });
    expect(terminal).toBe('en');
    expect(warned.output).toMatch(/^! \p{Script=Khmer}/u);
    expect(refused).toMatchObject({ code: 1, output: '' });
    expect(refused.errors).toMatch(/^\p{Script=Khmer}.*\([a-z-]+\)\n$/u);
  });

  it('prints the tree of a file as one document in the agreed shape, without a database', async () => {
    const before = openings;
    const law: Record<string, unknown> = await documentOf('parse', 'ponds.md');
    expect(Object.keys(law)).toEqual(['title', 'language', 'clauses', 'warnings']);
    expect(law).toMatchObject({ title: 'Law on Ponds', language: 'en' });
    expect(law.clauses).toContainEqual({
      id: 'chapter-1/article-1/point-a',
      kind: 'point',
      number: 'a',
      heading: null,
      text: 'small ponds;',
      parent: 'chapter-1/article-1',
    });
    expect(law.warnings).toEqual([
      { code: 'number-skipped', message: saying('Article 3'), clause: 'chapter-1/article-3' },
    ]);
    expect(openings).toBe(before);
  });

  it('prints the same document every time, and without --json an outline with its warnings first', async () => {
    expect(await documentOf('parse', 'ponds.md')).toEqual(await documentOf('parse', path.join(folder, 'ponds.md')));
    const { output } = await sala('parse', 'ponds.md');
    expect(output).toMatch(/^! Numbers are skipped/);
    expect(output).toContain('\n    point a: small ponds;\n');
  });

  it('refuses what is no file, and a file that is not what it claims, with a sentence and exit code 1', async () => {
    fs.writeFileSync(path.join(folder, 'not.docx'), LAW);
    for (const [name, sentence] of [
      ['missing.md', /There is no file .*missing\.md/],
      ['.', /is not a file/],
      ['not.docx', /ends in \.docx but.*\(file-not-what-it-claims\)/],
    ] as const) {
      const { code, output, errors } = await sala('parse', name, '--json');
      expect({ code, output }).toEqual({ code: 1, output: '' });
      expect(errors).toMatch(sentence);
      expect(errors).not.toContain('    at ');
    }
  });
});

describe('wrong use', () => {
  it.each([
    [['dance'], /no verb "dance".*parse, compare, carry, import, export/],
    [[], /Say what to do/],
    [['parse'], /parse FILE/],
    [['parse', 'a', 'b'], /parse FILE/],
    [['parse', 'a', '--fast'], /--fast/],
    [['import', 'ponds.md'], /--title/],
    [['import', 'ponds.md', '--title', 'T', '--office', 'O', '--language', 'fr'], /km or en/],
    [['users', 'promote'], /users invite/],
    [['toString'], /no verb "toString"/],
  ])('%j is told what is right, exit code 2', async (args, sentence) => {
    const { code, output, errors } = await sala(...args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(sentence);
  });
});

describe('help', () => {
  it('names every verb', async () => {
    const { code, output } = await sala('help');
    expect(code).toBe(0);
    for (const verb of ['parse FILE', 'import FILE', 'export DRAFT', 'seed', 'migrate', 'users invite'])
      expect(output).toContain(verb);
  });
});

describe('with a database', () => {
  it('imports nothing where there is no office yet', async () => {
    const { code, errors } = await sala('import', 'ponds.md', '--title', 'Law on Ponds', '--office', 'Nobody');
    expect(code).toBe(1);
    expect(errors).toContain('There is no public body yet');
  });

  it('fills in the demo once, telling its progress beside the result', async () => {
    const first = await sala('seed', '--json');
    expect(first.errors).toContain('Filling in the demo');
    expect(JSON.parse(first.output)).toMatchObject({ found: 'empty' });
    const again: { found: string; cast: unknown[] } = await documentOf('seed');
    expect(again.found).toBe('whole');
    expect(again.cast).toHaveLength(Object.keys(people).length);
  });

  it('exports a draft with its versions, words, rounds and public comments, and nothing hidden', async () => {
    const { comments: onFirst, second } = laws.aquaculture;
    const comments = [...onFirst, ...(second?.comments ?? [])];
    const law: {
      draft: { slug: string };
      versions: { number: number; hash: string; clauses: unknown[]; annotations: unknown[] }[];
      rounds: { number: number }[];
    } = await documentOf('export', laws.aquaculture.slug);
    expect(law.draft.slug).toBe(laws.aquaculture.slug);
    expect(law.rounds.map(({ number }) => number)).toEqual([2, 1]);
    expect(law.versions.map(({ number }) => number)).toEqual([2, 1]);
    const open = comments.filter(({ fate }) => fate?.state !== 'held');
    const onNext = second?.comments.length ?? 0;
    // The second version has the comments on the first with it.
    const byGroups = demoGroups.flatMap(({ statements }) => statements).length;
    const [inAll, onFirstOnly] = [open.length + byGroups, open.length - onNext];
    expect(law.versions.map(({ annotations }) => annotations.length)).toEqual([inAll, onFirstOnly]);
    const printed = JSON.stringify(law);
    for (const { text, fate, speaker } of comments) {
      const isGone = fate !== undefined;
      expect(printed.includes(JSON.stringify(text).slice(1, -1)), text).toBe(!isGone);
      if (speaker.level === 'A4') expect(printed.includes(speaker.name), speaker.name).toBe(false);
    }
    const inside = [
      'secretHash',
      'requestHash',
      'withheldName',
      'userId',
      ...Object.values(people).map(({ email }) => email),
    ];
    expect(inside.filter((word) => printed.includes(word))).toEqual([]);
  });

  it('takes in a file for an office by its former name, and gives it out again once it is published', async () => {
    const report: { draft: { id: string; slug: string; office: { name: { en: string } } }; revision: number } =
      await documentOf(
        'import',
        'ponds.md',
        '--title',
        'Law on Ponds',
        '--office',
        'ministry of industry and handicraft',
      );
    expect(report.draft.office.name.en).toBe('Ministry of Industry, Science, Technology and Innovation');
    const early = await sala('export', report.draft.slug, '--json');
    expect({ code: early.code, output: early.output }).toEqual({ code: 1, output: '' });
    expect(early.errors).toContain('aquaculture-law');
    await publishAsLead(report.draft.id, report.revision);
    const given: { versions: { clauses: { path: string; text: { en?: string } }[] }[] } = await documentOf(
      'export',
      report.draft.id,
    );
    const parsed: { clauses: { id: string; text: string }[] } = await documentOf('parse', 'ponds.md');
    expect(given.versions[0]?.clauses.map(({ path: id, text }) => ({ id, text: text.en ?? '' }))).toEqual(
      parsed.clauses.map(({ id, text }) => ({ id, text })),
    );
  });

  it('imports only for a body it knows, by somebody who may, in a language it can tell', async () => {
    const base = ['import', 'ponds.md', '--title', 'T', '--office'];
    expect(await sala(...base, 'Nobody')).toMatchObject({ code: 1, errors: saying('រដ្ឋបាលជលផល') });
    const byObserver = [...base, 'Fisheries Administration', '--as', people['um-sreypov'].email];
    expect(await sala(...byObserver)).toMatchObject({ code: 1, errors: saying('may not draft') });
    const unclear = ['import', 'few.md', '--title', 'T', '--office', 'Fisheries Administration'];
    expect(await sala(...unclear)).toMatchObject({ code: 1, errors: saying('--language') });
  });

  it('lists people and says that the tables are up to date', async () => {
    const listed: { email: string }[] = await documentOf('users', 'list');
    expect(listed).toHaveLength(Object.keys(people).length);
    expect(await documentOf('migrate')).toEqual({ engine: database.engine, upToDate: true });
  });
});

async function publishAsLead(draftId: string, revision: number): Promise<void> {
  const work = { database, tx: database.db, viewer: visitor, now: new Date('2026-03-02T03:00:00.000Z') };
  const everybody = await listPeopleFromCommandLine(work);
  const lead = everybody.find(({ email }) => email === people['tep-samnang'].email);
  const viewer = { userId: lead?.id ?? null, grants: lead?.grants ?? [] };
  await publishVersion({ ...work, viewer }, draftId, { id: crypto.randomUUID(), revision, note: {} });
}
