// Groups as everybody may know them. Their rooms are behind groups.room.service.ts and a role of the database.
import type { Relation } from '@sala/shared/groups/bonds-contract.js';
import type { Group, Statement } from '@sala/shared/groups/contract.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { canModerateStatements } from '@sala/shared/moderation/policy.js';
import type { Work } from '../infra/work.js';
import { hidingsOfStatements, judgeStatement } from '../moderation/moderation.statements.service.js';
import {
  findGroup,
  findStatement,
  listAskingToJoin,
  listGroupRows,
  listRelations,
  listStatements,
  listStatementsOnIssue,
  listSteps,
  presentGroup,
} from './groups.store.js';

/** Open to all. */
export async function getGroup(work: Work, by: { id: string } | { slug: string }): Promise<Group> {
  const row = (await findGroup(work.tx, by)) ?? refuse('unknown-group');
  return presentGroup(row);
}

/** Open to all: every group, by province; or those with these ids. */
export async function listGroups(work: Work, ids?: readonly string[]): Promise<Group[]> {
  return (await listGroupRows(work.tx, ids)).map(presentGroup);
}

/** Open to all: what a group said in public, newest first. */
export async function listStatementsOf(work: Work, groupId: string): Promise<Statement[]> {
  return withoutHidden(work, await listStatements(work.tx, groupId));
}

/** Open to all: what groups said about an issue, newest first. */
export async function listStatementsAbout(work: Work, issueId: string): Promise<Statement[]> {
  return withoutHidden(work, await listStatementsOnIssue(work.tx, issueId));
}

/** Takes out the words of those that moderators hid, and tells why. */
async function withoutHidden({ tx }: Work, all: Statement[]): Promise<Statement[]> {
  const hidings = await hidingsOfStatements(
    tx,
    all.map(({ id }) => id),
  );
  return all.map((one) => {
    const found = hidings.get(one.id);
    if (!found) return one;
    const { reason, note, at } = found;
    return { ...one, title: '', body: '', dissent: '', hidden: { reason, note, at: at.toISOString() } };
  });
}

/**
 * Hides what a group said on an issue, or shows it again; the comment that a statement on a draft is, is judged as
 * comments are. Asks the policy of moderation.
 */
export async function judgeSaid(
  work: Work,
  asked: { slug: string; statementId: string },
  decision: Parameters<typeof judgeStatement>[2],
): Promise<void> {
  demand(canModerateStatements(work.viewer));
  const { id: groupId, slug, name } = await getGroup(work, asked);
  const said = (await findStatement(work.tx, groupId, asked.statementId)) ?? refuse('unknown-statement');
  if (said.about.kind !== 'issue' || said.withdrawnAt !== null) refuse('decided-meanwhile');
  await judgeStatement(work, { id: said.id, group: { slug, name } }, decision);
}

/** Open to all: groups that have asked to join this one. */
export async function listThoseToJoin(work: Work, groupId: string): Promise<Group[]> {
  const ids = await listAskingToJoin(work.tx, groupId);
  return ids.length === 0 ? [] : listGroups(work, ids);
}

/** Open to all: the moves of a group's life, newest first. */
export async function listStepsOf(work: Work, groupId: string) {
  return (await listSteps(work.tx, groupId)).map(({ toState, onDay, event }) => ({ toState, onDay, event }));
}

/** Open to all: the groups it is related to or wishes to be, each with how. */
export async function listRelationsOf(work: Work, groupId: string): Promise<Relation<Group>[]> {
  const relations = await listRelations(work.tx, groupId);
  const others = new Map((await listGroupRows(work.tx)).map((row) => [row.id, presentGroup(row)] as const));
  return relations.flatMap(({ groupId: one, otherId, kind, sinceOn }) => {
    const other = others.get(one === groupId ? otherId : one);
    return other ? [{ kind, other, isOurs: one === groupId, since: sinceOn }] : [];
  });
}
