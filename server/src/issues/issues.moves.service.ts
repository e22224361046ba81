// The moves of an issue. What the guards need to know is gathered here; whether it moves, its life decides alone. Where
// two hands are needed the first one waits, and two people are two people.
import { timingSafeEqual } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Issue, MoveRequest, Told } from '@sala/shared/issues/contract.js';
import { guardRefusals, guards, type IssueFacts, type Said } from '@sala/shared/issues/guards.js';
import { actsForBody, canTakeUp, handsOf, isOfficeHand } from '@sala/shared/issues/policy.js';
import { isOthersToo } from '@sala/shared/issues/standing.js';
import { issueLife } from '@sala/shared/lives/issue-life.js';
import { type IssueActor, type IssueEvent, openStates } from '@sala/shared/lives/issue-words.js';
import { step } from '@sala/shared/lives/machine.js';
import { speaksForGroup } from '@sala/shared/ground/viewer.js';
import { hashSecret } from '../discussions/discussions.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { afterMove, type Commitments, leaveToOthers, speakersFor, takenOver } from './issues.effects.js';
import { acceptSaid, toldOf } from './issues.words.js';
import { countSolved, listEvidence, listRankings, listSolutions } from './issues.record.store.js';
import { readIssue } from './issues.service.js';
import { tellSector } from './issues.urgent.service.js';
import {
  deleteHands,
  findIssue,
  findMergeAsked,
  insertHand,
  insertIssueGroup,
  insertStep,
  type IssueRow,
  listHands,
  listReminders,
  listSteps,
  lockIssue,
  updateIssue,
} from './issues.store.js';

export type { Commitments } from './issues.effects.js';

/** Tells a group by its own channel that an issue waits for its word; the domain that has one hands it in. */
export type RemindGroup = (work: Work, groupId: string, issueId: string) => Promise<void>;

/** Who stands behind a move: a viewer of the request, or the calendar. */
interface Hands {
  actors: readonly IssueActor[];
  byUser: string | null;
  bodyId: string | null;
  /** The group that raised it agrees to its being joined with another. */
  agrees?: true;
}

export class IssueMoves {
  constructor(
    private readonly commitments: Commitments,
    readonly remind: RemindGroup,
  ) {}

  /** Open to whom its life lets do it (`handsOf`): moves it, or lets a first hand wait for the other. */
  async moveIssue(work: Work, issueId: string, request: MoveRequest): Promise<Issue> {
    const { event, from } = request;
    // These two are the calendar's and the report's own.
    if (event === 'problem-reported' || event === 'date-reached') refuse('issue-no-such-move');
    const said = acceptSaid(request, dayAtPhnomPenh(work.now));
    await inTransaction(work, async (inside) => {
      const row = (await lockIssue(inside.tx, issueId)) ?? refuse('unknown-issue');
      if (row.state !== from) refuse('issue-moved-on');
      const own = await this.handsIn(inside, row, event, request.secret);
      if (event === 'raiser-withdrew' && isByReceipt(own) && isOthersToo(row)) return leaveToOthers(inside, row, said);
      await this.move(inside, await takenOver(inside, row, event, own), event, said, own);
    });
    await this.tellRooms(work, issueId, event);
    return readIssue(work, { id: issueId });
  }

  /** Open to the calendar alone (housekeeping): a move or a hand of its own. False where a guard stops it. */
  async moveByCalendar(work: Work, issueId: string, event: IssueEvent, by: readonly IssueActor[], said: Said = {}) {
    return inTransaction(work, async (inside) => {
      const row = await lockIssue(inside.tx, issueId);
      if (!row) return false;
      const facts = await this.gather(inside, row, said, { actors: by });
      const passes = step(issueLife, row.state, {
        event,
        by: [...by, 'secretariat'],
        holds: (one) => guards[one](facts, said),
      });
      if (!('to' in passes)) return false;
      await this.move(inside, row, event, said, { actors: by, byUser: null, bodyId: null });
      return true;
    });
  }

  /** The group says that its issue is not the same as the other. Its word stands. */
  async objectToMerge(work: Work, issueId: string): Promise<Issue> {
    await inTransaction(work, async ({ tx, viewer, now }) => {
      const row = (await lockIssue(tx, issueId)) ?? refuse('unknown-issue');
      demand((row.groupId !== null && speaksForGroup(viewer, row.groupId)) || 'issue-not-your-group');
      if (row.state !== 'triage' || !(await findMergeAsked(tx, issueId))) refuse('issue-no-such-move');
      const objection = { issueId, event: 'twin-found' as const, actor: 'representative' as const, told: {} };
      await insertHand(tx, { ...objection, onDay: dayAtPhnomPenh(now), bodyId: null, byUser: null });
    });
    return readIssue(work, { id: issueId });
  }

  /** The group that raised it says that the two are the same: nobody waits any longer. */
  async agreeToMerge(work: Work, issueId: string): Promise<Issue> {
    await inTransaction(work, async (inside) => {
      const row = (await lockIssue(inside.tx, issueId)) ?? refuse('unknown-issue');
      demand((row.groupId !== null && speaksForGroup(inside.viewer, row.groupId)) || 'issue-not-your-group');
      const asked = (await findMergeAsked(inside.tx, issueId)) ?? refuse('issue-no-such-move');
      const own: Hands = { actors: ['secretariat'], byUser: null, bodyId: null, agrees: true };
      await this.move(inside, row, 'twin-found', asked.told, own);
    });
    return readIssue(work, { id: issueId });
  }

  /** Once it has committed: a group that is asked about joining hears of it, and the sector of what hurts at once. */
  private async tellRooms(work: Work, issueId: string, event: IssueEvent): Promise<void> {
    if (event === 'first-read') return tellSector(work, this.remind, issueId);
    if (event !== 'twin-found') return;
    const row = await findIssue(work.tx, { id: issueId });
    if (row?.state === 'triage' && row.groupId !== null) await this.remind(work, row.groupId, issueId);
  }

  /** A group takes up what somebody alone has raised: it speaks for the issue from now on. */
  async takeUp(work: Work, issueId: string, groupId: string): Promise<Issue> {
    await inTransaction(work, async ({ tx, viewer, now }) => {
      const row = (await lockIssue(tx, issueId)) ?? refuse('unknown-issue');
      demand(canTakeUp(viewer, groupId, row));
      if (!isOpen(row)) refuse('issue-no-such-move');
      await updateIssue(tx, issueId, { groupId });
      await insertIssueGroup(tx, { issueId, groupId, part: 'took-up', onDay: dayAtPhnomPenh(now) });
    });
    return readIssue(work, { id: issueId });
  }

  private async handsIn(work: Work, row: IssueRow, event: IssueEvent, secret: string | undefined): Promise<Hands> {
    const holdsReceipt = secret !== undefined && isSameHash(hashSecret(secret), row.secretHash);
    if (event === 'raiser-withdrew' && secret && !holdsReceipt) refuse('issue-receipt-wrong', {}, 'secret');
    const rankedBy = ((await listRankings(work.tx, [row.id])).get(row.id) ?? []).map(({ groupId }) => groupId);
    const heirIds = await speakersFor(work, row.bodyId);
    const actors = handsOf(work.viewer, { ...row, heirIds, rankedBy }, event, holdsReceipt);
    return { actors, byUser: work.viewer.userId, bodyId: actsForBody(work.viewer, heirIds) };
  }

  private async move(work: Work, row: IssueRow, event: IssueEvent, said: Said, own: Hands): Promise<void> {
    const { tx, now } = work;
    const today = dayAtPhnomPenh(now);
    const waiting = (await listHands(tx, row.id)).filter((hand) => hand.event === event);
    const others = waiting.filter(({ actor }) => !own.actors.includes(actor));
    const all: Said = others.reduce<Said>((sum, { told }) => ({ ...told, ...sum }), said);
    const facts = await this.gather(work, row, all, own);
    const by = [...own.actors, ...(event === 'twin-found' ? [] : others.map(({ actor }) => actor))];
    const tried = {
      event,
      by,
      holds: (one: keyof typeof guards) => guards[one](facts, all),
      before: row.stateBefore ?? row.state,
    };
    const moved = step(issueLife, row.state, tried);
    const needed = issueLife.moves.find((move) => move.event === event && move.from.includes(row.state))?.by ?? [];
    if (!('to' in moved)) {
      if (moved.stop === 'no-such-move') refuse('issue-no-such-move');
      if (moved.stop === 'guard') return this.stopped(work, row, event, all, moved.guard, own);
      const mine = needed.flat().find((actor) => own.actors.includes(actor) && actor !== 'contributor');
      if (mine === undefined) refuse('issue-not-your-move');
      return this.waits(work, row, { event, actor: mine, said: all, own, facts });
    }
    // Whoever has several hands in it is told by the last of the table: the nearest to an office.
    const hands = needed.findLast((one) => one.every((actor) => by.includes(actor))) ?? [];
    const other = others.find(({ actor }) => hands.includes(actor));
    if (other?.byUser && other.byUser === own.byUser) refuse('issue-two-people');
    const told = toldOf(event, all);
    const place = { issueId: row.id, fromState: row.state, toState: moved.to, event, onDay: today };
    await insertStep(tx, { ...place, by: [...hands], bodyId: own.bodyId ?? other?.bodyId ?? null, told });
    await deleteHands(tx, row.id);
    const stands = { state: moved.to, stateBefore: row.state, sinceOn: today, nextOn: all.nextOn ?? null };
    if (moved.to !== row.state) await updateIssue(tx, row.id, stands);
    await afterMove(work, row, { event, said: all, commitments: this.commitments, by: hands });
  }

  /** A first hand: what it says has to stand as it would in the move. */
  private async waits(
    { tx, now }: Work,
    row: IssueRow,
    first: { event: IssueEvent; actor: IssueActor; said: Said; own: Hands; facts: IssueFacts },
  ): Promise<void> {
    const { event, actor, said, own, facts } = first;
    const asked = issueLife.moves.find((move) => move.event === event && move.from.includes(row.state))?.guards ?? [];
    const missing = asked.find((guard) => !guards[guard](facts, said));
    if (missing !== undefined) refuse(guardRefusals[missing]);
    const told: Told = toldOf(event, said);
    const hand = { issueId: row.id, event, actor, onDay: dayAtPhnomPenh(now), bodyId: own.bodyId, told };
    await insertHand(tx, { ...hand, byUser: isOfficeHand(actor) ? own.byUser : null });
  }

  /** Being joined with another is told to the group first: it has days to object. All else is refused. */
  private async stopped(
    { tx, now }: Work,
    row: IssueRow,
    event: IssueEvent,
    said: Said,
    guard: keyof typeof guards,
    own: Hands,
  ): Promise<void> {
    const waiting = (await listHands(tx, row.id)).filter((hand) => hand.event === 'twin-found');
    if (guard !== 'no-objection') refuse(guardRefusals[guard]);
    if (waiting.some(({ actor }) => actor === 'representative')) refuse('issue-merge-objected');
    if (waiting.length > 0) refuse(guardRefusals[guard]);
    const hand = { issueId: row.id, event, actor: 'secretariat' as const, told: toldOf(event, said) };
    await insertHand(tx, { ...hand, onDay: dayAtPhnomPenh(now), bodyId: null, byUser: own.byUser });
  }

  private async gather(
    work: Work,
    row: IssueRow,
    said: Said,
    own: Pick<Hands, 'actors' | 'agrees'>,
  ): Promise<IssueFacts> {
    const { tx, now } = work;
    const steps = await listSteps(tx, row.id);
    const twin = said.twin === undefined ? null : await findIssue(tx, { number: said.twin });
    if (said.twin !== undefined && (!twin || twin.id === row.id)) refuse('issue-unknown-twin', {}, 'twin');
    const merging = (await listHands(tx, row.id)).filter((hand) => hand.event === 'twin-found');
    return {
      ...{ state: row.state, today: dayAtPhnomPenh(now), sinceOn: row.sinceOn, title: row.title },
      ...{ isAffectedKnown: true, isProvinceKnown: true, isChannelKnown: true },
      ...{ category: row.category, level: row.level, hasGroup: row.groupId !== null, bodyId: row.bodyId },
      nextOn: row.nextOn,
      evidence: await listEvidence(tx, row.id),
      solved: await countSolved(tx, row.id, row.sinceOn),
      solutions: (await listSolutions(tx, row.id)).map(({ bodyId, ...one }) => ({
        ...one,
        bodyId: bodyId ?? undefined,
      })),
      rankings: ((await listRankings(tx, [row.id])).get(row.id) ?? []).length,
      commitments: await this.commitments.commitmentsOf(work, row.id),
      twin: twin && { isOpen: isOpen(twin) },
      mergeAskedOn: merging.find(({ actor }) => actor === 'secretariat')?.onDay ?? null,
      isMergeObjected: merging.some(({ actor }) => actor === 'representative'),
      reminders: (await listReminders(tx, row.id, steps.at(-1)?.number ?? 0)).length,
      isMergeAgreed: own.agrees === true,
      isByAffected: own.actors.includes('affected-firms'),
    };
  }
}

/** By the receipt of whoever raised it alone, and not by the group. */
function isByReceipt({ actors }: Hands): boolean {
  return actors.includes('receipt-holder') && !actors.includes('representative');
}

function isOpen({ state }: Pick<IssueRow, 'state'>): boolean {
  return (openStates as readonly string[]).includes(state);
}

/** Compares secrets in a time that tells nothing. */
export function isSameHash(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
