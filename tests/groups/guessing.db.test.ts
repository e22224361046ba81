// A thousand texts of one group let out by one of five members, each at the hours they keep. From all that somebody in
// a ministry is shown of them, scripts guess who it was: one that knows everybody's hours, and one that was told the
// authors of nine in ten and learns from whatever stands on the rest.
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { hashKey } from '../../server/src/groups/groups.door.service.js';
import { adoptStatement, beginStatement, releaseStatement } from '../../server/src/groups/groups.statements.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { newSecret } from '../support/secret.js';
import type { Statement } from '../../shared/src/groups/contract.js';
import { api } from '../../shared/src/ground/paths.js';
import { type Pace, releaseAfter } from '../../shared/src/ground/ticks.js';
import { type Floor, openFloor } from '../support/floor.js';
import { type Act, actsOf, guessByHabits, hoursKept, NAMES, shareRight, TICK_MS } from './habits.js';
import { Outside } from './outside.js';
import { Villager } from './village.js';

const DAYS = 50;
const PARTS = 10;

let floor: Floor | undefined;
afterEach(async () => {
  await floor?.close();
  floor = undefined;
});

/** What is seen of one text, and who let it out. */
interface Seen {
  member: number;
  statement: Statement;
  marks: string[];
}

/** Five people of a group let things out; gives what a drafter is shown of each. */
async function letOut(many: number, pace: Pace): Promise<Seen[]> {
  floor = await openFloor();
  const { desk, sala, draftId, versionId, clauseIds } = floor;
  const [first, ...others] = NAMES.map((name) => new Villager(sala, name));
  if (!first) throw new Error('a group without people');
  await first.found({ way: 'consent' }, pace);
  for (const other of others) await other.join(await first.invite());
  for (const { name } of others) await first.mandate(name);
  const keys = [first, ...others].map(({ cookie }) => hashKey(/sala_room=([^;]+)/.exec(cookie)?.[1] ?? ''));
  const outside = await Outside.open(floor);
  const closesAt = new Date(desk.now.getTime() + 300 * DAY_MS);
  const acts: (Act & { id: string; publicId: string })[] = [];
  let due: Date | null = null;
  const comeOut = async (until: Date) => {
    if (due === null || due > until) return;
    desk.now = due;
    await sala.releases.playDue(due);
    due = null;
  };
  for (const [n, { member, at }] of actsOf(hoursKept, many, desk.now, DAYS).entries()) {
    await comeOut(at);
    desk.now = at;
    const ask = { database: desk.database, now: at, keyHash: keys[member] ?? '', tickMs: TICK_MS };
    const id = randomUUID();
    const publicId = randomUUID();
    const target = { clauseId: clauseIds[n % 2] ?? null, language: 'en' as const, segments: [] };
    const about = { kind: 'draft' as const, draftId, versionId, target, stance: 'concern' as const };
    const body = `Point ${String(n % 7)}: the time an office has is not written down.`;
    await beginStatement(ask, { id, about, title: '', body, language: 'en' });
    const agreed = { way: 'consent' as const, onDay: '2026-03-01', present: 12, inFavour: 12, against: 0 };
    await adoptStatement(ask, id, { ...agreed, dissent: '' });
    await releaseStatement(ask, id, { publicId, secret: newSecret(), closesAt, isOpen: true });
    due ??= releaseAfter(at, pace, TICK_MS);
    acts.push({ member, at, id, publicId });
  }
  await comeOut(new Date(desk.now.getTime() + 8 * DAY_MS));
  const groups = (await sala.app.inject(api.groups())).json<{ id: string }[]>();
  const url = api.groupStatements(groups[0]?.id ?? '');
  const list = (await outside.ask('drafter', url)).json<Statement[]>();
  const said = await outside.ask('drafter', `${api.annotations(draftId)}?version=${versionId}`);
  const comments = new Map(
    said.json<{ annotations: { id: string; comment: object }[] }>().annotations.map((one) => [one.id, one] as const),
  );
  const authors = new Map(acts.map(({ publicId, member }) => [publicId, member] as const));
  return list.map((statement, place) => ({
    member: authors.get(statement.id) ?? -1,
    statement,
    marks: marksOf(statement, comments.get(statement.id) ?? {}, list, place),
  }));
}

/** Stands on every text, so that its counts are how much each has written. */
const ANY = 'any';

/** Whatever might differ by author: each value on the text, where it stands among the others, what the moment tells. */
function marksOf(statement: Statement, comment: object, list: readonly Statement[], place: number): string[] {
  const together = list.filter(({ releasedAt }) => releasedAt === statement.releasedAt);
  const at = new Date(statement.releasedAt);
  const flat = (value: object, name = ''): string[] =>
    Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
      typeof one === 'object' && one !== null ? flat(one, `${name}.${key}`) : [`${name}.${key}=${String(one)}`],
    );
  return [
    ANY,
    ...[`hour ${at.getUTCHours()}`, `quarter ${at.getUTCMinutes()}`, `day ${at.getUTCDay()}`],
    ...[`among ${together.indexOf(statement)} of ${together.length}`, `place ${place % 5}`],
    ...[`id ${statement.id[0]}`, ...flat(comment), ...flat(statement)],
  ];
}

/** Learns from the others which marks go with whom, and guesses the tenth left out: naive Bayes. */
function guessByMarks(seen: readonly Seen[]): number[] {
  return seen
    .map((_, index) => index)
    .map((index) => {
      const part = index % PARTS;
      return guessOf(seen[index] as Seen, learnt(seen, part));
    });
}

function learnt(seen: readonly Seen[], part: number): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  for (const [index, { member, marks }] of seen.entries()) {
    if (index % PARTS === part) continue;
    for (const mark of marks) {
      const of = counts.get(mark) ?? NAMES.map(() => 0);
      of[member] = (of[member] ?? 0) + 1;
      counts.set(mark, of);
    }
  }
  return counts;
}

function guessOf({ marks }: Seen, counts: Map<string, number[]>): number {
  const written = counts.get(ANY) ?? [];
  const likely = NAMES.map((_, member) =>
    marks.reduce((sum, mark) => {
      const of = counts.get(mark) ?? [];
      return sum + Math.log(((of[member] ?? 0) + 1) / ((written[member] ?? 0) + 2));
    }, 0),
  );
  return likely.indexOf(Math.max(...likely));
}

function sharesRight(seen: readonly Seen[], pace: Pace): { byHabits: number; byMarks: number } {
  const byMarks = guessByMarks(seen);
  const acts = seen.map(({ member, statement }) => ({ member, at: new Date(statement.releasedAt) }));
  return {
    byHabits: shareRight(acts, ({ at }) => guessByHabits(hoursKept, at, pace)),
    byMarks: shareRight(acts, (_, index) => byMarks[index] ?? -1),
  };
}

describe('guessing who of five let a text out', () => {
  it('is right at most 24 times in a hundred, over 1,000 texts, as every group begins', async () => {
    const seen = await letOut(1_000, 'day');
    expect(seen).toHaveLength(1_000);
    expect(seen.every(({ member }) => member >= 0)).toBe(true);
    const { byHabits, byMarks } = sharesRight(seen, 'day');
    expect(byHabits).toBeLessThanOrEqual(0.24);
    expect(byMarks).toBeLessThanOrEqual(0.24);
  }, 600_000);

  it('is noticed where texts come out by the quarter of an hour', async () => {
    const { byHabits, byMarks } = sharesRight(await letOut(200, 'tick'), 'tick');
    expect(byHabits).toBeGreaterThan(0.5);
    expect(byMarks).toBeGreaterThan(0.3);
  }, 300_000);
});
