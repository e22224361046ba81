// Every page that everybody reads stands without any account: what is public says offices and never needs a person.
import { randomUUID } from 'node:crypto';
import { getTableName, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  credentials,
  invitations,
  roleGrants,
  sessions,
  signInTries,
  users,
  verifications,
} from '../../server/src/accounts/accounts.tables.js';
import { explainChange } from '../../server/src/answers/answers.changes.service.js';
import { publishPortrait } from '../../server/src/groups/portraits/groups.portraits.service.js';
import { knowIssues } from '../../server/src/issues/issues.facts.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { type Language, languages } from '../../shared/src/texts/say.js';
import { Days, eventful } from '../answers/days.js';
import { type Office, openOffice, TEXT } from '../answers/office.js';
import { Villager } from '../groups/village.js';
import { openPromises } from '../commitments/promises.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { openSala } from '../support/floor.js';
import { newSecret } from '../support/secret.js';

const accounts = [users, sessions, credentials, verifications, roleGrants, invitations, signInTries];
let office: Office;
let second: string;
let issue: number;

beforeAll(async () => {
  office = await openOffice();
  const { desk, sala, roundId } = office;
  second = await office.revise();
  await new Days(office, second).perform(eventful);
  await explainChange(desk.work(desk.drafter), second, String(office.clauseIds[1]), { types: ['moved'], reason: TEXT });
  desk.now = new Date(desk.now.getTime() + 70 * DAY_MS);
  const revision = await sala.closings.saveWords(desk.work(desk.drafter), roundId, {
    revision: 0,
    words: { foreword: TEXT, notes: [], ahead: TEXT },
  });
  await new Villager(sala, 'Sophal').found();
  issue = await raiseIssue(office);
  const edition = { id: randomUUID(), revision, edition: 1, correction: null };
  await sala.closings.publish(desk.work(desk.official), roundId, edition);
  await publishProfile(office);
  const { makeAgreement, make } = await openPromises(desk);
  const agreement = await makeAgreement();
  await make({ link: { kind: 'agreement', id: agreement.id } });
});
afterAll(() => office.close());

/** Of a province, by the secretariat. */
async function publishProfile({ desk }: Office): Promise<void> {
  const grants = [{ role: 'secretariat' as const, draftId: null, organisationId: null }];
  const profile = { id: randomUUID(), follows: 0, kind: 'investment-profile' as const, province: '03', figures: [] };
  const words = { title: TEXT, lead: TEXT, body: TEXT, issueId: null, isAgreed: false };
  await publishPortrait(desk.work({ ...desk.moderator, grants }), knowIssues, { ...profile, ...words }, null);
}

/** One that has been read, so that its words are public. */
async function raiseIssue({ desk, sala }: Office): Promise<number> {
  const id = randomUUID();
  const told = { title: TEXT, affected: 'fish-farmer', province: '03', secret: newSecret() };
  const { number } = await sala.problems.issues.reportIssue(desk.work(visitor), { id, ...told });
  const secretariat = {
    ...desk.moderator,
    grants: [{ role: 'secretariat' as const, draftId: null, organisationId: null }],
  };
  const read = { event: 'first-read', from: 'raised', isSure: true } as const;
  await sala.problems.moves.moveIssue(desk.work(secretariat), id, read);
  return number;
}

type Page = keyof typeof pages;
/** Pages of those who work or come with something of their own. */
const own: Page[] = [
  ...(['signIn', 'invitation', 'account', 'people', 'desk', 'working', 'preview', 'round', 'lineage'] as const),
  ...([
    'publish',
    'stagesDesk',
    'handed',
    'handedToUs',
    'planDesk',
    'moderation',
    'issueDesk',
    'answerDesk',
    'changesDesk',
    'closingDesk',
  ] as const),
  ...(['room', 'roomStatement', 'roomMeetings', 'roomPeople', 'roomPapers', 'roomAct', 'beginGroup'] as const),
  ...(['commitmentsDesk', 'commitmentDesk', 'portraitDesk', 'roomPortraits'] as const),
  // Leads on to a page of the list below.
  'comparePair',
];

function addressesIn(language: Language): Partial<Record<Page, string>> {
  const { slug } = office;
  return {
    home: pages.home(language),
    draft: pages.draft(language, slug),
    clause: pages.clause(language, slug, 'article-2'),
    search: `${pages.search(language)}?q=${encodeURIComponent('អាជ្ញាប័ណ្ណ')}`,
    receipt: pages.receipt(language),
    about: pages.about(language),
    stages: pages.stages(language, slug),
    call: pages.call(language, slug),
    plan: pages.plan(language),
    groups: pages.groups(language),
    group: pages.group(language, 'green-pond-farmers'),
    compare: pages.compare(language, slug, 1, 2),
    history: pages.history(language, slug, 'article-2'),
    version: pages.version(language, slug, 1),
    answers: pages.answers(language, slug),
    closing: pages.closing(language, slug, 1),
    matrix: pages.matrix(language, slug, 1),
    portraits: pages.portraits(language),
    portrait: pages.portrait(language, 1),
    province: pages.province(language, '03'),
    commitments: pages.commitments(language),
    commitment: pages.commitment(language, 1),
    calendar: pages.calendar(language),
    bodyCalendar: pages.bodyCalendar(language, office.desk.ministryId),
    bodies: pages.bodies(language),
    body: pages.body(language, office.desk.ministryId),
    agreements: pages.agreements(language),
    agreement: pages.agreement(language, 1),
    issues: pages.issues(language),
    issueReport: pages.issueReport(language),
    issueMap: pages.issueMap(language),
    issueRanking: pages.issueRanking(language),
    issue: pages.issue(language, issue),
    issueBrief: pages.issueBrief(language, issue),
    moderationLog: pages.moderationLog(language),
  };
}

const dataAddresses = () => [
  ...[api.drafts(), api.versionText(second), api.answers(office.draftId), api.changes(second)],
  ...[api.stages(office.draftId), api.closing(office.roundId), api.matrix(office.roundId, 'json', 'en')],
  ...[api.commitments(), api.bodies(), api.body(office.desk.ministryId), api.agreements()],
  ...[`${api.annotations(office.draftId)}?version=${office.versionId}`, api.webAnnotations(office.versionId)],
  ...[api.groups(), api.portraits()],
];

/** Everything that everybody may read, as a server says it that remembers nothing. */
async function readAll(): Promise<Map<string, string>> {
  const sala = await openSala(office.desk);
  const said = new Map<string, string>();
  for (const url of [...languages.flatMap((language) => Object.values(addressesIn(language))), ...dataAddresses()]) {
    const { statusCode, body } = await sala.app.inject({ url, headers: { accept: '*/*' } });
    // The ticket of a plain form is another one each time.
    said.set(url, `${statusCode} ${body.replace(/(name="?(?:token|id|secret)"? value="?)[^" >]+/g, '$1')}`);
  }
  await sala.close();
  return said;
}

it('removing every account changes no page and no open data that everybody reads', async () => {
  expect([...Object.keys(addressesIn('km')), ...own].sort()).toEqual(Object.keys(pages).sort());
  const before = await readAll();
  for (const [url, said] of before) expect(said.slice(0, 4), url).toBe('200 ');
  await office.desk.database.alone(async (owner) => {
    // As if nobody had ever worked here: what they signed stays, and points to nobody.
    await owner.execute('set session_replication_role = replica');
    for (const table of accounts) await owner.execute(sql.raw(`delete from ${getTableName(table)}`));
    await owner.execute('set session_replication_role = origin');
  });
  const { rows } = await office.desk.database.db.execute(sql`select count(*)::int as n from users`);
  expect(rows).toEqual([{ n: 0 }]);
  expect(Object.fromEntries(await readAll())).toEqual(Object.fromEntries(before));
});
