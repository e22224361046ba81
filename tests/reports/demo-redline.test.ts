// The Word file of the demo's second version, made by the comparison that the product uses: rejecting every change
// gives version 1, accepting every change version 2, in both languages.
import { compareVersions } from '@sala/shared/drafts/compare/compare-versions.js';
import { diffWords } from '@sala/shared/drafts/compare/word-diff.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { ComparedClause } from '@sala/shared/drafts/lineage/lineage.js';
import { inferLineage } from '@sala/shared/drafts/lineage/infer-lineage.js';
import { clauseLines } from '@sala/shared/reports/clause-lines.js';
import { type TrackedParagraph, trackedParagraphs } from '@sala/shared/reports/tracked-paragraphs.js';
import { type Language, languages } from '@sala/shared/texts/say.js';
import { describe, expect, it } from 'vitest';
import { readLaw } from '../../server/src/drafts/import/read-file.js';
import { wordsOf } from '../../server/src/infra/segment.js';
import { writeTrackedWord } from '../../server/src/reports/tracked/tracked-word.js';
import { aquacultureLaw } from '../../server/src/seed/aquaculture/law.js';
import { aquacultureVersion2 } from '../../server/src/seed/aquaculture/version-2.js';
import { clauseIdsOf, firstClauses, playRevision } from '../../server/src/seed/play-revision.js';
import { unpackPart } from '../drafts/import/packed-file.js';
import { settle, turnRound } from './word-revisions.js';

const before = firstClauses('aquaculture', aquacultureLaw);
const idAt = clauseIdsOf('aquaculture', aquacultureLaw);
const after = playRevision(before, aquacultureVersion2.edits, idAt).clauses;

const compared = (clauses: readonly Clause[], language: Language): ComparedClause[] =>
  clauses.map(({ id, parentId, kind, number, heading, text }) => ({
    id,
    parentId,
    kind,
    number: number[language] ?? '',
    heading: heading[language] ?? '',
    text: text[language] ?? '',
  }));

function redline(language: Language): TrackedParagraph[] {
  const [old, now] = [compared(before, language), compared(after, language)];
  const { pairs } = compareVersions(old, now, inferLineage(old, now, wordsOf), wordsOf);
  return trackedParagraphs({ before, after, pairs, language, diff: (one, other) => diffWords(one, other, wordsOf) });
}

const write = (language: Language) =>
  writeTrackedWord({
    title: aquacultureLaw.title[language],
    language,
    author: 'Fisheries Administration',
    at: new Date('2026-03-05T02:00:00Z'),
    paragraphs: redline(language),
  });

/** The lines of a version, rows by their cells. */
const linesOf = (clauses: readonly Clause[], language: Language) =>
  clauseLines(clauses, language).flatMap(({ lines }) =>
    lines.map(({ style, text }) => (style === 'row' ? text.split('\t') : text)),
  );

type Told = [kind: string, number: string, heading: string, text: string];

/** From the first chapter to the last article: what has numbers of its own. */
const bordersOf = (clauses: readonly Told[]) => [
  clauses.findIndex(([kind]) => kind === 'chapter'),
  clauses.findIndex(([kind]) => kind === 'signature'),
];
const lawIn = (clauses: readonly Told[]) => clauses.slice(...bordersOf(clauses));

/** The lines before and behind it, where a reader of files is free to see a heading or a paragraph. */
function linesBeside(clauses: readonly Told[]): string[] {
  const [first, last] = bordersOf(clauses);
  const beside = [...clauses.slice(0, first), ...clauses.slice(last)];
  const lines = beside.flatMap(([, , heading, text]) => [heading, ...text.split(/\n| \| /)]);
  return lines.filter((line) => line !== '' && line !== 'ឧបសម្ព័ន្ធ' && line !== 'Annex');
}

describe.each(languages)('the redline of the aquaculture law in %s', (language) => {
  it('leaves version 1 when every change is rejected, version 2 when every change is accepted', async () => {
    const xml = unpackPart(await write(language), 'word/document.xml');
    const left = (how: 'accept' | 'reject') => {
      const lines = settle(xml, how).map(({ cells, text }) => cells ?? text);
      return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    };
    expect(linesOf(before, language)).not.toEqual(linesOf(after, language));
    expect(left('reject')).toEqual(linesOf(before, language));
    expect(left('accept')).toEqual(linesOf(after, language));
  });

  it('leaves most of the law as it stands, and changes words within their sentences', () => {
    const paragraphs = redline(language);
    const isWhole = ({ kind, runs }: TrackedParagraph) => kind === 'same' && runs.every((run) => run.kind === 'same');
    expect(paragraphs.filter(isWhole).length).toBeGreaterThan(paragraphs.length / 2);
    const within = paragraphs.filter(
      ({ kind, runs }) =>
        kind === 'same' && runs.some((run) => run.kind === 'same') && runs.some((run) => run.kind !== 'same'),
    );
    expect(within.length).toBeGreaterThan(5);
  });

  it.each([
    ['accepting', 'version 2', after, (file: Buffer) => file],
    ['rejecting', 'version 1', before, turnRound],
  ])(
    'is read by the importer, %s every change, as %s: the law clause by clause, all else line by line',
    async (...at) => {
      const [, , clauses, turned] = at;
      const read = (await readLaw(turned(await write(language)), 'version.docx')).clauses.map(
        ({ kind, number, heading, text }): Told => [kind, number ?? '', heading ?? '', text],
      );
      const written = clauses.map(
        ({ kind, number, heading, text }): Told => [
          kind,
          number[language] ?? '',
          heading[language] ?? '',
          text[language] ?? '',
        ],
      );
      expect(lawIn(written).length).toBeGreaterThan(100);
      expect(lawIn(read)).toEqual(lawIn(written));
      expect(linesBeside(read)).toEqual(linesBeside(written));
    },
  );
});
