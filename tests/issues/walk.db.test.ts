// The verbs of issues walked at random, on the real database: people of all kinds try moves that are theirs and moves
// that are not. What the table of an issue's life refuses, the verb refuses for the same reason and nothing is changed;
// what it allows is done, by hands that it names.
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { speakersFor } from '../../server/src/issues/issues.effects.js';
import { listRankings } from '../../server/src/issues/issues.record.store.js';
import { findIssue, type IssueRow, listHands } from '../../server/src/issues/issues.store.js';
import { Refusal } from '../../shared/src/ground/errors.js';
import { type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import type { Issue, MoveRequest } from '../../shared/src/issues/contract.js';
import { guardRefusals, guards } from '../../shared/src/issues/guards.js';
import { handsOf } from '../../shared/src/issues/policy.js';
import { isOthersToo } from '../../shared/src/issues/standing.js';
import { issueLife } from '../../shared/src/lives/issue-life.js';
import { type IssueActor, type IssueEvent, issueEvents } from '../../shared/src/lives/issue-words.js';
import { movesFrom, step } from '../../shared/src/lives/machine.js';
import { newSecret } from '../support/secret.js';
import { type IssueHall, openIssueHall, REASON } from './issue-hall.js';

const STEPS = 60;

/** Numbers as if by chance, the same for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Try {
  who: string;
  viewer: Viewer;
  event: IssueEvent;
  request: MoveRequest;
}
/** `leaves`: whoever raised it alone goes, and it stays with the others that it is by now. */
type Expected = 'leaves' | { to: string; by: readonly IssueActor[] } | { waits: IssueActor } | { refused: string };

let hall: IssueHall | undefined;
afterEach(async () => {
  await hall?.desk.database.close();
  hall = undefined;
});

class Walk {
  readonly made = new Set<IssueEvent>();
  readonly refused = new Map<string, number>();
  readonly visited = new Set<string>();
  waited = 0;
  private readonly secrets = new Map<string, string>();
  private ids: string[] = [];
  /** Who put the first of two hands, by issue and event. */
  private readonly first = new Map<string, string>();

  private constructor(
    private readonly hall: IssueHall,
    private readonly people: ReadonlyMap<string, Viewer>,
    private readonly chance: () => number,
  ) {}

  static async open(hall: IssueHall, seed: number): Promise<Walk> {
    const { desk } = hall;
    const people = new Map<string, Viewer>([
      ...Object.entries({ visitor, group: hall.group, otherGroup: hall.otherGroup, secretariat: hall.secretariat }),
      ...Object.entries({ official: desk.official, focal: hall.focal, stranger: desk.stranger }),
      ...Object.entries({ moderator: desk.moderator, colleague: await hall.person('secretariat') }),
      ['observer', await hall.person('observer')],
    ]);
    return new Walk(hall, people, chanceOf(seed));
  }

  private one<T>(list: readonly T[]): T {
    return list[Math.floor(this.chance() * list.length)] as T;
  }

  private async row(id: string): Promise<IssueRow> {
    const row = await findIssue(this.hall.desk.database.db, { id });
    if (!row) throw new Error('an issue went away');
    return row;
  }

  /** Two stand open at any time; some by the group, some by somebody alone. */
  private async issue(): Promise<IssueRow> {
    const open: IssueRow[] = [];
    for (const id of this.ids) open.push(await this.row(id));
    const running = open.filter(({ state }) => movesFrom(issueLife, state).length > 0);
    if (running.length >= 2) return this.one(running);
    const secret = newSecret();
    const by = this.chance() < 0.7 ? this.hall.group : visitor;
    const { id } = await this.hall.report({ id: randomUUID(), secret }, by);
    this.ids = [...this.ids, id];
    this.secrets.set(id, secret);
    return this.row(id);
  }

  /** All that any move may have to say; the verb looks at what its event asks for. */
  private wordsFor({ id }: IssueRow): Partial<MoveRequest> {
    const { desk, day } = this.hall;
    const bodyId = desk.ministryId;
    const words = REASON;
    return {
      ...{ words, change: REASON, because: 'other-body' as const, isSure: true },
      ...{ category: 'practice', topics: ['permits'], on: day(), nextOn: day(20), reference: 'Minutes 3/2026' },
      ...{ place: 'Kampong Cham, Batheay', bodyId, secret: this.secrets.get(id) ?? '' },
      solution: { id: randomUUID(), words, effect: REASON, objection: REASON, bodyId },
      commitment: { id: randomUUID(), words, measure: REASON, office: REASON, dueOn: day(60) },
    };
  }

  /** What is brought besides moves, so that guards can be met; and time that passes. */
  private async bring({ id, state, groupId }: IssueRow): Promise<void> {
    const { hall, chance } = this;
    if (state === 'evidence' && groupId !== null && chance() < 0.6)
      await hall.evidence({ id } as Issue, { kind: 'document', words: REASON, groupId: hall.groupId }, hall.group);
    if (state === 'solution-ready' && chance() < 0.5) {
      const points = { breadth: 3, severity: 4, smallFirms: 5, feasibility: 2 };
      const request = { ...points, groupId: hall.otherGroupId };
      const act = { act: 'ranking', issueId: id, request };
      await hall.acts.performForGroup(hall.work(hall.otherGroup), hall.otherGroupId, act);
    }
    if (['committed', 'in-progress'].includes(state) && chance() < 0.6)
      for (const promise of hall.promises) if (promise.issueId === id) promise.state = 'delivered-claimed';
    if (chance() < 0.15) hall.pass(1 + Math.floor(chance() * 20));
  }

  /** Mostly what can happen from here, by somebody whose move it may be; else anything by anybody. */
  private async choose(row: IssueRow): Promise<Try> {
    const isWild = this.chance() < 0.3;
    const ends: readonly IssueEvent[] = ['raiser-withdrew', 'person-accused', 'single-case-found', 'body-refused'];
    const possible = movesFrom(issueLife, row.state).filter(
      ({ event }) => !ends.includes(event) || this.chance() < 0.1,
    );
    const event = isWild || possible.length === 0 ? this.one(issueEvents) : this.one(possible).event;
    const able: string[] = [];
    for (const [who, viewer] of this.people) {
      const hands = await this.handsOf(viewer, row, event, true);
      const asked = issueLife.moves.filter((move) => move.event === event).flatMap(({ by }) => by.flat());
      if (asked.some((actor) => hands.includes(actor))) able.push(who);
    }
    const who = isWild || able.length === 0 ? this.one([...this.people.keys()]) : this.one(able);
    const others = this.ids.filter((id) => id !== row.id);
    const twin = event === 'twin-found' && others.length > 0 ? (await this.row(this.one(others))).number : undefined;
    const { secret, ...words } = this.wordsFor(row);
    const said = this.chance() < 0.2 ? {} : { ...words, ...(twin === undefined ? {} : { twin }) };
    const shown = this.chance() < 0.5 ? { secret: secret ?? '' } : {};
    const request = { event, from: row.state, ...said, ...shown };
    return { who, viewer: this.people.get(who) ?? visitor, event, request };
  }

  private async handsOf(viewer: Viewer, row: IssueRow, event: IssueEvent, holdsReceipt: boolean) {
    const { db } = this.hall.desk.database;
    const rankedBy = ((await listRankings(db, [row.id])).get(row.id) ?? []).map(({ groupId }) => groupId);
    const heirIds = await speakersFor(this.hall.work(viewer), row.bodyId);
    return handsOf(viewer, { ...row, heirIds, rankedBy }, event, holdsReceipt);
  }

  /** What the table says of it, with what is known of the issue. */
  private async expected(row: IssueRow, { viewer, event, request }: Try): Promise<Expected> {
    if (event === 'problem-reported' || event === 'date-reached') return { refused: 'issue-no-such-move' };
    const own = await this.handsOf(viewer, row, event, request.secret !== undefined && row.secretHash !== '');
    const isRaiserAlone = own.includes('receipt-holder') && !own.includes('representative');
    if (event === 'raiser-withdrew' && isRaiserAlone && isOthersToo(row)) return 'leaves';
    const waiting = await listHands(this.hall.desk.database.db, row.id);
    const others = waiting.filter((hand) => hand.event === event && !own.includes(hand.actor));
    const { event: _event, from: _from, secret: _secret, ...rest } = request;
    const said = others.reduce<typeof rest>((sum, { told }) => ({ ...told, ...sum }), rest);
    const known = await this.hall.moves['gather'](this.hall.work(viewer), row, said, { actors: own });
    const by = [...own, ...(event === 'twin-found' ? [] : others.map(({ actor }) => actor))];
    const holds = (guard: keyof typeof guards) => guards[guard](known, said);
    const done = step(issueLife, row.state, { event, by, holds });
    if ('to' in done) {
      const isSame = others.some(({ byUser }) => byUser !== null && byUser === viewer.userId);
      return isSame ? { refused: 'issue-two-people' } : { to: done.to, by };
    }
    if (done.stop === 'no-such-move') return { refused: 'issue-no-such-move' };
    if (done.stop === 'guard') {
      const asksFirst = done.guard === 'no-objection' && waiting.every((hand) => hand.event !== 'twin-found');
      return asksFirst ? { waits: 'secretariat' } : { refused: guardRefusals[done.guard] };
    }
    const mine = done.by.flat().find((actor) => own.includes(actor) && actor !== 'contributor');
    if (mine === undefined) return { refused: 'issue-not-your-move' };
    const listed = issueLife.moves.find((move) => move.event === event && move.from.includes(row.state));
    const missing = listed?.guards.find((guard) => !holds(guard));
    return missing === undefined ? { waits: mine } : { refused: guardRefusals[missing] };
  }

  async step(): Promise<void> {
    const { hall } = this;
    const found = await this.issue();
    await this.bring(found);
    const row = await this.row(found.id);
    const before = await hall.read(row, hall.secretariat);
    const tried = await this.choose(row);
    const expected = await this.expected(row, tried);
    const told = `${tried.who} tries ${tried.event} at ${row.state}: ${JSON.stringify(expected)}`;
    const refused = await hall.moves
      .moveIssue(hall.work(tried.viewer), row.id, tried.request)
      .then(() => null)
      .catch((error: unknown) => {
        if (error instanceof Refusal) return error.code;
        throw error;
      });
    const after = await hall.read(row, hall.secretariat);
    if (expected !== 'leaves' && 'refused' in expected) {
      expect(refused, told).toBe(expected.refused);
      this.refused.set(expected.refused, (this.refused.get(expected.refused) ?? 0) + 1);
    } else expect(refused, told).toBeNull();
    this.visited.add(after.state);
    if (expected !== 'leaves' && 'to' in expected) this.hasMoved(tried, before, after, expected, told);
    else expect([after.state, after.steps], told).toEqual([before.state, before.steps]);
    if (expected !== 'leaves' && 'waits' in expected) {
      this.waited += 1;
      this.first.set(`${row.id} ${tried.event}`, tried.who);
    }
  }

  private hasMoved(
    { who, event }: Try,
    before: Issue,
    after: Issue,
    { to, by }: Extract<Expected, { to: unknown }>,
    told: string,
  ): void {
    this.made.add(event);
    expect(after.state, told).toBe(to);
    expect(after.steps.length, told).toBe(before.steps.length + 1);
    const kept = after.steps.slice(0, -1).map(({ number, event: kind, on }) => ({ number, kind, on }));
    expect(kept, told).toEqual(before.steps.map(({ number, event: kind, on }) => ({ number, kind, on })));
    const last = after.steps.at(-1);
    const move = issueLife.moves.find((one) => one.event === event && one.from.includes(before.state));
    expect(
      move?.by.map((hands) => hands.toSorted()),
      told,
    ).toContainEqual([...(last?.by ?? [])].toSorted());
    for (const hand of last?.by ?? []) expect(by, told).toContain(hand);
    // Two hands are of two people.
    if ((last?.by.length ?? 0) > 1) expect(this.first.get(`${after.id} ${event}`), told).not.toBe(who);
  }
}

describe('walked at random', () => {
  it.each([11, 33])(`an issue does what its table says, and nothing else (%i)`, async (seed) => {
    hall = await openIssueHall();
    const walk = await Walk.open(hall, seed);
    for (let times = 0; times < STEPS; times += 1) await walk.step();
    expect(walk.made.size).toBeGreaterThan(5);
    expect(walk.visited.size).toBeGreaterThan(4);
    expect(walk.refused.get('issue-no-such-move')).toBeGreaterThan(3);
    expect(walk.refused.get('issue-not-your-move')).toBeGreaterThan(0);
  });
});
