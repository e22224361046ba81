// A group's life by the forms that stand on pages: from a first meeting to a registered association and back, what each
// step asks for and refuses, and what everybody may read of it.
import { hash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../shared/src/groups/contract.js';
import { api, pages } from '../../../shared/src/ground/paths.js';
import type { Role } from '../../../shared/src/ground/viewer.js';
import { png } from '../../discussions/evidence-files.js';
import { type Floor, openFloor } from '../../support/floor.js';
import { officer } from './officer.js';
import { Villager } from '../village.js';

const TICK_MS = 900_000;
const books = pages.roomMeetings('en');

let floor: Floor;
let first: Villager;
let page: string;

beforeEach(async () => {
  floor = await openFloor();
  first = new Villager(floor.sala, 'First');
  page = await first.found();
});
afterEach(() => floor.close());

async function tick(): Promise<void> {
  const { desk, sala } = floor;
  desk.now = new Date((Math.floor(desk.now.getTime() / TICK_MS) + 1) * TICK_MS + 20_000);
  await sala.releases.playDue(desk.now);
}

const officerOf = (role: Role) => officer(floor, role);

function meet(heldOn: string, told: Record<string, string> = {}) {
  const meeting = { id: randomUUID(), heldOn, venue: '', band: '5-9', problems: '', notes: '' };
  return first.send(books, `${books}/record`, { ...meeting, ...told });
}

const group = async () => (await floor.sala.app.inject(api.groups())).json<Group[]>()[0];
const seen = async (address = page) => (await new Villager(floor.sala, 'Visitor').get(address)).body;
const refused = (event: string, fields: Record<string, string> = {}) => first.refusal(first.move(event, fields));

/** Asks for a step that nothing stands against; it is seen at the next release. */
async function take(event: string, fields: Record<string, string> = {}): Promise<void> {
  const answer = await first.move(event, fields);
  expect(answer.status, /role="alert">([^<]+)/.exec(answer.body)?.[1]).toBe(303);
  await tick();
}

async function toWorkingGroup(secretariat: Villager): Promise<string> {
  await meet('2026-03-01', { problems: 'Feed is dear.' });
  await take('problems-listed');
  const decisionId = await first.decide('We meet every second Sunday.');
  await take('regular-meetings-decided', { schedule: 'every second Sunday at the pagoda', own: 'yes', decisionId });
  await secretariat.send(page, `${page}/confirm`, {});
  expect((await group())?.state).toBe('working-group');
  return decisionId;
}

describe('a group', () => {
  it('lists its problems, and decides to meet regularly: its own decision, two meetings, the secretariat', async () => {
    expect(await refused('problems-listed')).toContain('Something is missing');
    await meet('2026-03-01', { problems: 'Feed is dear.' });
    await take('problems-listed');
    expect((await group())?.state).toBe('interest-group');
    expect(await refused('problems-listed')).toContain('does not follow from where the group stands');

    const schedule = 'every second Sunday at the pagoda';
    expect(await refused('regular-meetings-decided', { own: 'yes' })).toContain('Something is missing');
    expect(await refused('regular-meetings-decided', { schedule })).toContain('Something is missing');
    expect(await refused('regular-meetings-decided', { schedule: 'at Mr. Dara’s house', own: 'yes' })).toContain(
      'points at one person',
    );
    const told = { schedule, own: 'yes' };
    expect(await refused('regular-meetings-decided', told)).toContain('Choose that decision from the room’s books');
    const unknown = { ...told, decisionId: randomUUID() };
    expect(await refused('regular-meetings-decided', unknown)).toContain('for the members to decide');
    const decisionId = await first.decide('We meet every second Sunday.');
    expect((await first.get(books)).body).toMatch(new RegExp(`<option value="${decisionId}"[^>]*>[^<]*every second`));
    await take('regular-meetings-decided', { ...told, decisionId });

    // It waits for another hand; when and where they meet is told to nobody outside.
    expect((await group())?.state).toBe('interest-group');
    expect(await seen()).toContain('The group has asked: We have decided to meet regularly.');
    expect(await seen()).not.toContain('pagoda');
    for (const role of ['drafter', 'moderator', 'observer'] as const) {
      const other = await officerOf(role);
      expect((await other.send(page, `${page}/confirm`, {})).status, role).toBe(403);
    }
    await (await officerOf('secretariat')).send(page, `${page}/confirm`, {});
    expect((await group())?.state).toBe('working-group');
    expect(await seen()).not.toContain('pagoda');
  });

  it('takes one step with one decision, whichever it chose before', async () => {
    const used = await toWorkingGroup(await officerOf('secretariat'));
    const told = { form: 'association' };
    expect(await refused('registration-asked', told)).toContain('Choose that decision');
    expect(await refused('registration-asked', { ...told, decisionId: used })).toContain(
      'carried another step already',
    );
    const { body } = await first.get(books);
    expect(body).toContain('has carried a step');
    expect(body).not.toContain(`<option value="${used}"`);
    expect(await refused('group-dissolved', { decisionId: used })).toContain('carried another step already');

    // While it waits a decision is taken; taken back, it is free again.
    const decisionId = await first.decide('We register.');
    expect((await first.move('registration-asked', { ...told, decisionId })).status).toBe(303);
    const room = pages.room('en');
    const act = /room\/acts\/([0-9a-f-]{36})\/take-back/.exec((await first.get(room)).body)?.[1] ?? '';
    expect((await first.get(books)).body).not.toContain(`<option value="${decisionId}"`);
    await first.send(room, `${room}/acts/${act}/take-back`, {});
    await take('registration-asked', { ...told, decisionId });
    expect((await group())?.state).toBe('formalising');
    await take('registration-stopped');
    expect((await group())?.state).toBe('working-group');
  });

  it('registers with authority, number, day and document, which the secretariat compares, and goes back', async () => {
    const secretariat = await officerOf('secretariat');
    await toWorkingGroup(secretariat);
    const asked = { decisionId: await first.decide('We register.') };
    expect(await refused('registration-asked', asked)).toContain('Something is missing');
    expect(await refused('registration-asked', { ...asked, form: 'the firm of Oknha Sok' })).toContain('one person');
    await take('registration-asked', { ...asked, form: 'association' });
    expect(await seen()).toContain('Legal form: association');

    await first.upload('Certificate', { name: 'certificate of First.png', bytes: png() });
    const paperId = /papers\/([0-9a-f-]{36})"/.exec((await first.get(pages.roomPapers('en'))).body)?.[1] ?? '';
    expect((await first.get(books)).body).toContain(`<option value="${paperId}"`);
    const told = { authority: 'Ministry of Interior', number: '0042/26', day: '2026-03-02', paperId };
    const wrong: [Record<string, string>, RegExp][] = [
      [{ paperId: '' }, /Put the document into the room first/],
      [{ paperId: randomUUID() }, /not in the room any more/],
      [{ day: '' }, /Put the document into the room first/],
      [{ day: '2030-01-01' }, /has not come yet/],
      [{ number: 'of Sok Dara' }, /has a digit in it/],
      [{ authority: 'Mr. Sok Dara' }, /points at one person/],
      [{ authority: '' }, /Put the document into the room first/],
    ];
    for (const [change, sentence] of wrong)
      expect(await refused('registration-obtained', { ...told, ...change }), JSON.stringify(change)).toMatch(sentence);
    await take('registration-obtained', told);

    const paper = (await floor.desk.database.room((tx) => tx.execute('select bytes from room.documents'))).rows[0];
    const sha256 = hash('sha256', (paper as { bytes: Uint8Array }).bytes);
    const facts = ['Legal form: association', 'Authority: Ministry of Interior', 'Number: 0042/26', sha256];
    const notice = async () => /<section class="notice">[^]*?<\/section>/.exec((await secretariat.get(page)).body)?.[0];
    for (const fact of [...facts, 'Registered on Monday 2 March 2026']) expect(await notice()).toContain(fact);
    expect(await notice()).toContain('Confirm');
    expect((await group())?.state).toBe('formalising');
    await secretariat.send(page, `${page}/confirm`, {});
    expect((await group())?.state).toBe('registered');
    for (const fact of facts) expect(await seen()).toContain(fact);
    expect(await seen(page.replace('/en/', '/km/'))).toContain(`SHA-256 របស់ឯកសារ៖ ${sha256}`);
    expect(await seen()).not.toContain('certificate of First');

    expect(await refused('registration-ended')).toContain('Something is missing');
    await take('registration-ended', { end: 'It was not renewed.' });
    expect((await group())?.state).toBe('working-group');
    // What was, stays readable; why it ended stays in the room.
    expect(await seen()).toContain('Number: 0042/26');
    expect(await seen()).not.toContain('It was not renewed.');
  });

  it('is as large as its latest meeting, told as a band when that meeting is', async () => {
    expect((await group())?.band).toBe('5-9');
    await meet('2026-03-05', { band: '30-99' });
    expect((await group())?.band).toBe('5-9');
    await tick();
    expect((await group())?.band).toBe('30-99');
    expect(await seen()).toContain('30–99');
    // An older one that is put down late changes nothing of it.
    await meet('2026-02-20', { band: 'under-5' });
    await tick();
    expect((await group())?.band).toBe('30-99');
  });
});

describe('the name of a group', () => {
  it('is nobody’s', async () => {
    for (const name of [{ nameEn: 'Friends of Oknha Sok' }, { nameEn: '', nameKm: 'ក្រុមលោកឧកញ៉ា សុខ ដារ៉ា' }]) {
      const founding = new Villager(floor.sala, 'Another').found(name);
      await expect(founding).rejects.toThrow('points at one person');
    }
    await new Villager(floor.sala, 'Another').found({ nameEn: '', nameKm: 'ក្រុមចិញ្ចឹមត្រីស្រះបៃតង', province: '05' });
  });
});
