// What a group hands in from outside, signed with its own key: checked, kept once, and put with all else that waits for
// the next tick. Nothing of who sent it is looked at: whoever holds the key speaks for the group.
import { hash } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { withoutSmallNumbers } from '@sala/shared/groups/agreement.js';
import type { About } from '@sala/shared/groups/contract.js';
import { type SignedReceipt, type SignedRequest, SignedStatement } from '@sala/shared/groups/signed-contract.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { SIGNED_TEXT_DAYS } from '@sala/shared/ground/limits.js';
import { isGroupOver } from '@sala/shared/lives/group-life.js';
import { releaseAfter } from '@sala/shared/ground/ticks.js';
import { Value } from 'typebox/value';
import { acceptWords } from '../../discussions/discussions.service.js';
import type { Work } from '../../infra/work.js';
import { findGroup, insertSignedText } from '../groups.store.js';
import { findRelease, insertRelease, insertRoomStatement } from '../groups.statements.store.js';
import { acceptOtherWords, demandNobodyNamed } from '../statement-words.js';
import { isSigned } from './signatures.js';

export { makeKeys, signText } from './signatures.js';

/**
 * Takes a signed statement in. Open to whoever holds the group's private key: the signature is the policy. `given` are
 * the ids and the secret under which it will be known outside, and how to learn when a draft's round closes.
 */
export async function takeSigned(
  work: Work,
  groupId: string,
  { text, signature }: SignedRequest,
  given: { publicId: string; secret: string; tickMs: number; closesAt(about: About): Promise<Date | null> },
): Promise<SignedReceipt> {
  const group = (await findGroup(work.tx, { id: groupId })) ?? refuse('unknown-group');
  if (isGroupOver(group.state)) refuse('group-is-over');
  if (group.publicKey === null) return refuse('group-has-no-key');
  if (!isSigned(group.publicKey, text, signature)) refuse('group-signature-wrong', {}, 'signature');
  const said = read(text);
  if (said.groupId !== groupId) refuse('group-signature-wrong', {}, 'text');
  const today = dayAtPhnomPenh(work.now);
  if (said.signedOn > today || Date.parse(today) - Date.parse(said.signedOn) > SIGNED_TEXT_DAYS * DAY_MS)
    refuse('group-signed-late', {}, 'text');
  const digest = hash('sha256', text);
  const { id, about, title, language, dissent } = said;
  if (said.adoption.way !== group.rule.way) refuse('not-the-groups-way', {}, 'text');
  const adoption = withoutSmallNumbers(said.adoption);
  const dueAt = releaseAfter(work.now, group.rule.pace, given.tickMs, await given.closesAt(about));
  return work.database.room(async (tx) => {
    if (!(await insertSignedText(tx, { digest, groupId, receivedOn: today }))) refuse('group-signed-before');
    const words = { title: title.trim(), body: acceptWords(said.body), language, dissent: dissent.trim() };
    demandNobodyNamed({ about, ...words });
    const wording = acceptOtherWords(about, words.body, said.wording ?? null);
    const isNew = await insertRoomStatement(tx, {
      ...{ id, groupId, state: 'releasing', about, ...words, wording, adoption, revision: 1, howRead: '' },
      ...{ publicId: given.publicId, secret: given.secret, changedAt: dueAt },
    });
    if (!isNew) refuse('group-signed-before');
    await insertRelease(tx, { id, groupId, kind: 'statement', request: {}, dueAt, state: 'waiting' });
    return { id, state: 'waiting', comesOutAt: dueAt.toISOString(), refused: null };
  });
}

function read(text: string): SignedStatement {
  try {
    const said: unknown = JSON.parse(text);
    if (Value.Check(SignedStatement, said)) return said;
  } catch {
    // Not JSON: told as what has not the right shape is.
  }
  return refuse('malformed-request', { field: 'text', problem: 'not a statement' }, 'text');
}

/** What became of it. Open to whoever knows its id, which the group made. */
export async function readSigned(work: Work, groupId: string, id: string): Promise<SignedReceipt> {
  const found = await work.database.room((tx) => findRelease(tx, groupId, id));
  const { state, dueAt, refused } = found ?? refuse('unknown-release');
  return { id, state: state === 'taken' ? 'waiting' : state, comesOutAt: dueAt.toISOString(), refused };
}
