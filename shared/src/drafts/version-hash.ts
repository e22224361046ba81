// The one form of a version that its hash is made of, so that anybody can compute it again from the open data.
// UTF-8 lines ended by "\n": first the form's name, then the title, then one JSON array for each clause in order.
import type { Bilingual } from '../texts/bilingual.js';
import type { Clause } from './contract.js';

/** Never change what a form's name means: published hashes hang on it. */
const FORM = 'sala-version-1';

/** Clause: [id, parent, kind, path, number km, en, heading km, en, text km, en], absent texts as null. */
export function canonicalVersion(title: Bilingual, clauses: readonly Clause[]): string {
  const both = (text: Bilingual) => [text.km ?? null, text.en ?? null];
  const lines = [
    JSON.stringify([FORM]),
    JSON.stringify(both(title)),
    ...clauses.map(({ id, parentId, kind, path, number, heading, text }) =>
      JSON.stringify([id, parentId, kind, path, ...both(number), ...both(heading), ...both(text)]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
