// What a comment on words can be, and the word for it; its glyph has the kind's own name. Apart from the contract, so
// that pages which list the kinds carry no schema.
import { reading } from '../texts/reading/reading.js';
import type { Text } from '../texts/say.js';

export const annotationKinds = ['support', 'concern', 'wording', 'question', 'evidence'] as const;

/** What a proposed wording does with the words it is anchored to. */
export const wordingModes = ['replace', 'insert', 'delete'] as const;

/** What became of the words of a comment in a later version. */
export const carryOutcomes = [
  'same',
  'shifted',
  'changed',
  'moved',
  'split',
  'merged',
  'removed',
  'needs-review',
] as const;

export const kindWords: Record<(typeof annotationKinds)[number], Text> = {
  support: reading.support,
  concern: reading.concern,
  wording: reading.wording,
  question: reading.questionKind,
  evidence: reading.evidence,
};
