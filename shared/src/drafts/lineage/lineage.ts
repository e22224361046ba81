// What became of the clauses of one text in another: a clause as comparison sees it, and the links between two texts.
import { toAsciiDigits } from '../../language/digits.js';
import type { Language } from '../../texts/say.js';
import { inEither } from '../clause-labels.js';
import type { Clause } from '../contract.js';

/** A clause in one language, in canonical words; those of its children are not repeated. */
export interface ComparedClause {
  id: string;
  parentId: string | null;
  kind: string;
  /** As printed, but in western digits: ១២ and 12 are one number. '' where nothing is. */
  number: string;
  heading: string;
  text: string;
}

/** Who says so: the editor kept it, it was inferred from words, or a person confirmed what was inferred. */
export type LineageSource = 'editor' | 'inferred' | 'confirmed';

/** Words of `from` went into `to`. A clause has several links where it was split or merged. */
export interface LineageLink {
  from: string;
  to: string;
  source: LineageSource;
  /** Inferred only: another clause, new as it seems, that is nearly as like. Whoever relies on the link has to ask. */
  rival?: string;
}

/** Clauses in one language, as comparison and carrying see them. A number that only the other one prints counts. */
export function comparedIn(clauses: readonly Clause[], language: Language): ComparedClause[] {
  return clauses.map(({ id, parentId, kind, number, heading, text }) => ({
    id,
    parentId,
    kind,
    number: toAsciiDigits(inEither(number, language)?.text ?? ''),
    heading: heading[language] ?? '',
    text: text[language] ?? '',
  }));
}
