// The Word file of the demo's second version as anybody fetches it from the hall: with the lineage, the reasons and the
// comments that the hall keeps, rejecting every change leaves version 1 and accepting every change version 2.
import { clauseLines } from '@sala/shared/reports/clause-lines.js';
import { api } from '@sala/shared/ground/paths.js';
import { type Language, languages } from '@sala/shared/texts/say.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraftFile } from '../../server/src/drafts/import/read-draft-file.js';
import { seedWhenEmpty } from '../../server/src/seed/seed.js';
import type { Clause, Draft, Version } from '../../shared/src/drafts/contract.js';
import type { Sala } from '../../server/src/app.js';
import type { Desk } from '../drafts/desk.js';
import { unpackPart } from '../drafts/import/packed-file.js';
import { freshDatabase } from '../support/database.js';
import { openSala } from '../support/floor.js';
import { settle, turnRound } from './word-revisions.js';

const now = new Date('2026-03-02T02:00:00.000Z');
let hall: Pick<Desk, 'database' | 'now'>;
let sala: Sala;
let [first, second] = ['', ''];

beforeAll(async () => {
  hall = { database: await freshDatabase(), now };
  sala = await openSala(hall);
  await seedWhenEmpty(sala, () => undefined);
  const published = await data<{ draft: Draft; versions: Version[] }[]>(api.drafts());
  const { versions = [] } = published.find(({ draft }) => draft.slug === 'aquaculture-law') ?? {};
  const idOf = (number: number) => versions.find((version) => version.number === number)?.id ?? '';
  [first, second] = [idOf(1), idOf(2)];
});
afterAll(async () => {
  await sala.close();
  await hall.database.close();
});

const data = async <Read>(url: string) => (await sala.app.inject({ url })).json<Read>();

async function linesOf(versionId: string, language: Language): Promise<(string | string[])[]> {
  const { clauses } = await data<{ clauses: Clause[] }>(api.versionText(versionId));
  return clauseLines(clauses, language).flatMap(({ lines }) =>
    lines.map(({ style, text }) => (style === 'row' ? text.split('\t') : text)),
  );
}

describe.each(languages)('the Word file of version 2 in %s, with what changed since version 1', (language) => {
  let file: Buffer;
  beforeAll(async () => {
    file = (await sala.app.inject({ url: api.trackedWord(second, first, language) })).rawPayload;
  });

  it.each([
    ['reject', () => first],
    ['accept', () => second],
  ] as const)('leaves that version, line by line, when all is settled by one word: %s', async (how, versionId) => {
    const lines = settle(unpackPart(file, 'word/document.xml'), how).map(({ cells, text }) => cells ?? text);
    const left = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    expect(left.length).toBeGreaterThan(100);
    expect(left).toEqual(await linesOf(versionId(), language));
  });

  it.each([
    ['rejecting', () => first, turnRound],
    ['accepting', () => second, (bytes: Buffer) => bytes],
  ] as const)(
    'is read by the importer, %s every change, as the articles of that version',
    async (_, versionId, turned) => {
      const { clauses } = await data<{ clauses: Clause[] }>(api.versionText(versionId()));
      const articles = clauses.filter(({ kind }) => kind === 'article');
      const read = (await readDraftFile(turned(file), 'version.docx')).clauses.filter(({ kind }) => kind === 'article');
      expect(read.map(({ number, heading, text }) => [number, heading ?? '', text])).toEqual(
        articles.map(({ number, heading, text }) => [number[language], heading[language] ?? '', text[language] ?? '']),
      );
    },
  );

  it('says beside the changes why they were made', () => {
    expect(unpackPart(file, 'word/comments.xml').match(/<w:comment /g)?.length ?? 0).toBeGreaterThan(5);
  });
});
