// Groups as everybody may know them. Their rooms are behind groups.room.service.ts and a role of the database.
import type { Relation } from '@sala/shared/groups/bonds-contract.js';
import type { Group, Hiding, Statement } from '@sala/shared/groups/contract.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { canModerateStatements } from '@sala/shared/moderation/policy.js';
import { groupWithoutName } from '@sala/shared/moderation/unnamed-group.js';
import { renameGroup } from '../discussions/discussions.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { hidingsOf, judgeStatement, type StatementHiding } from '../moderation/moderation.statements.service.js';
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
  const [group] = await withoutHiddenWords(work, [presentGroup(row)]);
  return group ?? refuse('unknown-group');
}

/** Open to all: every group, by province; or those with these ids. */
export async function listGroups(work: Work, ids?: readonly string[]): Promise<Group[]> {
  return withoutHiddenWords(work, (await listGroupRows(work.tx, ids)).map(presentGroup));
}

/** Takes out names and words of groups that moderators hid: a number stands for a name. */
async function withoutHiddenWords({ tx }: Work, all: Group[]): Promise<Group[]> {
  const hidings = await hidingsOf(
    tx,
    all.map(({ id }) => id),
  );
  return all.map((group) => {
    const { name, about } = hidings.get(group.id) ?? {};
    if (!name && !about) return group;
    return {
      ...group,
      ...(name ? groupWithoutName(group.id) : {}),
      ...(about ? { about: {} } : {}),
      hidden: { name: told(name), about: told(about) },
    };
  });
}

function told(hiding: StatementHiding | undefined): Hiding {
  return hiding ? { ...hiding, at: hiding.at.toISOString() } : null;
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
  const hidings = await hidingsOf(
    tx,
    all.map(({ id }) => id),
  );
  return all.map((one) => {
    const hidden = told(hidings.get(one.id)?.statement);
    return hidden ? { ...one, title: '', body: '', dissent: '', hidden } : one;
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
  const judged = { id: said.id, part: 'statement', group: { slug, name } } as const;
  await inTransaction(work, (inside) => judgeStatement(inside, judged, decision));
}

/**
 * Hides a group's name or what it says of itself, or shows it again. A number then stands for the name, also beside all
 * that the group has said. Gives the topics in which that is seen. Asks the policy of moderation.
 */
export async function judgeOwnWords(
  work: Work,
  asked: { slug: string; part: 'name' | 'about' },
  decision: Parameters<typeof judgeStatement>[2],
): Promise<string[]> {
  demand(canModerateStatements(work.viewer));
  return inTransaction(work, async (inside) => {
    const { id, slug, name, about } = (await findGroup(inside.tx, asked)) ?? refuse('unknown-group');
    if (asked.part === 'about' && decision.act === 'hide' && !about.km && !about.en) refuse('decided-meanwhile');
    const unnamed = groupWithoutName(id);
    const isNew = await judgeStatement(inside, { id, part: asked.part, group: { slug, name: unnamed.name } }, decision);
    if (!isNew || asked.part === 'about') return [];
    return renameGroup(inside, [slug, unnamed.slug], decision.act === 'hide' ? unnamed : { slug, name });
  });
}

/** Open to all: groups that have asked to join this one. */
export async function listThoseToJoin(work: Work, groupId: string): Promise<Group[]> {
  const ids = await listAskingToJoin(work.tx, groupId);
  return ids.length === 0 ? [] : listGroups(work, ids);
}

/** Open to all: the moves of a group's life, newest first. */
export async function listStepsOf(work: Work, groupId: string) {
  return (await listSteps(work.tx, groupId)).map(({ toState, onDay, event, told }) => ({
    toState,
    onDay,
    event,
    told,
  }));
}

/** Open to all: the groups it is related to or wishes to be, each with how. */
export async function listRelationsOf(work: Work, groupId: string): Promise<Relation<Group>[]> {
  const relations = await listRelations(work.tx, groupId);
  const others = new Map((await listGroups(work)).map((group) => [group.id, group] as const));
  return relations.flatMap(({ groupId: one, otherId, kind, sinceOn }) => {
    const other = others.get(one === groupId ? otherId : one);
    return other ? [{ kind, other, isOurs: one === groupId, since: sinceOn }] : [];
  });
}
