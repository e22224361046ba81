// The Word file of a comparison: whoever rejects all its changes holds the version before, whoever accepts all of them
// the version after.
import { clauseLines } from '@sala/shared/reports/clause-lines.js';
import { type TrackedParagraph, trackedParagraphs } from '@sala/shared/reports/tracked-paragraphs.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { Language } from '@sala/shared/texts/say.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraftFile } from '../../server/src/drafts/import/read-draft-file.js';
import { readLaw } from '../../server/src/drafts/import/read-file.js';
import { writeTrackedWord } from '../../server/src/reports/tracked/tracked-word.js';
import { unpackPart } from '../drafts/import/packed-file.js';
import { plainDiff, type TwoVersions, twoVersions } from './two-versions.js';
import { descendants, type LeftLine, parseXml, settle, wordsIn } from './word-revisions.js';

const at = new Date('2026-03-05T02:00:00Z');
const office = 'ក្រសួងកសិកម្ម & Fisheries';

function write(paragraphs: TrackedParagraph[], language: Language = 'en'): Promise<Buffer> {
  return writeTrackedWord({ title: 'Law <on> fish', language, author: office, at, paragraphs });
}

function writeVersions(versions: TwoVersions): Promise<Buffer> {
  return write(trackedParagraphs({ ...versions, diff: plainDiff }), versions.language);
}

/** The lines a version should leave, by text and cells. */
function linesOf(clauses: readonly Clause[], language: Language): (string | string[])[] {
  return clauseLines(clauses, language).flatMap(({ lines }) =>
    lines.map(({ style, text }) => (style === 'row' ? text.split('\t') : text)),
  );
}

/** The lines that are left; the one empty line that ends the file apart. */
function told(lines: readonly LeftLine[]): (string | string[])[] {
  const texts = lines.map(({ cells, text }) => cells ?? text);
  return texts.at(-1) === '' ? texts.slice(0, -1) : texts;
}

describe('the tracked changes of two versions', () => {
  it('leave the version before when all are rejected, the version after when all are accepted', async () => {
    await fc.assert(
      fc.asyncProperty(twoVersions, async (versions) => {
        const xml = unpackPart(await writeVersions(versions), 'word/document.xml');
        expect(told(settle(xml, 'reject'))).toEqual(linesOf(versions.before, versions.language));
        expect(told(settle(xml, 'accept'))).toEqual(linesOf(versions.after, versions.language));
      }),
      { numRuns: 150 },
    );
  });

  it('leave each line with the look it has in its version', async () => {
    const look = (lines: readonly LeftLine[]) =>
      lines.filter(({ text }) => text !== '').map(({ style, indent, text }) => [style, indent, text]);
    await fc.assert(
      fc.asyncProperty(twoVersions, async (versions) => {
        const { language } = versions;
        const alone = async (clauses: Clause[]) => {
          const pairs = clauses.map(({ id }) => ({ before: [id], after: [id], outcome: ['same'] }));
          return settle(
            unpackPart(await writeVersions({ language, before: clauses, after: clauses, pairs }), 'word/document.xml'),
            'accept',
          );
        };
        const xml = unpackPart(await writeVersions(versions), 'word/document.xml');
        expect(look(settle(xml, 'reject'))).toEqual(look(await alone(versions.before)));
        expect(look(settle(xml, 'accept'))).toEqual(look(await alone(versions.after)));
      }),
      { numRuns: 40 },
    );
  });

  it('hold every word and every end of a changed line inside a change, whatever the diff says', async () => {
    const wrong = () => [{ kind: 'same' as const, text: 'words of neither version' }];
    await fc.assert(
      fc.asyncProperty(twoVersions, async (versions) => {
        const paragraphs = trackedParagraphs({ ...versions, diff: wrong });
        const xml = unpackPart(await write(paragraphs, versions.language), 'word/document.xml');
        expect(told(settle(xml, 'reject'))).toEqual(linesOf(versions.before, versions.language));
        expect(told(settle(xml, 'accept'))).toEqual(linesOf(versions.after, versions.language));
      }),
      { numRuns: 40 },
    );
  });

  it('never part a cluster, not even where the diff takes two spellings for one', () => {
    const [before, after] = ['ការងារ ធើ្វ ខ្លះ', 'ការងារ ធ្វើ ខ្លាំង'];
    const clause = (text: string): Clause => ({
      id: 'a1',
      parentId: null,
      kind: 'article',
      path: 'article-1',
      number: {},
      heading: {},
      text: { km: text },
    });
    const paragraph = trackedParagraphs({
      before: [clause(before)],
      after: [clause(after)],
      pairs: [{ before: ['a1'], after: ['a1'], outcome: ['changed'] }],
      language: 'km',
      diff: () => [{ kind: 'same', text: after }],
    }).at(-1);
    expect(paragraph?.runs.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'same: ការងារ ',
      'removed: ធើ្វ ខ្លះ',
      'added: ធ្វើ ខ្លាំង',
    ]);
  });

  it('are none where nothing changed', async () => {
    await fc.assert(
      fc.asyncProperty(twoVersions, async ({ language, before }) => {
        const pairs = before.map(({ id }) => ({ before: [id], after: [id], outcome: ['same'] }));
        const xml = unpackPart(await writeVersions({ language, before, after: before, pairs }), 'word/document.xml');
        expect(xml).not.toMatch(/<w:(?:ins|del)\b/);
      }),
      { numRuns: 20 },
    );
  });

  it('change as little as the pairs allow: a moved article goes and comes, its neighbours stay', () => {
    const article = (n: number): Clause => ({
      id: `a${n}`,
      parentId: null,
      kind: 'article',
      path: `article-${n}`,
      number: { en: String(n) },
      heading: {},
      text: { en: `Words of ${n}.` },
    });
    const [one, two, three] = [article(1), article(2), article(3)];
    const pairs = [one, two, three].map(({ id }) => ({
      before: [id],
      after: [id],
      outcome: [id === 'a1' ? 'moved' : 'same'],
    }));
    const paragraphs = trackedParagraphs({
      before: [one, two, three],
      after: [two, three, one],
      pairs,
      language: 'en',
      diff: plainDiff,
      remark: ({ outcome }) => (outcome[0] === 'moved' ? 'Moved to the end.' : undefined),
    });
    expect(paragraphs.map(({ kind, runs, comment }) => [kind, runs[0]?.text, comment])).toEqual([
      ['removed', 'Article 1', 'Moved to the end.'],
      ['removed', 'Words of 1.', undefined],
      ['same', 'Article 2', undefined],
      ['same', 'Words of 2.', undefined],
      ['same', 'Article 3', undefined],
      ['same', 'Words of 3.', undefined],
      ['added', 'Article 1', undefined],
      ['added', 'Words of 1.', undefined],
    ]);
  });
});

describe('the file', () => {
  it('is read by the importer of drafts as the clause tree of the version after', async () => {
    await fc.assert(
      fc.asyncProperty(
        twoVersions.filter(({ after }) => after.filter(({ kind }) => kind === 'article').length > 1),
        async (versions) => {
          const { after, language } = versions;
          const law = await readLaw(await writeVersions(versions), 'version-2.docx');
          const shown = (text: string | null | undefined) => text ?? '';
          expect(
            law.clauses.map(({ kind, number, heading, text }) => [kind, shown(number), shown(heading), text]),
          ).toEqual(
            after.map(({ kind, number, heading, text }) => [
              kind,
              shown(number[language]),
              shown(heading[language]),
              shown(text[language]),
            ]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is read in the process that reads the files of ministries', async () => {
    const [versions] = fc.sample(
      twoVersions.filter(({ after }) => after.length > 3),
      { numRuns: 1, seed: 3 },
    );
    if (!versions) throw new Error('There is no sample.');
    const law = await readDraftFile(await writeVersions(versions), 'version-2.docx');
    expect(law.clauses).toHaveLength(versions.after.length);
  });

  it('names the office and the moment at every change, and numbers each once', async () => {
    const [versions] = fc.sample(twoVersions, { numRuns: 1, seed: 11 });
    if (!versions) throw new Error('There is no sample.');
    const body = parseXml(unpackPart(await writeVersions(versions), 'word/document.xml'));
    const changes = [...descendants(body, 'w:ins'), ...descendants(body, 'w:del')].map(({ attributes }) => attributes);
    expect(changes.length).toBeGreaterThan(2);
    expect(new Set(changes.map((change) => change['w:author']))).toEqual(new Set([office]));
    expect(new Set(changes.map((change) => change['w:date']))).toEqual(new Set(['2026-03-05T02:00:00Z']));
    expect(new Set(changes.map((change) => change['w:id'])).size).toBe(changes.length);
  });

  it('says beside a change what type it is and why, and says it once', async () => {
    const bytes = await write([
      { kind: 'same', style: 'text', level: 0, language: 'en', runs: [{ kind: 'same', text: 'Kept.' }] },
      {
        kind: 'removed',
        style: 'text',
        level: 0,
        language: 'en',
        runs: [{ kind: 'removed', text: 'Gone.' }],
        comment: 'Article removed\nToo costly for <small> farms',
      },
    ]);
    const comments = parseXml(unpackPart(bytes, 'word/comments.xml'));
    const said = [...descendants(comments, 'w:t')].map(wordsIn);
    expect(said).toEqual(['Article removed', 'Too costly for <small> farms']);
    const xml = unpackPart(bytes, 'word/document.xml');
    expect(told(settle(xml, 'accept'))).toEqual(['Kept.']);
    expect(xml.match(/<w:commentReference w:id="0"\/>/g)).toHaveLength(1);
    expect(unpackPart(bytes, '[Content_Types].xml')).toContain('/word/comments.xml');
  });

  it('sets Khmer as a complex script with its own face, size and language', async () => {
    const bytes = await write(
      [{ kind: 'same', style: 'text', level: 0, language: 'km', runs: [{ kind: 'added', text: 'ត្រូវចុះបញ្ជី' }] }],
      'km',
    );
    const xml = unpackPart(bytes, 'word/document.xml');
    expect(xml).toContain('<w:rFonts w:cs="Khmer OS Battambang"/><w:lang w:val="km-KH" w:bidi="km-KH"/>');
    expect(xml).toContain('<w:t xml:space="preserve">ត្រូវចុះបញ្ជី</w:t>');
    expect(unpackPart(bytes, 'word/styles.xml')).toContain('<w:szCs w:val="22"/>');
  });

  it('keeps line breaks and tabs, and leaves out signs that XML cannot hold', async () => {
    const text = 'one\ttwo\nthree\u0001\uD800 <four> & "five" 🐟';
    const bytes = await write([
      { kind: 'same', style: 'text', level: 0, language: 'en', runs: [{ kind: 'same', text }] },
    ]);
    const [line] = settle(unpackPart(bytes, 'word/document.xml'), 'accept');
    expect(line?.text).toBe('one\ttwo\nthree <four> & "five" 🐟');
  });

  it('parts a half-changed row into one that goes and one that comes', async () => {
    const bytes = await write([
      {
        kind: 'same',
        style: 'row',
        level: 0,
        language: 'en',
        runs: [
          { kind: 'same', text: 'Fee | ' },
          { kind: 'removed', text: '10 | 20' },
          { kind: 'added', text: '15' },
        ],
      },
      { kind: 'same', style: 'row', level: 0, language: 'en', runs: [{ kind: 'same', text: 'Tax\t5' }] },
    ]);
    const xml = unpackPart(bytes, 'word/document.xml');
    expect(told(settle(xml, 'reject'))).toEqual([
      ['Fee', '10', '20'],
      ['Tax', '5'],
    ]);
    expect(told(settle(xml, 'accept'))).toEqual([
      ['Fee', '15'],
      ['Tax', '5'],
    ]);
  });
});
