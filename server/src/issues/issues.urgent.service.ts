// A rapid alert: a problem that hurts at once is told to all groups of its line of work, by their rooms. The reporter
// says so, and the secretariat that it does, or does not any more.
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { canMarkUrgent } from '@sala/shared/issues/policy.js';
import { areWordsPublic } from '@sala/shared/issues/standing.js';
import { openStates } from '@sala/shared/lives/issue-words.js';
import { listGroups } from '../groups/groups.service.js';
import type { Work } from '../infra/work.js';
import type { RemindGroup } from './issues.moves.service.js';
import { findIssue, updateIssue } from './issues.store.js';

/** Says that it hurts at once, or that it does not any more. The same again changes nothing. */
export async function markUrgent(work: Work, remind: RemindGroup, issueId: string, isUrgent: boolean): Promise<void> {
  demand(canMarkUrgent(work.viewer));
  const row = (await findIssue(work.tx, { id: issueId })) ?? refuse('unknown-issue');
  if (!(openStates as readonly string[]).includes(row.state)) refuse('issue-no-such-move');
  if (row.isUrgent === isUrgent) return;
  await updateIssue(work.tx, issueId, { isUrgent });
  await tellSector(work, remind, issueId);
}

/** Open to what makes an alert known: rooms hear of it once everybody may read its words. */
export async function tellSector(work: Work, remind: RemindGroup, issueId: string): Promise<void> {
  const row = await findIssue(work.tx, { id: issueId });
  if (!row?.isUrgent || !areWordsPublic(row)) return;
  const near = (await listGroups(work)).filter(({ valueChain }) => valueChain === row.valueChain);
  for (const { id, state } of near) if (!silentStates.includes(state)) await remind(work, id, issueId);
}

/** Nobody sits in the rooms of these any more. */
const silentStates: readonly string[] = ['merged', 'dissolved'];
