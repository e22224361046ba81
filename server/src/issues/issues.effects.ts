// What a move changes besides where the issue stands: its category, its solution, who is asked, what is promised; and
// what is erased when it was about a person or is taken back.
import { randomUUID } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { refuse } from '@sala/shared/ground/errors.js';
import type { CommitmentWish } from '@sala/shared/issues/contract.js';
import { heirsOf } from '@sala/shared/commitments/guards.js';
import type { Said } from '@sala/shared/issues/guards.js';
import { isBodysMove } from '@sala/shared/issues/policy.js';
import { nextLevel } from '@sala/shared/issues/standing.js';
import type { CommitmentState } from '@sala/shared/lives/commitment-life.js';
import type { IssueActor, IssueEvent } from '@sala/shared/lives/issue-words.js';
import { readBodies } from '../commitments/commitments.read.service.js';
import { demandBody } from '../commitments/commitments.service.js';
import { listStatementsAbout } from '../groups/groups.service.js';
import type { Work } from '../infra/work.js';
import { deleteRecord, insertEvidence, insertLink, insertSolution, moveRecord } from './issues.record.store.js';
import { eraseTold, findIssue, type IssueRow, updateIssue } from './issues.store.js';

/** What issues are told of promises, by the domain that keeps them. */
export interface Commitments {
  commitmentsOf(work: Work, issueId: string): Promise<readonly { id: string; state: CommitmentState }[]>;
  makeCommitment(work: Work, wish: CommitmentWish & { issueId: string; bodyId: string }): Promise<void>;
}

interface Made {
  event: IssueEvent;
  said: Said;
  commitments: Commitments;
  /** Whose hands did it. */
  by: readonly IssueActor[];
}

type Effect = (work: Work, row: IssueRow, made: Made) => Promise<void>;

/** What the first reading and the sorting set. */
const sorted: Effect = async ({ tx, now }, row, { said }) => {
  const { category, topics, level, isSensitive, isUrgent, twin } = said;
  await updateIssue(tx, row.id, {
    category: category ?? row.category,
    topics: topics ?? row.topics,
    isUrgent: isUrgent ?? row.isUrgent,
    isSensitive: isSensitive ?? row.isSensitive,
    isHeld: isSensitive ?? row.isHeld,
    level: level ?? row.level,
  });
  if (twin === undefined) return;
  // What is like one that was solved is that one, come back.
  const isSolved = (await findIssue(tx, { number: twin }))?.state === 'verified';
  await link(tx, row.id, isSolved ? 'relapse' : 'similar', twin, dayAtPhnomPenh(now));
};

async function link(
  tx: Work['tx'],
  issueId: string,
  kind: 'similar' | 'merged' | 'relapse',
  twin: number,
  onDay: string,
) {
  const other = (await findIssue(tx, { number: twin })) ?? refuse('issue-unknown-twin', {}, 'twin');
  const to = { draftId: null, versionId: null, clauseId: null, annotationId: null, otherId: other.id };
  await insertLink(tx, { id: randomUUID(), issueId, kind, ...to, onDay });
  return other;
}

/** Whoever raised it alone counts as one whom the other touches, and may say by the receipt that it is solved. */
async function countRaiser(tx: Work['tx'], row: IssueRow, issueId: string): Promise<void> {
  if (row.channel === 'room' || row.channel === 'body' || row.secretHash === '') return;
  const nothing = { words: {}, district: '', cost: null, solvedOn: null, fileName: '', mediaType: '', bytes: null };
  await insertEvidence(tx, {
    ...{ id: randomUUID(), issueId, kind: 'confirmation', groupId: null, onDay: row.raisedOn, ...nothing },
    ...{ affected: row.affected, province: row.province, secretHash: row.secretHash },
  });
}

const effects: Partial<Record<IssueEvent, Effect>> = {
  'first-read': sorted,
  'rule-or-practice-found': sorted,
  /** Not a word is left, here or in the log; nor what could be compared with the words. */
  'person-accused': async ({ tx }, row) => {
    await deleteRecord(tx, row.id);
    await eraseTold(tx, row.id);
    await eraseIssue(tx, row);
  },
  'twin-found': async ({ tx, now }, row, { said }) => {
    const other = await link(tx, row.id, 'merged', said.twin ?? 0, dayAtPhnomPenh(now));
    await updateIssue(tx, row.id, { mergedInto: other.id });
    await moveRecord(tx, row.id, other.id, dayAtPhnomPenh(now));
    await countRaiser(tx, row, other.id);
  },
  'evidence-sufficient': async ({ tx }, row, { said }) => updateIssue(tx, row.id, { basis: said.words ?? {} }),
  'solution-proposed': async (work, row, { said }) => {
    if (said.solution) await keepSolution(work, row, said.solution);
  },
  'agenda-asked': async (work, row, { said }) => {
    const bodyId = said.bodyId ?? row.bodyId ?? refuse('issue-body-needed');
    await demandAddressee(work, bodyId);
    await updateIssue(work.tx, row.id, { bodyId });
  },
  'body-committed': async (work, row, { said, commitments }) => {
    if (!said.commitment) return;
    const bodyId = row.bodyId ?? refuse('issue-body-needed');
    await commitments.makeCommitment(work, { ...said.commitment, issueId: row.id, bodyId });
  },
  /** The next statement is the one reply of the group that raised it. */
  'body-refused': async (work, row) => {
    const saidBefore = (await listStatementsAbout(work, row.id)).length;
    await updateIssue(work.tx, row.id, { saidBefore });
  },
  'higher-level-asked': async ({ tx }, row) =>
    updateIssue(tx, row.id, { level: nextLevel(row.level) ?? refuse('issue-highest-level') }),
  /** The words of whoever raised it; what others said and brought is theirs, and how many it touches stays known. */
  'raiser-withdrew': async ({ tx }, row, { said, by }) => {
    if (said.hidesWords !== true) return;
    await eraseTold(tx, row.id, by);
    await updateIssue(tx, row.id, { title: {}, what: {}, requestHash: '' });
  },
};

/**
 * Whoever raised it alone leaves an issue that is not theirs alone any more: a group has taken it up, or a body works
 * on it. Their account of it goes and their receipt opens nothing; the sentence by which it is known stays.
 */
export async function leaveToOthers({ tx }: Work, row: IssueRow, { hidesWords }: Said): Promise<void> {
  await updateIssue(tx, row.id, { ...(hidesWords ? { what: {} } : {}), secretHash: '', requestHash: '' });
}

async function eraseIssue(tx: Work['tx'], { id }: IssueRow): Promise<void> {
  const nothing = { title: {}, what: {}, basis: {}, topics: [], category: null, requestHash: '' };
  await updateIssue(tx, id, { ...nothing, groupId: null, bodyId: null, isUrgent: false });
}

/** Nothing is addressed to a body that is no more; where another took over, the refusal names it. */
export async function demandAddressee(work: Work, bodyId: string): Promise<void> {
  demandBody(await readBodies(work), bodyId, dayAtPhnomPenh(work.now), 'bodyId');
}

/** Who speaks today for a body that was asked. Open to the moves. */
export async function speakersFor(work: Work, bodyId: string | null): Promise<string[]> {
  return bodyId === null ? [] : heirsOf(await readBodies(work), bodyId, dayAtPhnomPenh(work.now));
}

/** A body that has taken over and acts is the one that is asked from now on. */
export async function takenOver(
  { tx }: Work,
  row: IssueRow,
  event: IssueEvent,
  { actors, bodyId }: { actors: readonly IssueActor[]; bodyId: string | null },
): Promise<IssueRow> {
  if (bodyId === null || bodyId === row.bodyId || !isBodysMove(event, actors)) return row;
  await updateIssue(tx, row.id, { bodyId });
  return { ...row, bodyId };
}

/** Open to the moves and to what is added beside them. */
export async function keepSolution(work: Work, row: IssueRow, wish: NonNullable<Said['solution']>): Promise<void> {
  const { id, words, effect, objection } = wish;
  const bodyId = wish.bodyId ?? refuse('issue-body-needed');
  await demandAddressee(work, bodyId);
  const onDay = dayAtPhnomPenh(work.now);
  await insertSolution(work.tx, { id, issueId: row.id, words, effect, objection, bodyId, groupId: row.groupId, onDay });
  await updateIssue(work.tx, row.id, { bodyId });
}

export async function afterMove(work: Work, row: IssueRow, made: Made): Promise<void> {
  await effects[made.event]?.(work, row, made);
}
