// An issue from a farmer's phone to its verified solution, in real browsers and over months: sorted, taken up by a
// group, confirmed from elsewhere, answered by a body whose first date passes, done in the end, and verified.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../shared/src/ground/paths.js';
import { formatDay } from '../../shared/src/language/dates.js';
import { commitmentMarkNames, commitmentStates } from '../../shared/src/texts/commitments/lists.js';
import { commitment } from '../../shared/src/texts/commitments/record.js';
import { actStates } from '../../shared/src/texts/groups/room.js';
import { board } from '../../shared/src/texts/issues/board.js';
import { eventNames, stateNames } from '../../shared/src/texts/issues/lists.js';
import { issuePage } from '../../shared/src/texts/issues/page.js';
import { say } from '../../shared/src/texts/say.js';
import { fitsOn, type LongWay, openLongWay, refusalOn, send } from './long-way.js';

let way: LongWay;
let farmer: Page;
let desk: Page;
let ministry: Page;
let representative: Page;
/** What the farmer wrote on paper. */
let code: string;
let number: string;
let promise: string;
let firstDue: string;
let laterDue: string;

const PROBLEM = 'លិខិតអនុញ្ញាតដឹកជញ្ជូនត្រីត្រូវសុំម្តងទៀតនៅគ្រប់ស្រុក។';
const GROUP = 'ក្រុមអ្នកចិញ្ចឹមត្រីបឹងធំ';
const MEMBER = 'សុផល';
const SOLUTION = 'លិខិតអនុញ្ញាតមួយមានសុពលភាពនៅគ្រប់ស្រុក។';
const OTHER_SOLUTION = 'ស្រុកទទួលស្គាល់លិខិតរបស់គ្នាទៅវិញទៅមក។';
const COMMITMENT = 'ចេញសារាចរ ឱ្យលិខិតអនុញ្ញាតមួយប្រើបានគ្រប់ស្រុក។';
const MEASURE = 'សារាចរបានចុះហត្ថលេខា និងបិទនៅគ្រប់ការិយាល័យស្រុក។';
const OFFICE = 'អគ្គនាយក';
const WHY_LATER = 'ការពិគ្រោះយោបល់ជាមួយរដ្ឋបាលស្រុកត្រូវការពេលបន្ថែម ដោយសារស្រុកប្រាំមិនទាន់បានផ្តល់ចម្លើយជាលាយលក្ខណ៍អក្សរ។';
const CHECKED = 'ស្រុកបាធាយ';

beforeAll(async () => {
  way = await openLongWay();
  farmer = await way.open(360);
  representative = await way.open(360);
  desk = await way.open(1280);
  ministry = await way.open(1280);
}, 180_000);
afterAll(() => way.close());

const address = (language: 'km' | 'en' = 'km') => pages.issue(language, number);
const now = (page: Page) => page.locator('.issue-now').innerText();
const shows = (page: Page, words: string) => page.locator('main').getByText(words).first().waitFor();

/** In the group's name: nothing happens at once, all of it at the next tick. */
async function asGroup(marked: Parameters<typeof send>[1], fields: Record<string, string> = {}): Promise<void> {
  await representative.goto(address());
  await send(representative, marked, fields);
  await representative.waitForURL('**/room#acts');
  await way.tick();
  await representative.reload();
  const acts = await representative.locator('#acts').locator('..').innerText();
  expect(acts).not.toContain(say('km', actStates.refused));
}

async function asSecretariat(event: string, fields: Record<string, string>): Promise<void> {
  await desk.goto(address('en'));
  await send(desk, { name: 'event', value: event }, fields);
  await desk.waitForLoadState();
}

async function asMinistry(who: 'official' | 'focalPoint', page: string, event: string, fields: Record<string, string>) {
  await way.signIn(ministry, who);
  await ministry.goto(page);
  await send(ministry, { name: 'event', value: event }, fields);
  await ministry.locator('main .notice[role=status]').waitFor();
}

describe('a farmer’s problem', () => {
  it('is reported from a phone, in Khmer and without an account, and stands on the board unread', async () => {
    await farmer.goto(pages.issues('km'));
    await farmer.locator(`main a.button.primary[href="${pages.issueReport('km')}"]`).click();
    await farmer.fill('.report-form [name=title]', PROBLEM);
    await farmer.selectOption('.report-form [name=affected]', 'fish-farmer');
    await farmer.selectOption('.report-form [name=province]', '03');
    await farmer.locator('.report-form .button.primary').click();
    code = await farmer.locator('.receipt-code [aria-hidden]').innerText();
    expect(code).toMatch(/^[០-៩]{4} [០-៩]{4}$/);
    expect(await fitsOn(farmer)).toBe(true);
    await farmer.locator('.receipt .button.primary').click();
    await shows(farmer, say('km', issuePage.unreadTitle));
    number = new URL(farmer.url()).pathname.split('/').at(-1) ?? '';
    await farmer.goto(pages.issues('km'));
    expect(await farmer.locator(`.issue-board a[href="${address()}"]`).count()).toBeGreaterThan(0);
    expect(await farmer.content()).not.toContain(PROBLEM);
  });

  it('is read by the secretariat at its desk, and found to be a practice', async () => {
    await way.pass(3);
    await way.signIn(desk, 'secretariat');
    await desk.goto(pages.issueDesk('en'));
    await desk.locator('main .issue-list a', { hasText: PROBLEM }).click();
    await send(desk, { name: 'event', value: 'first-read' }, { isSure: 'yes' });
    await shows(desk, say('en', issuePage.kept));
    await asSecretariat('rule-or-practice-found', { category: 'practice', 'topics-permits': 'permits' });
    await farmer.goto(pages.search('km'));
    await farmer.fill('#q', 'អនុញ្ញាតដឹកជញ្ជូន');
    await farmer.locator('.find .button').click();
    await farmer.locator('.hits a', { hasText: say('km', board.number, { n: Number(number) }) }).click();
    expect(await farmer.locator('h1').innerText()).toBe(PROBLEM);
    expect(await now(farmer)).toContain(say('km', stateNames.evidence));
    expect(await now(farmer)).toContain(say('km', issuePage.turnGroup));
  });

  it('is taken up by a group, whose representative opens its room by a key on a phone', async () => {
    const founder = await way.open(1280);
    await founder.goto(pages.beginGroup('km'));
    await founder.fill('[name=nameKm]', GROUP);
    await founder.selectOption('[name=province]', '03');
    await founder.selectOption('[name=valueChain]', 'aquaculture');
    await founder.selectOption('[name=band]', '10-29');
    await founder.fill('[name=called]', MEMBER);
    await founder.locator('main form .button.primary').click();
    const told = await founder.locator('.room-key').innerText();
    const [key = ''] = /[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]+)+/.exec(told) ?? [];
    await representative.goto(pages.room('km'));
    await representative.fill('[name=key]', key);
    await representative.locator('form[action$="/open"] .button').click();
    await representative.locator('[data-say]').waitFor();
    await representative.goto(address());
    await send(representative, { name: 'act', value: 'take-up' });
    await representative.waitForURL('**/room#acts');
    // Nobody outside hears of it before the tick.
    await farmer.reload();
    expect(await farmer.content()).not.toContain(GROUP);
    await way.tick();
    await farmer.reload();
    await shows(farmer, GROUP);
  });

  it('is given what it costs by the group, and is too thin until five confirm it from two places', async () => {
    const cost = { evidenceKind: 'cost', hours: '៤', riel: '៣០០០០', timesAYear: '២៤', district: CHECKED };
    await asGroup({ name: 'act', value: 'evidence' }, cost);
    const enough = { words: 'Practice, no legal basis found.' };
    await asSecretariat('evidence-sufficient', enough);
    expect(await refusalOn(desk)).toContain('5 confirmations');
    for (const district of ['ស្រុកបាធាយ', 'ស្រុកបាធាយ', 'ស្រុកព្រៃឈរ', 'ស្រុកព្រៃឈរ', 'ស្រុកស្ទឹងត្រង់']) {
      const neighbour = await way.open(360);
      await neighbour.goto(address());
      expect(await neighbour.getByText(say('km', issuePage.evidenceNeed)).count()).toBe(1);
      await send(neighbour, { action: 'me-too' }, { district, words: 'នៅទីនេះក៏ដូចគ្នា។' });
      await neighbour.locator('.receipt-secret').waitFor();
      await neighbour.context().close();
    }
    await farmer.reload();
    expect(await farmer.getByText(say('km', issuePage.evidenceNeed)).count()).toBe(0);
    expect(await farmer.locator('#evidence-list').locator('..').innerText()).toContain('២៤ ដងក្នុងមួយឆ្នាំ');
  });

  it('is validated by both hands, the secretariat’s and the group’s', async () => {
    await asSecretariat('evidence-sufficient', { words: 'Practice, no legal basis found.' });
    await farmer.reload();
    expect(await now(farmer)).toContain(say('km', stateNames.evidence));
    await asGroup({ name: 'event', value: 'evidence-sufficient' });
    await farmer.reload();
    expect(await now(farmer)).toContain(say('km', stateNames.validated));
  });

  it('gets a solution and another one beside it, and is ranked', async () => {
    const bodyId = way.desk.ministryId;
    const asked = { bodyId, effect: 'សន្សំពេលកន្លះថ្ងៃក្នុងមួយដំណើរ។', objection: 'ស្រុកបាត់ចំណូលពីកម្រៃ។' };
    await asGroup({ name: 'event', value: 'solution-proposed' }, { solution: SOLUTION, ...asked });
    await way.pass(7);
    await asGroup({ name: 'act', value: 'solution' }, { solution: OTHER_SOLUTION, ...asked });
    await representative.goto(pages.issueRanking('km'));
    const points = { breadth: '4', severity: '3', smallFirms: '5', feasibility: '4' };
    await send(representative, { name: 'act', value: 'ranking' }, points);
    await representative.waitForURL('**/room#acts');
    await way.tick();
    await farmer.goto(pages.issueRanking('km'));
    await shows(farmer, GROUP);
    await way.pass(30);
    await way.signIn(desk, 'secretariat');
    await asSecretariat('ranked', { reference: 'Minutes 3' });
    await farmer.goto(address());
    expect(await now(farmer)).toContain(say('km', stateNames.prioritised));
    // The newest is what is asked for now.
    expect(await farmer.locator('.solution').allInnerTexts()).toEqual([
      expect.stringContaining(OTHER_SOLUTION),
      expect.stringContaining(SOLUTION),
    ]);
  });

  it('comes onto the agenda when both chairs accept it, and is discussed', async () => {
    const asked = { bodyId: way.desk.ministryId, words: 'សូមដាក់ក្នុងរបៀបវារៈ។' };
    await asGroup({ name: 'event', value: 'agenda-asked' }, asked);
    await asMinistry('official', address('en'), 'agenda-accepted', { nextOn: way.day(21) });
    expect(await now(ministry)).toContain(say('en', eventNames['agenda-accepted']));
    await asSecretariat('agenda-accepted', { reference: 'Minutes 4' });
    await farmer.reload();
    expect(await now(farmer)).toContain(say('km', stateNames['on-agenda']));
    await way.pass(21);
    await way.signIn(desk, 'secretariat');
    await asSecretariat('meeting-held', { words: 'The administration takes it up.', reference: 'Minutes 5' });
    await farmer.reload();
    expect(await now(farmer)).toContain(say('km', stateNames.discussed));
  });
});

describe('the answer of the body', () => {
  it('is a commitment in its office’s name, with a day and a measure', async () => {
    firstDue = way.day(60);
    const said = { commitment: COMMITMENT, measure: MEASURE, office: OFFICE, dueOn: firstDue };
    await asMinistry('official', address('en'), 'body-committed', said);
    await farmer.reload();
    await farmer.locator('#promises').locator('..').getByRole('link').click();
    promise = new URL(farmer.url()).pathname.split('/').at(-1) ?? '';
    expect(await farmer.locator('h1').innerText()).toBe(COMMITMENT);
    const facts = await farmer.locator('.commitment-facts').innerText();
    expect(facts).toContain(OFFICE);
    for (const words of [MEASURE, 'រដ្ឋបាលជលផល', formatDay('km', firstDue), GROUP]) expect(facts).toContain(words);
    await asMinistry('focalPoint', pages.commitmentDesk('km', promise), 'work-started', {
      'progress-km': 'សេចក្តីព្រាងសារាចរបានសរសេរហើយ។',
    });
    await asMinistry('focalPoint', address('en'), 'work-started', { words: 'A circular is being drafted.' });
  });

  it('is overdue once its day has passed: nobody sets it, the register and the body’s page show it', async () => {
    const overdue = say('km', commitmentMarkNames.overdue);
    await way.pass(60);
    await farmer.goto(pages.commitments('km'));
    expect(await farmer.locator('.commitment-row', { hasText: COMMITMENT }).innerText()).not.toContain(overdue);
    await way.pass(1);
    await farmer.goto(`${pages.commitments('km')}?list=overdue`);
    expect(await farmer.locator('.commitment-row', { hasText: COMMITMENT }).innerText()).toContain(overdue);
    await farmer.goto(pages.body('km', way.desk.ministryId));
    expect(await farmer.locator('.commitment-row', { hasText: COMMITMENT }).innerText()).toContain(overdue);
    expect(await farmer.locator('.body-figures').innerText()).toMatch(/ហួសកាលកំណត់\s*១/);
    expect(await fitsOn(farmer)).toBe(true);
  });

  it('keeps its first date beside the new one, with the reason that the body gives', async () => {
    laterDue = way.day(45);
    const said = { 'new-due': laterDue, because: 'unforeseen', 'reason-km': WHY_LATER };
    await asMinistry('official', pages.commitmentDesk('km', promise), 'date-revised', said);
    await farmer.goto(pages.commitment('km', promise));
    const facts = await farmer.locator('.commitment-facts').innerText();
    const dated = [commitment.firstDue, formatDay('km', firstDue), commitment.dueNow, formatDay('km', laterDue)];
    for (const one of dated) expect(facts).toContain(typeof one === 'string' ? one : say('km', one));
    expect(await farmer.locator('.commitment-log').innerText()).toContain(WHY_LATER);
    expect(await farmer.locator('main').innerText()).not.toContain(say('km', commitmentMarkNames.overdue));
  });

  it('is told of on the way, said to be done with proof, and the issue is said to be solved', async () => {
    const place = pages.commitmentDesk('km', promise);
    await way.pass(20);
    await asMinistry('focalPoint', place, 'progress-told', { 'progress-km': 'ស្រុកប្រាំបានឆ្លើយហើយ។' });
    await way.pass(20);
    await asMinistry('focalPoint', place, 'delivery-claimed', {
      'proof-km': 'សារាចរលេខ ១២',
      address: 'https://fisheries.example.gov.kh/circulars/12',
    });
    await asMinistry('focalPoint', address('en'), 'all-delivered', { reference: 'Circular 12' });
    await farmer.goto(address());
    expect(await now(farmer)).toContain(say('km', stateNames['in-progress']));
    await asMinistry('official', address('en'), 'all-delivered', { reference: 'Circular 12' });
    await farmer.reload();
    expect(await now(farmer)).toContain(say('km', stateNames['resolved-claimed']));
  });

  it('is verified by the group from its room, which tells of no member', async () => {
    await way.pass(14);
    await asGroup({ name: 'event', value: 'group-confirmed' }, { on: way.day(), place: CHECKED });
    await representative.goto(pages.commitment('km', promise));
    await send(representative, { name: 'event', value: 'delivery-confirmed' }, { 'check-km': CHECKED });
    await representative.waitForURL('**/room#acts');
    await farmer.goto(pages.commitment('km', promise));
    expect(await farmer.locator('.chips').innerText()).toContain(say('km', commitmentStates['delivered-claimed']));
    await way.tick();
    await farmer.reload();
    expect(await farmer.locator('.chips').innerText()).toContain(say('km', commitmentStates.verified));
    expect(await farmer.content()).not.toContain(MEMBER);
  });

  it('is found by the farmer with the code of the receipt: solved, by what, and who said so', async () => {
    await farmer.goto(pages.receipt('km'));
    await farmer.fill('#code', code);
    await farmer.locator('.find .button').click();
    await farmer.waitForURL(`**${address()}`);
    expect(await now(farmer)).toContain(say('km', stateNames.verified));
    const promised = await farmer.locator('#promises').locator('..').innerText();
    for (const words of [COMMITMENT, say('km', commitmentStates.verified)]) expect(promised).toContain(words);
    const steps = await farmer.locator('.step-log').innerText();
    for (const words of [CHECKED, 'Circular 12', 'Minutes 5']) expect(steps).toContain(words);
    expect(await farmer.content()).not.toContain(MEMBER);
    expect(await fitsOn(farmer)).toBe(true);
    expect(way.complaints).toEqual([]);
  });
});
