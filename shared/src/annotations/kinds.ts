// The word of each kind of comment; its glyph has the kind's own name.
import type { Text } from '../texts/say.js';
import { reading } from '../texts/reading.js';
import type { AnnotationKind } from './contract.js';

export const kindWords: Record<AnnotationKind, Text> = {
  support: reading.support,
  concern: reading.concern,
  wording: reading.wording,
  question: reading.questionKind,
  evidence: reading.evidence,
};
