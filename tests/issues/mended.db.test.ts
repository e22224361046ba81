// What a group asked for by a form and what did not come out: the room leads to the form, filled in as it was, to be
// mended and sent again. Nobody without a key to that room reads a word of it.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listGroups } from '../../server/src/groups/groups.service.js';
import { listIssues } from '../../server/src/issues/issues.service.js';
import { pages } from '../../shared/src/ground/paths.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { openPromises } from '../commitments/promises.js';
import { telltalePng } from '../discussions/evidence-files.js';
import { grantOf } from '../accounts/hall.js';
import { Villager } from '../groups/village.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
let sophal: Villager;
beforeAll(async () => {
  floor = await openFloor();
  sophal = new Villager(floor.sala, 'Sophal');
  await sophal.found();
});
afterAll(() => floor.close());

const room = () => sophal.get(pages.room('en')).then(({ body }) => body);

/** What waits is refused at the tick, for a reason that only the tick could know. */
const refuse = () =>
  floor.desk.database.room((tx) =>
    tx.execute(
      sql`update room.releases set state = 'refused', refused = 'issue-names-person', refused_with = '{"words":"the chief"}' where state = 'waiting'`,
    ),
  );

async function release(): Promise<void> {
  floor.desk.now = new Date(floor.desk.now.getTime() + 16 * 60_000);
  await floor.sala.releases.playDue(floor.desk.now);
}

const formOf = (body: string, marked: string) =>
  body.match(/<form[^]*?<\/form>/g)?.find((one) => one.includes(marked)) ?? '';
const hiddenIn = (form: string) =>
  Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

/** Fills in the form of a page that holds `marked`. */
async function fill(page: string, marked: string, fields: Record<string, string>) {
  const form = formOf((await sophal.get(page)).body, marked);
  expect(form, marked).not.toBe('');
  return sophal.send(page, /action="([^"]+)"/.exec(form)?.[1] ?? '', { ...hiddenIn(form), ...fields });
}

const linkIn = (body: string) => /href="([^"]*\?mend=[^"]*)">Mend and send again/.exec(body)?.[1] ?? '';

/** Asks by a form, sees it refused at the tick, and opens it again by the link of the room. */
async function reopened(page: string, marked: string, fields: Record<string, string>, list = pages.room('en')) {
  expect((await fill(page, marked, fields)).status).toBe(303);
  await refuse();
  const { body } = await sophal.get(list);
  expect(body).toMatch(/Did not come out/);
  const link = linkIn(body);
  expect(link.startsWith(page), link).toBe(true);
  const address = link.replace(/#.*/, '');
  const again = (await sophal.get(address)).body;
  expect(again).toMatch(/role="alert"[^>]*>The words “the chief” look like a name/);
  return { address, again, form: formOf(again, 'name="mends"') };
}

const told = { title: 'Boats are inspected twice.', affected: 'fish-farmer', province: '03' };
const theIssue = async () => (await listIssues(floor.desk.work(visitor)))[0];
const secretariat = () => floor.desk.work({ ...floor.desk.moderator, grants: [grantOf('secretariat')] });
const page = async () => pages.issue('en', (await theIssue())?.number ?? 0);

it('leads to the report of a problem as it was filled in, and what is sent takes the place of what was refused', async () => {
  const { address, form } = await reopened(pages.issueReport('en'), 'report-form', {
    ...told,
    what: 'In the morning.',
  });
  expect(form).toMatch(/Boats are inspected twice\.[^]*<option value="03" selected>[^]*In the morning\./);
  const sent = await fill(address, 'name="mends"', { ...told, title: 'Boats are inspected two times.' });
  expect(sent.status).toBe(303);
  expect(await room()).not.toContain('Did not come out');
  await release();
  expect((await sophal.get(await page())).body).toContain('Boats are inspected two times.');
  // Nothing is left to be opened.
  expect((await sophal.get(address)).body).not.toContain('In the morning.');
});

it('is read by nobody without a key to that room, whatever the address asks for', async () => {
  const { address } = await reopened(pages.issueReport('en'), 'report-form', { ...told, title: 'The weir is shut.' });
  const dara = new Villager(floor.sala, 'Dara');
  await dara.found({ nameEn: 'Other Pond Farmers' });
  for (const who of [dara, new Villager(floor.sala, 'Stranger')]) {
    const { status, body } = await who.get(address);
    expect([status, body.includes('The weir is shut.'), body.includes('name="mends"')]).toEqual([200, false, false]);
  }
  for (const mend of ['x', '', '00000000-0000-4000-8000-000000000000', `x' or 1=1`]) {
    const { status, body } = await sophal.get(`${pages.issueReport('en')}?mend=${encodeURIComponent(mend)}`);
    expect([status, body.includes('name="mends"')]).toEqual([200, false]);
  }
  // An act of one kind fills no form of another.
  const elsewhere = pages.roomPortraits('en') + address.slice(address.indexOf('?'));
  expect((await sophal.get(elsewhere)).body).not.toContain('The weir is shut.');
  await fill(address, 'name="mends"', { ...told, title: 'The weir is shut.' });
  await sophal.send(pages.room('en'), /action="([^"]*take-back)"/.exec(await room())?.[1] ?? '', {});
});

it('leads to a move of an issue, to evidence with its paper, and says where the form is not offered any more', async () => {
  const { moves } = floor.sala.problems;
  const id = (await theIssue())?.id ?? '';
  await moves.moveIssue(secretariat(), id, { event: 'first-read', from: 'raised', isSure: true });
  const issue = await page();
  const own = await reopened(issue, 'value="own-way-seen"', { isSure: 'yes', words: 'We share one boat.' });
  expect(own.form).toMatch(/value="own-way-seen"[^]*checked[^]*We share one boat\./);
  await moves.moveIssue(secretariat(), id, {
    ...{ event: 'rule-or-practice-found', from: 'triage', category: 'practice', topics: ['permits'] },
  });
  const gone = (await sophal.get(own.address)).body;
  expect([gone.includes('is not offered here any more'), gone.includes('name="mends"')]).toEqual([true, false]);
  expect((await sophal.get(own.address.replace('/en/', '/km/'))).body).toContain('ទម្រង់នេះលែងមាននៅទីនេះហើយ');

  await sophal.upload('Photograph of the weir', { name: 'weir.png', bytes: telltalePng() });
  await floor.desk.database.room((tx) => tx.execute(sql`delete from room.releases where state = 'refused'`));
  const paper = { issue: id };
  expect((await fill(pages.roomPapers('en'), 'name="paperId"', paper)).status).toBe(303);
  await refuse();
  const form = formOf((await sophal.get(linkIn(await room()).replace(/#.*/, ''))).body, 'name="mends"');
  expect(form).toMatch(/name="act" value="evidence"[^]*type="checkbox"[^>]*name="paperId"[^>]*checked/);
});

it('leads to what was said of a commitment, in the fields in which it was said', async () => {
  const hall = await openPromises(floor.desk);
  hall.neighbours.knownGroups = (work, ids) => listGroups(work, ids);
  const group = (await listGroups(floor.desk.work(visitor))).find(({ name }) => name.en === 'Green Pond Farmers');
  const { id, number } = await hall.claimed({ groupIds: [String(group?.id)] });
  await floor.desk.database.room((tx) => tx.execute(sql`delete from room.releases where state = 'refused'`));
  const said = { 'check-on': hall.day(0), 'check-km': 'ភូមិកំពង់ល្ពៅ', 'remains-km': 'នៅសល់ច្រើន' };
  const at = pages.commitment('en', number);
  const { address, form } = await reopened(at, 'value="delivery-partly-confirmed"', said);
  expect(form).toMatch(/value="delivery-partly-confirmed"[^]*ភូមិកំពង់ល្ពៅ[^]*នៅសល់ច្រើន/);
  expect((await fill(address, 'name="mends"', said)).status).toBe(303);
  await release();
  expect((await hall.read(id)).state).toBe('partly-verified');
});

it('leads to a portrait, and to what the group says of itself', async () => {
  const portrait = {
    ...{ kind: 'investment-profile', 'title-km': 'ត្រីស្រះ', 'title-en': 'Fish from ponds' },
    ...{ 'body-km': 'យើងចិញ្ចឹមត្រីក្នុងស្រះ', 'body-en': 'We keep fish in ponds.' },
    ...{ 'figure-1-label-en': 'Ponds', 'figure-1-value': '12', 'figure-1-source-en': 'Counted by us' },
  };
  const { form } = await reopened(pages.roomPortraits('en'), 'name="portraitId"', portrait);
  expect(form).toMatch(/Fish from ponds[^]*We keep fish in ponds\.[^]*value="12"/);

  await floor.desk.database.room((tx) => tx.execute(sql`delete from room.releases where state = 'refused'`));
  const meetings = pages.roomMeetings('en');
  const about = { aboutKm: 'យើងរស់នៅជិតទន្លេ', aboutEn: 'We live by the river.' };
  const own = await reopened(meetings, 'name="aboutKm"', about, meetings);
  expect(own.form).toMatch(/We live by the river\./);
  expect((await fill(own.address, 'name="mends"', about)).status).toBe(303);
  expect((await sophal.get(meetings)).body).not.toContain('Did not come out');
});

it('judges the length of a problem told in the group’s name when it is asked for, with a sentence', async () => {
  const long = { ...told, title: 'The landing place floods. '.repeat(30) };
  for (const language of ['en', 'km'] as const) {
    const form = formOf((await sophal.get(pages.issueReport(language))).body, 'report-form');
    const fields = { ...hiddenIn(form), ...long };
    const sent = await sophal.send(pages.issueReport(language), pages.roomAct(language), fields);
    expect([sent.status, sent.body]).toEqual([
      400,
      expect.stringContaining(language === 'en' ? 'longer than 600 characters' : 'ប្រយោគនេះវែងពេក'),
    ]);
  }
  const alone = new Villager(floor.sala, 'Stranger');
  const form = formOf((await alone.get(pages.issueReport('en'))).body, 'report-form');
  const sent = await alone.send(pages.issueReport('en'), pages.issueReport('en'), { ...hiddenIn(form), ...long });
  expect([sent.status, sent.body.includes('longer than 600 characters')]).toEqual([400, true]);
});
