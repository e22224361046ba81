// Random working texts and random edits of them, for property tests. Ids are UUIDs made from a counter, so that a
// failing case can be read.
import type { Clause } from '@sala/shared/drafts/contract.js';
import { canonicalLines, canonicalText } from '@sala/shared/drafts/structure/canonical-text.js';
import { clauseKinds } from '@sala/shared/drafts/structure/clause-tree.js';
import type { WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { withPaths } from '@sala/shared/drafts/working-text/working-text-paths.js';
import { clusterBorders } from '@sala/shared/language/clusters.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import fc from 'fast-check';
import { khmerText } from '../language/khmer-arbitrary.js';

export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const kind = fc.constantFrom(...clauseKinds.filter((one) => one !== 'row'));
const words = khmerText.map(canonicalLines);
const line = khmerText.map(canonicalText);
const number = fc.constantFrom('1', '2', '3', '12A', 'ក', 'ខ', '១២ ថ្មី', 'a');
const both = (text: fc.Arbitrary<string>): fc.Arbitrary<Bilingual> =>
  fc
    .record({ km: fc.option(text), en: fc.option(text) })
    .map(({ km, en }) => ({ ...(km && { km }), ...(en && { en }) }));

/** A tree of up to 24 clauses: each stands in one of the clauses that are still open before it, or at the top. */
export const workingText: fc.Arbitrary<Clause[]> = fc
  .array(fc.record({ up: fc.nat({ max: 3 }), kind, number: both(number), heading: both(line), text: both(words) }), {
    maxLength: 24,
  })
  .map((rows) => {
    const open: string[] = [];
    const clauses = rows.map(({ up, ...said }, at): Clause => {
      open.length = Math.max(0, open.length - up);
      const clause = { id: idOf(at), parentId: open.at(-1) ?? null, path: '', ...said };
      open.push(clause.id);
      return clause;
    });
    return withPaths(clauses);
  });

/** What an edit needs beside the text it is made for: which clause, which other one, how far in. */
export interface EditSeed {
  type: WorkingEdit['type'];
  one: number;
  other: number;
  at: number;
  words: string;
  kind: string;
  number: Bilingual;
  isKhmer: boolean;
}

export const editSeed = (types: readonly WorkingEdit['type'][]): fc.Arbitrary<EditSeed> =>
  fc.record({
    type: fc.constantFrom(...types),
    one: fc.nat(),
    other: fc.nat(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    words: khmerText,
    kind,
    number: both(number),
    isKhmer: fc.boolean(),
  });

export const allTypes: readonly WorkingEdit['type'][] = [
  'edit-text',
  'retitle',
  'renumber',
  'set-kind',
  'split',
  'merge',
  'move',
  'promote',
  'demote',
  'add',
  'remove',
  'set-language',
  'set-lineage',
  'confirm-lineage',
  'renumber-following',
];

/** The edit a seed means for this text; null where the text is empty. `fresh` numbers a new clause. */
export function editFor(clauses: readonly Clause[], seed: EditSeed, fresh: number): WorkingEdit | null {
  const language = seed.isKhmer ? 'km' : 'en';
  const newId = idOf(1_000 + fresh);
  const other = clauses[seed.other % Math.max(1, clauses.length)];
  if (seed.type === 'add')
    return {
      type: 'add',
      clauseId: newId,
      parentId: other?.parentId ?? null,
      before: seed.at < 0.5 ? (other?.id ?? null) : null,
      kind: seed.kind,
      number: seed.number,
      heading: { [language]: seed.words },
      text: { [language]: seed.words },
    };
  const clause = clauses[seed.one % Math.max(1, clauses.length)];
  if (!clause || !other) return null;
  const clauseId = clause.id;
  const cut = (text: string | undefined) => {
    const borders = clusterBorders(text ?? '');
    return borders[Math.floor(seed.at * (borders.length - 1))];
  };
  switch (seed.type) {
    case 'edit-text':
      return { type: 'edit-text', clauseId, language, text: seed.words };
    case 'retitle':
      return { type: 'retitle', clauseId, language, heading: seed.words };
    case 'renumber':
      return { type: 'renumber', clauseId, number: seed.number };
    case 'set-kind':
      return { type: 'set-kind', clauseId, kind: seed.kind };
    case 'split':
      return { type: 'split', clauseId, newId, at: { km: cut(clause.text.km), en: cut(clause.text.en) } };
    case 'move':
      return seed.at < 0.5
        ? { type: 'move', clauseId, parentId: other.parentId, before: other.id }
        : { type: 'move', clauseId, parentId: other.id, before: null };
    case 'set-language':
      return {
        type: 'set-language',
        language,
        texts: [{ clauseId, number: seed.number[language] ?? '', heading: '', text: seed.words }],
      };
    case 'set-lineage':
      return { type: 'set-lineage', clauseId, from: seed.at < 0.3 ? [] : [other.id], newId };
    default:
      return { type: seed.type, clauseId };
  }
}
