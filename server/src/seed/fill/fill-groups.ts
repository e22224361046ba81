// Lets the demo's groups meet, talk, agree and speak: by the verbs of their rooms, each at its moment, and out at the
// ticks of that day. The key to a room follows from a label, as everything of the demo does.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { releaseAfter } from '@sala/shared/ground/ticks.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { askForAct } from '../../groups/groups.acts.service.js';
import { recordFirstMeeting } from '../../groups/life/groups.found.service.js';
import { hashKey, type RoomAsk } from '../../groups/groups.door.service.js';
import { askForMove, confirmMove, isDecidedMove, readMoveAsked } from '../../groups/life/groups.life.service.js';
import { addPaper } from '../../groups/room/groups.papers.service.js';
import { listStepsOf } from '../../groups/groups.service.js';
import { describeGroup } from '../../groups/life/groups.own.service.js';
import {
  joinRoom,
  makeCode,
  readRoom,
  recordDecision,
  recordMeeting,
  sayInRoom,
} from '../../groups/groups.room.service.js';
import {
  listOwnStatements,
  beginStatement,
  adoptStatement,
  releaseStatement,
} from '../../groups/groups.statements.service.js';
import { type DemoGroup, demoGroups, type DemoStatement } from '../groups.js';
import type { Hall } from './fill.js';
import { targetOf } from './fill-comments.js';
import { idFor, secretFor } from './fill-ids.js';
import type { OpenRound } from './fill-round.js';

const MINUTE_MS = 60_000;

/** The key of a member of a demo group, the first of whom speaks for it. */
export const demoKey = (group: string, member = 0): string => secretFor(`room/${group}/${member}`);

export async function fillGroups(hall: Hall, round: OpenRound, secretariat: Viewer): Promise<void> {
  for (const group of demoGroups) {
    await gather(hall, group);
    await live(hall, group, secretariat);
    for (const [n, statement] of group.statements.entries()) await speak(hall, round, group, statement, n);
  }
  for (const group of demoGroups) for (const bond of group.bonds) await bind(hall, group, bond);
}

function askAt(hall: Hall, group: DemoGroup, now: Date, member = 0): RoomAsk {
  return { database: hall.database, now, keyHash: hashKey(demoKey(group.key, member)), tickMs: hall.tickMs };
}

/** The first meeting, and whoever came in afterwards. */
async function gather(hall: Hall, group: DemoGroup): Promise<void> {
  const { key, name, kind, province, valueChain, band, foundedDaysAgo, members } = group;
  const at = (n: number) => hall.daysAgo(foundedDaysAgo - 1, 9 + n);
  const id = idFor(`group/${key}`);
  const { pace, way } = group;
  const meeting = { id, name, kind, province, valueChain, band, called: members[0] ?? '', pace, way };
  const given = { keyHash: hashKey(demoKey(key)), memberId: idFor(`${key}/0`), mandateId: idFor(`${key}/m`) };
  // The mandate of the first representative is one of this year, however old the group is.
  await recordFirstMeeting(
    { database: hall.database, now: hall.daysAgo(Math.min(foundedDaysAgo, 200), 8) },
    { ...meeting, heldOn: dayAtPhnomPenh(hall.daysAgo(foundedDaysAgo, 9)) },
    { ...given, meetingId: idFor(`${key}/first`) },
  );
  const recently = (n: number) => hall.daysAgo(Math.min(foundedDaysAgo - 1, 190), 9 + n);
  await describeGroup(askAt(hall, group, recently(0)), idFor(`${key}/about`), group.about);
  await comeOut(hall, group, recently(0));
  for (const [n, called] of members.entries()) {
    const isIn = await readRoom(askAt(hall, group, recently(n), n)).then(
      () => true,
      () => false,
    );
    if (isIn) continue;
    const codeHash = idFor(`${key}/code/${n}`);
    await makeCode(askAt(hall, group, recently(n)), codeHash);
    const joins = { memberId: idFor(`${key}/${n}`), keyHash: hashKey(demoKey(key, n)) };
    await joinRoom({ database: hall.database, now: recently(n) }, { codeHash, called }, joins);
  }
  for (const [n, body] of group.talk.entries()) {
    const said = new Date(at(0).getTime() > 0 ? hall.daysAgo(9, 19).getTime() + n * 7 * MINUTE_MS : 0);
    await sayInRoom(askAt(hall, group, said, n % members.length), { id: idFor(`${key}/talk/${n}`), body });
  }
}

/** Its meetings and decisions, and how far it has come. */
async function live(hall: Hall, group: DemoGroup, secretariat: Viewer): Promise<void> {
  const { key, band, problems, moves } = group;
  if (moves.length === 0) return;
  const heldOn = dayAtPhnomPenh(hall.daysAgo(60, 9));
  const ask = askAt(hall, group, hall.daysAgo(59, 9));
  await recordMeeting(ask, { id: idFor(`${key}/second`), heldOn, venue: '', band, problems, notes: '' });
  for (const [n, { event, told = {} }] of moves.entries()) {
    const now = hall.daysAgo(50 - n * 5, 10);
    const work = (at: Date) => hall.work(secretariat, at);
    const groupId = idFor(`group/${key}`);
    // Taken before, in a filling that was cut short.
    if ((await listStepsOf(work(now), groupId)).some((step) => step.event === event)) continue;
    const decisionId = isDecidedMove({ event }) ? { decisionId: await decideFor(hall, group, n) } : {};
    const paper = event === 'registration-obtained' ? { paperId: await keepCertificate(hall, group) } : {};
    const isAsked = (await readMoveAsked(work(now), groupId))?.event === event;
    const request = { id: idFor(`${key}/move/${n}`), event, told, ...decisionId, ...paper };
    if (!isAsked) await askForMove(askAt(hall, group, now), request);
    const out = await comeOut(hall, group, now);
    const confirming = work(new Date(out.getTime() + 3 * 3_600_000));
    if (await readMoveAsked(confirming, groupId)) await confirmMove(confirming, groupId);
  }
}

/** A decision for one step: each carries one. */
async function decideFor(hall: Hall, group: DemoGroup, n: number): Promise<string> {
  const id = idFor(`${group.key}/decision/${n}`);
  const onDay = dayAtPhnomPenh(hall.daysAgo(60, 9));
  await recordDecision(askAt(hall, group, hall.daysAgo(59, 9)), {
    ...{ id, what: 'We go on together.', way: group.way, onDay },
    ...{ present: 8, inFavour: 8, against: 0 },
  });
  return id;
}

/** The certificate of a registration, among the papers of the room. */
async function keepCertificate(hall: Hall, group: DemoGroup): Promise<string> {
  const id = idFor(`${group.key}/certificate`);
  const bytes = Buffer.from(ONE_PIXEL, 'base64');
  await addPaper(askAt(hall, group, hall.daysAgo(59, 9)), { id, name: 'Certificate of registration', bytes });
  return id;
}

/** A picture of nothing: the demo has no certificate of anybody. */
const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Asks another group for a bond, or agrees to what it asked for. */
async function bind(
  hall: Hall,
  group: DemoGroup,
  { to, kind, act, daysAgo }: DemoGroup['bonds'][number],
): Promise<void> {
  const now = hall.daysAgo(daysAgo, 10);
  const request = { act, otherId: idFor(`group/${to}`), kind };
  await askForAct(askAt(hall, group, now), { id: idFor(`${group.key}/${kind}/${to}`), kind: 'groups', request });
  await comeOut(hall, group, now);
}

async function speak(hall: Hall, round: OpenRound, group: DemoGroup, said: DemoStatement, n: number): Promise<void> {
  const { key } = group;
  const id = idFor(`${key}/statement/${n}`);
  const day = (days: number, hour: number) => new Date(round.opensAt.getTime() + (days * 24 + hour) * 3_600_000);
  const target = targetOf(round, said);
  const about = { kind: 'draft' as const, draftId: round.draftId, versionId: round.versionId, target };
  const { title, text, language, stance, wording } = said;
  const began = askAt(hall, group, day(said.day - 1, 1), group.members.length - 1);
  const proposed = wording ? { wording } : {};
  await beginStatement(began, { id, about: { ...about, stance }, title, body: text, language, ...proposed });
  const now = day(said.day, 2);
  const ask = askAt(hall, group, now);
  const stateOf = async () => (await listOwnStatements(ask)).find((one) => one.id === id)?.state;
  const onDay = dayAtPhnomPenh(day(said.day - 1, 1));
  if ((await stateOf()) === 'drafting') await adoptStatement(ask, id, { ...said.agreed, onDay });
  if ((await stateOf()) === 'adopted')
    await releaseStatement(ask, id, {
      ...{ publicId: idFor(`${key}/public/${n}`), secret: secretFor(`${key}/public/${n}`), closesAt: null },
      isOpen: true,
    });
  await comeOut(hall, group, now);
}

/** The release after a moment, by the group's own pace. */
async function comeOut(hall: Hall, { pace }: DemoGroup, now: Date): Promise<Date> {
  const out = releaseAfter(now, pace, hall.tickMs);
  await hall.releases.playDue(out);
  return out;
}
