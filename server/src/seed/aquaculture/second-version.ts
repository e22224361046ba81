// All that comes with version 2 of the demo's aquaculture law.
import type { DemoSecondVersion } from '../demo-revision.js';
import { aquacultureAnswers, aquacultureAuthorReplies } from './answers.js';
import { aquacultureClosing } from './closing.js';
import { aquacultureDraftingNotes } from './drafting-notes.js';
import { aquacultureSecondRound } from './second-round.js';
import { aquacultureSecondComments } from './second-comments.js';
import { aquacultureVersion2 } from './version-2.js';

export const aquacultureSecondVersion: DemoSecondVersion = {
  revision: aquacultureVersion2,
  answers: aquacultureAnswers,
  authorReplies: aquacultureAuthorReplies,
  notes: aquacultureDraftingNotes,
  round: aquacultureSecondRound,
  comments: aquacultureSecondComments,
  closing: aquacultureClosing,
  official: 'heng-vibol',
};
