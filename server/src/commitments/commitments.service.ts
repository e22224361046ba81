// Recording commitments and every move of their life. What the guards need is gathered here; whether a move is made
// they decide alone (shared/src/commitments/guards.ts). The log is the only thing that is written.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import {
  CommitmentGroupAct,
  type CommitmentRecord,
  type MakeRequest,
  type MoveRequest,
  type Told,
} from '@sala/shared/commitments/contract.js';
import { bodyOn, heirsOf, judgeMove, judgeWhole, type MoveFacts } from '@sala/shared/commitments/guards.js';
import { canComeTo, canMake, handsOf, makingHandOf, raisingGroupOf } from '@sala/shared/commitments/policy.js';
import { standingOf } from '@sala/shared/commitments/standing.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { findPersonNamed } from '@sala/shared/language/naming.js';
import { speaksForGroup } from '@sala/shared/ground/viewer.js';
import { Value } from 'typebox/value';
import { listPublished } from '../drafts/drafts.read.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { findAgreement } from './commitments.agreements.store.js';
import type { Neighbours } from './rooms.js';
import { type Bodies, readBodies, readCommitment, wireEntry } from './commitments.read.service.js';
import {
  type CommitmentRow,
  findCommitment,
  findEntryCommitment,
  insertCommitment,
  insertEntry,
  listEntries,
  lockCommitment,
} from './commitments.store.js';

export type { Neighbours };
export type { AskedIssue, IssueFigures } from './rooms.js';

/** Records what a body promised. It waits for the body's own word. The same id again changes nothing. */
export async function makeCommitment(
  work: Work,
  neighbours: Neighbours,
  request: MakeRequest,
): Promise<CommitmentRecord> {
  const { id, ownerId, groupIds } = request;
  const place = { ownerId, groupIds };
  demand(canMake(work.viewer, place));
  if (await findCommitment(work.tx, { id })) return readCommitment(work, { id });
  const today = dayAtPhnomPenh(work.now);
  demandBody(await readBodies(work), ownerId, today);
  demand(judgeWhole(request, today));
  await demandNeighbours(work, neighbours, request);
  const row: Omit<CommitmentRow, 'number'> = {
    ...{ id, kind: request.kind, ownerId, groupIds, firstDue: request.firstDue, link: request.link ?? null },
    ...{ firstDueFrom: request.firstDueFrom ?? null, province: request.province ?? null },
    text: canonicalLinesOfBoth(request.text),
    measure: canonicalLinesOfBoth(request.measure),
    office: canonicalLinesOfBoth(request.office),
    source: { ...request.source, note: canonicalLinesOfBoth(request.source.note) },
  };
  const by = makingHandOf(work.viewer, place) ?? refuse('commitment-not-yours');
  const isNew = await inTransaction(work, async (inside) => {
    if (!(await insertCommitment(inside.tx, row))) return false;
    await insertEntry(inside.tx, {
      ...{ id, commitmentId: id, number: 1, event: 'commitment-made', fromState: null, toState: 'proposed' },
      ...{ at: inside.now, by, told: {}, organisationId: by === 'official' ? ownerId : null },
      groupId: by === 'representative' ? raisingGroupOf(inside.viewer, groupIds) : null,
      enteredBy: by === 'representative' ? null : inside.viewer.userId,
    });
    return true;
  });
  if (!isNew) refuse('id-taken');
  return readCommitment(work, { id });
}

/** A body that is there; where it is not, who took over. */
export function demandBody(bodies: Bodies, id: string, today: string, field = 'ownerId'): void {
  const body = bodies.get(id) ?? refuse('unknown-body', {}, field);
  const standing = bodyOn(body, today);
  if (standing === 'here') return;
  if (standing === 'dissolved') refuse('body-dissolved', {}, field);
  const { km, en } = bodies.get(standing.successor)?.name ?? {};
  refuse('body-succeeded', { km: km ?? en ?? '', en: en ?? km ?? '' }, field);
}

/** A body that is there, for what none has taken over: a successor takes it over by itself. */
function demandNewMandate(bodies: Bodies, ownerId: string, { successorId = '' }: Told, today: string): void {
  const [heirId] = heirsOf(bodies, ownerId, today).filter((id) => id !== ownerId);
  const { km, en } = (heirId === undefined ? undefined : bodies.get(heirId))?.name ?? {};
  if (heirId !== undefined) refuse('commitment-has-successor', { km: km ?? en ?? '', en: en ?? km ?? '' });
  demandBody(bodies, successorId, today, 'new-owner');
}

async function demandNeighbours(work: Work, neighbours: Neighbours, { groupIds, link }: MakeRequest): Promise<void> {
  const known = groupIds.length === 0 ? [] : await neighbours.knownGroups(work, groupIds);
  if (groupIds.some((id) => !known.some((group) => group.id === id))) refuse('unknown-group', {}, 'groupIds');
  if (!link) return;
  const isThere = {
    draft: async () => (await listPublished(work)).some(({ draft }) => draft.id === link.id),
    issue: async () => (await neighbours.hasIssue?.(work, link.id)) ?? false,
    agreement: async () => (await findAgreement(work.tx, { id: link.id })) !== null,
  };
  if (!(await isThere[link.kind]())) refuse('link-not-there', {}, 'link');
}

/** Enters a move of its life, or a note beside it. The same id again changes nothing. */
export async function moveCommitment(work: Work, id: string, request: MoveRequest): Promise<CommitmentRecord> {
  const { event, from, id: entryId } = request;
  demand(canComeTo(work.viewer, event));
  const known = await findEntryCommitment(work.tx, entryId);
  if (known !== null) return known === id ? readCommitment(work, { id }) : refuse('id-taken');
  const bodies = await readBodies(work);
  await inTransaction(work, async (inside) => {
    const row = (await lockCommitment(inside.tx, id)) ?? refuse('unknown-commitment');
    const log = await listEntries(inside.tx, { id });
    if (log.some((entry) => entry.id === entryId)) return;
    const facts = factsOf(row, log, bodies, dayAtPhnomPenh(inside.now));
    const { standing } = facts;
    if (from !== standing.state) refuse('commitment-moved-on');
    const told = toldOf(request);
    const place = { ownerId: standing.ownerId, groupIds: row.groupIds };
    const hands = handsOf(inside.viewer, place, told.successorId);
    // That the system saw the silence stands in the log.
    if (standing.isClosingProposed) hands.push('system');
    const verdict = judgeMove(facts, event, hands, told);
    if (typeof verdict === 'string') refuse(verdict);
    if (event === 'handed-to-new-mandate') demandNewMandate(bodies, standing.ownerId, told, facts.today);
    const isGroup = verdict.by === 'representative';
    const isAnybody = verdict.by === 'contributor';
    if (isAnybody) demandNobodyNamed(told);
    // Anybody says what remains, and nothing else of what may be told.
    const { remains } = told;
    const kept = isAnybody ? { ...(remains ? { remains } : {}) } : told;
    await insertEntry(inside.tx, {
      ...{ id: entryId, commitmentId: id, number: log.length + 1, event, told: kept, by: verdict.by },
      // Of somebody without an account no hour is kept.
      at: isAnybody ? dayOnly(inside.now, log.at(-1)?.at) : inside.now,
      ...{ fromState: standing.state, toState: verdict.to },
      organisationId: verdict.by === 'official' || verdict.by === 'body' ? standing.ownerId : null,
      groupId: isGroup ? raisingGroupOf(inside.viewer, row.groupIds) : null,
      enteredBy: isGroup || isAnybody ? null : inside.viewer.userId,
    });
  });
  return readCommitment(work, { id });
}

/** What anybody says is public at once: what names a person is refused, and nothing of it is kept. */
function demandNobodyNamed({ remains = {} }: Told): void {
  for (const text of Object.values(remains)) {
    const words = findPersonNamed(text);
    if (words !== null) refuse('commitment-names-person', { words }, 'remains');
  }
}

/** The day alone, and not before what stands in the log already, which keeps its order. */
export function dayOnly(now: Date, last: Date | undefined): Date {
  const day = new Date(`${dayAtPhnomPenh(now)}T00:00:00+07:00`);
  return last !== undefined && last > day ? last : day;
}

type Log = Awaited<ReturnType<typeof listEntries>>;

/** What the guards are told of a commitment on a day. */
export function factsOf(row: CommitmentRow, log: Log, bodies: Bodies, today: string): MoveFacts {
  const entries = log.map((entry) => wireEntry(entry, bodies));
  const standing = standingOf(row, entries);
  const successors = bodies.get(standing.ownerId)?.successors ?? [];
  return { standing, today, successorIds: successors.filter(({ onDay }) => onDay <= today).map(({ id }) => id) };
}

/** What was said, in canonical form; what was not said is absent. */
function toldOf(request: MoveRequest): Told {
  const { answer, because, reason, progress, proof, check, remains, newDue, newDueFrom, successorId } = request;
  const words = { answer, reason, progress, remains };
  const said = Object.entries(words).flatMap(([name, text]) => {
    const canonical = canonicalLinesOfBoth(text ?? {});
    return Object.keys(canonical).length > 0 ? [[name, canonical] as const] : [];
  });
  return {
    ...(Object.fromEntries(said) as Pick<Told, 'answer' | 'reason' | 'progress' | 'remains'>),
    ...(proof ? { proof: { words: canonicalLinesOfBoth(proof.words), address: proof.address.trim() } } : {}),
    ...(check ? { check: { on: check.on, place: canonicalLinesOfBoth(check.place) } } : {}),
    ...(because ? { because } : {}),
    ...(newDue ? { newDue } : {}),
    ...(newDue && newDueFrom ? { newDueFrom } : {}),
    ...(successorId ? { successorId } : {}),
  };
}

/**
 * What a group released, done in its name and by nobody. It comes from where it waited, so its form is judged again.
 * Open to the release of groups alone, which hands it in.
 */
export async function performForGroup(
  work: Work,
  neighbours: Neighbours,
  groupId: string,
  act: unknown,
): Promise<void> {
  if (!Value.Check(CommitmentGroupAct, act)) refuse('malformed-request', { field: 'act', problem: 'unknown' });
  demand(speaksForGroup(work.viewer, groupId) || 'commitment-not-yours');
  if (act.act === 'make') await makeCommitment(work, neighbours, act.request);
  else await moveCommitment(work, act.commitmentId, act.request);
}
