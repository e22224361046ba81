// What became of a comment by each act, in a word.
import { moderation } from '../texts/moderation.js';
import type { Text } from '../texts/say.js';
import type { ModerationAct } from './contract.js';

export const outcomeWords: Record<ModerationAct, Text> = {
  publish: moderation.published,
  hold: moderation.wasHeld,
  hide: moderation.wasHidden,
  restore: moderation.restored,
  keep: moderation.kept,
};
