// A group of five on an instance of its own, living through stories whose every act somebody of the group does: the
// cast says who. Each has habits of time, so that nothing may hang on when within a tick something was done.
import { hash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { confirmMove } from '../../../server/src/groups/life/groups.life.service.js';
import { updateIssue } from '../../../server/src/issues/issues.store.js';
import type { IssueLine } from '../../../shared/src/issues/contract.js';
import { api, pages } from '../../../shared/src/ground/paths.js';
import { grantOf } from '../../accounts/hall.js';
import { telltalePng } from '../../discussions/evidence-files.js';
import { type Floor, openFloor } from '../../support/floor.js';
import { type Outsider, Outside, outsideRoles } from '../outside.js';
import { AGREED, Villager } from '../village.js';

const TICK_MS = 900_000;
export const NAMES = ['Sophal', 'Neang', 'Bopha', 'Dara', 'Vanna'];
export const SLUG = 'green-pond-farmers';
const books = pages.roomMeetings('en');

/** Who does in a story what the script gives to somebody: representatives stand for representatives. */
export type Cast = (index: number, story: number) => number;
export const asWritten: Cast = (index) => index;
/** Always another representative, and not always the same other one: a name that stays with a member would be seen. */
export const byOthers: Cast = (index, story) =>
  index < 3 ? (index + 1 + (story % 2)) % 3 : index > 4 || story % 3 === 0 ? index : 7 - index;

/** Words that are like those of no other story, so that nothing is folded together in the background. */
function wordsOf(story: number): string {
  const letters = hash('sha256', `story ${story}`).replace(/[0-9]/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
  return letters.replace(/(.{7})/g, '$1 ').trim();
}

interface Shape {
  cast?: Cast;
  names?: readonly string[];
  /** So many of them act; the others are silent. */
  acting?: number;
  /** Who looks at it. */
  roles?: readonly Outsider[];
  /** A leak, put there before anything happens. */
  planted?: ((village: Village) => void) | undefined;
}

export class Village {
  readonly members: Villager[] = [];
  /** Who acts at this moment, and when; for leaks that are planted. */
  acting = '';
  actedAt = new Date(0);
  /** Statements in the order in which the script has them, and who let them out. */
  readonly releasedBy = new Map<string, string>();
  private story = 0;

  private constructor(
    readonly floor: Floor,
    readonly outside: Outside,
    private readonly cast: Cast,
    private readonly many: number,
  ) {}

  static async open({ planted, ...shape }: Shape): Promise<Village> {
    const { cast = asWritten, names = NAMES, acting = 5, roles = outsideRoles } = shape;
    const floor = await openFloor();
    const village = new Village(floor, await Outside.open(floor, roles), cast, acting);
    // Chance is nobody's doing: the order within a tick falls the same way in all instances.
    const scripted = ({ id }: { id: string }) => [...village.releasedBy.keys()].indexOf(id);
    village.shuffleBy((one, other) => one.kind.localeCompare(other.kind) || scripted(one) - scripted(other));
    planted?.(village);
    const { members } = village;
    for (const name of names) members.push(new Villager(floor.sala, name));
    const [first] = members;
    if (!first) throw new Error('a village without people');
    await first.found();
    for (const other of members.slice(1)) await other.join(await first.invite());
    for (const name of ['Neang', 'Bopha']) await first.mandate(name);
    return village;
  }

  shuffleBy(compare: (one: { id: string; kind: string }, other: { id: string; kind: string }) => number): void {
    const parts: { shuffle: unknown } = this.floor.sala.releases['parts'];
    parts.shuffle = (due: { id: string; kind: string }[]) => due.toSorted(compare);
  }

  private who(index: number): Villager {
    const { desk } = this.floor;
    const at = this.cast(index, this.story);
    const member = this.members[at] as Villager;
    // The first is quick, the last takes her time; all of it within a tick.
    desk.now = new Date(desk.now.getTime() + 3_000 + at * 5_000);
    this.acting = member.name;
    this.actedAt = desk.now;
    return member;
  }

  private by(step: number): Villager {
    return this.who((this.story * 3 + step) % this.many);
  }

  private speaking(step: number): Villager {
    return this.who((this.story + step) % 3);
  }

  /** One story: talk, a statement, remarks, votes, agreement, release; and something else that groups do. */
  async live(story: number): Promise<void> {
    this.story = story;
    await this.doBesides();
    await this.by(0).say(`What do we say in story ${story}?`);
    const statement = await this.find(wordsOf(story));
    if (story % 5 === 2) await this.speaking(2).portray(wordsOf(story));
    if (story % 5 === 3) await this.speaking(0).report(wordsOf(story));
    if (story % 5 === 4) {
      await this.speaking(2).act(statement, 'take-back');
      await this.letOut(statement, 0);
    }
    await this.tick();
    const { desk } = this.floor;
    const looked = new Date(desk.now.getTime() + 60_000);
    await this.sort();
    if (story % 4 === 1) await this.speaking(2).act(statement, 'withdraw');
    // Pages tell the time: whoever looks from outside does so at one moment, whatever habits the last who acted has.
    desk.now = looked;
  }

  /** Two statements that different people let out between two ticks. */
  async liveTwice(story: number): Promise<void> {
    this.story = story;
    for (const [step, half] of ['first', 'second'].entries()) await this.find(`The ${half} of ${wordsOf(story)}`, step);
    await this.scriptIds();
    await this.tick();
  }

  /**
   * What comes out at one tick is listed by ids, which are chance: of those that wait the lower goes to whatever the
   * script lets out first, in all instances.
   */
  private async scriptIds(): Promise<void> {
    await this.floor.desk.database.alone((db) =>
      db.execute(sql`
        with waiting as (select id, public_id, body from room.statements where state = 'releasing'),
        said as (select id, row_number() over (order by body) as at from waiting),
        ids as (select public_id, row_number() over (order by public_id) as at from waiting)
        update room.statements as one set public_id = ids.public_id
          from said join ids using (at) where said.id = one.id`),
    );
  }

  private async find(words: string, step = 1): Promise<string> {
    const { slug, clauseIds } = this.floor;
    const statement = await this.by(1).begin(slug, { clause: clauseIds[this.story % 2] ?? '' }, words);
    await this.by(2).act(statement, 'remark', { id: randomUUID(), note: 'Say why.', proposed: '' });
    for (const voter of [0, 2, 4]) await this.by(voter).act(statement, 'vote', { choice: 'for' });
    const dissent = this.story % 3 === 0 ? 'Some would wait.' : '';
    await this.speaking(0).act(statement, 'adopt', { ...AGREED, dissent });
    await this.letOut(statement, step);
    return statement;
  }

  private async letOut(statement: string, step: number): Promise<void> {
    const member = this.speaking(step);
    this.releasedBy.set(statement.split('/').at(-1) ?? '', member.name);
    await member.act(statement, 'release');
  }

  /** What groups do besides speaking on a law, one thing in each story of ten. */
  private async doBesides(): Promise<void> {
    const { story } = this;
    const besides: (() => Promise<unknown>)[] = [
      () => this.guest(),
      () => this.leaveAndComeBack(),
      () => this.by(1).meet({ band: story % 20 === 2 ? '10-29' : '5-9', problems: 'The water is low.' }),
      () => this.moveOn(),
      () => this.changeRule(story % 20 === 4 ? '7' : '30'),
      () => this.givePaper(),
      () => this.confirm(),
      () => this.rank(),
      () => this.speaking(1).decide(wordsOf(story)),
      () => this.join(story % 20 === 9 ? 'agree' : 'object'),
    ];
    await besides[story % besides.length]?.();
  }

  /** Somebody comes in by a code, says a word and leaves. */
  private async guest(): Promise<void> {
    const guest = new Villager(this.floor.sala, `Guest of ${this.story}`);
    await guest.join(await this.speaking(0).invite());
    await guest.say('I have only come to listen.');
    await guest.leave();
  }

  private async leaveAndComeBack(): Promise<void> {
    const member = this.who(3);
    await member.leave();
    await member.join(await this.speaking(1).invite());
  }

  /** The first two steps of a group's life, each once; afterwards they only decide something. */
  private async moveOn(): Promise<void> {
    const { story } = this;
    const decisionId = await this.speaking(0).decide(wordsOf(story));
    if (story === 3) await this.speaking(1).move('problems-listed');
    const regular = { schedule: 'The first Monday of a month', own: 'yes', decisionId };
    if (story === 13) await this.speaking(2).move('regular-meetings-decided', regular);
  }

  private async changeRule(memory: string): Promise<void> {
    const rule = { way: AGREED.way, quorum: '2', hands: '1', pace: 'tick', memory };
    await this.speaking(0).send(books, `${books}/rule`, rule);
  }

  private async givePaper(): Promise<void> {
    const name = `Receipt of ${this.story}`;
    const file = { name: `${this.by(0).name}.png`, bytes: telltalePng() };
    await this.by(0).upload(name, file);
    await this.speaking(1).givePaper(name, (await this.issue()).id);
  }

  private async confirm(): Promise<void> {
    const { database, now } = this.floor.desk;
    const { id, number } = await this.issue();
    await updateIssue(database.db, id, { state: 'resolved-claimed' });
    const checked = { on: now.toISOString().slice(0, 10), place: 'Kandal, Kien Svay' };
    await this.speaking(1).actOn(pages.issue('en', number), 'value="group-confirmed"', checked);
  }

  private async rank(): Promise<void> {
    const { id, number } = await this.issue();
    await updateIssue(this.floor.desk.database.db, id, { state: 'solution-ready' });
    const points = { breadth: '3', severity: '4', smallFirms: '5', feasibility: '2' };
    await this.speaking(0).actOn(pages.issue('en', number), 'name="act" value="ranking"', points);
  }

  /** The secretariat would join the newest issue with the one before; the group says whether they are the same. */
  private async join(word: 'agree' | 'object'): Promise<void> {
    const { id, number } = await this.issue();
    const twin = { twin: number - 1, words: { en: 'Both are about the same water.' } };
    await this.office('secretariat', id, { event: 'twin-found', from: 'triage', ...twin });
    await this.speaking(1).actOn(pages.issue('en', number), `name="act" value="${word}"`, {});
  }

  private async office(
    role: 'secretariat',
    id: string,
    request: Parameters<Floor['sala']['problems']['moves']['moveIssue']>[2],
  ): Promise<void> {
    const { desk, sala } = this.floor;
    await sala.problems.moves.moveIssue(desk.work({ ...desk.moderator, grants: [grantOf(role)] }), id, request);
  }

  /** What the secretariat does after a release: reads what is new, confirms what waits for it. */
  private async sort(): Promise<void> {
    const { desk, sala } = this.floor;
    if (this.story % 5 === 3)
      await this.office('secretariat', (await this.issue()).id, { event: 'first-read', from: 'raised', isSure: true });
    const [group] = (await sala.app.inject(api.groups())).json<{ id: string }[]>();
    const secretariat = desk.work({ ...desk.moderator, grants: [grantOf('secretariat')] });
    if (this.story === 13) await confirmMove(secretariat, group?.id ?? '');
  }

  /** The newest. */
  private async issue(): Promise<IssueLine> {
    const [issue] = (await this.floor.sala.app.inject(api.issues())).json<IssueLine[]>();
    if (!issue) throw new Error('no issue was raised yet');
    return issue;
  }

  async tick(): Promise<void> {
    const { desk, sala } = this.floor;
    desk.now = new Date((Math.floor(desk.now.getTime() / TICK_MS) + 1) * TICK_MS + 20_000);
    await sala.releases.playDue(desk.now);
  }
}

/** What any of them shows differently from the first to one of those outside; [] when nothing. */
export async function differences(
  villages: readonly Village[],
  as: Outsider,
  breadth: 'lately' | 'everywhere' = 'lately',
): Promise<string[]> {
  const [first = new Map<string, string>(), ...others] = await Promise.all(
    villages.map(({ outside }) => outside.look(as, SLUG, breadth)),
  );
  return others.flatMap((second) =>
    [...new Set([...first.keys(), ...second.keys()])].flatMap((url) => {
      const [ours = '', theirs = ''] = [first.get(url), second.get(url)];
      if (ours === theirs) return [];
      const at = [...ours].findIndex((character, index) => character !== theirs[index]);
      const part = (bytes: string) => bytes.slice(Math.max(0, at - 60), at + 60);
      return [`${url}: ${part(ours)} ≠ ${part(theirs)}`];
    }),
  );
}
