// A key to a room opens nothing at once: whoever holds one, even with a mandate and an account, changes no issue by it
// over any address. What a group does waits in its room for the release.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addEvidence } from '../../server/src/issues/issues.record.service.js';
import { listIssues, readIssue } from '../../server/src/issues/issues.service.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { groupAsViewer, visitor } from '../../shared/src/ground/viewer.js';
import { Villager } from '../groups/village.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';
import { newSecret } from '../support/secret.js';

let floor: Floor;
let people: Awaited<ReturnType<typeof signInAs<'somebody'>>>;
let sophal: Villager;
let groupId: string;
/** One that gathers evidence, and one that waits for its rank. */
let gathering: { id: string; number: number };
let solved: { id: string; number: number };

const words = { en: 'One licence counts in all districts.' };
const wish = () => ({ id: randomUUID(), words, effect: words, objection: words, bodyId: floor.desk.ministryId });

beforeAll(async () => {
  floor = await openFloor();
  people = await signInAs(floor, { somebody: 'contributor' });
  sophal = new Villager(floor.sala, 'Sophal');
  const page = await sophal.found();
  const answer = await floor.sala.app.inject({ url: '/api/groups' });
  groupId = answer.json<{ id: string; slug: string }[]>().find(({ slug }) => page.endsWith(slug))?.id ?? '';
  gathering = await raise('evidence');
  solved = await raise('solution-ready');
});
afterAll(async () => {
  await people.close();
  await floor.close();
});

async function raise(to: 'evidence' | 'solution-ready') {
  const { issues, moves } = floor.sala.problems;
  const group = floor.desk.work(groupAsViewer(groupId));
  const grants = [{ role: 'secretariat' as const, draftId: null, organisationId: null }];
  const secretariat = floor.desk.work({ ...floor.desk.moderator, grants });
  const id = randomUUID();
  const told = { title: { en: 'The fee is taken twice.' }, affected: 'fish-farmer', province: '03' };
  await issues.reportIssue(group, { id, ...told, groupId, secret: newSecret() });
  await moves.moveIssue(secretariat, id, { event: 'first-read', from: 'raised', isSure: true });
  await moves.moveIssue(secretariat, id, { event: 'rule-or-practice-found', from: 'triage', category: 'rule' });
  const paper = { id: randomUUID(), kind: 'document' as const, province: '03', secret: newSecret() };
  if (to === 'solution-ready') {
    await addEvidence(group, id, { ...paper, words, groupId });
    await moves.moveIssue(secretariat, id, { event: 'evidence-sufficient', from: 'evidence', words });
    await moves.moveIssue(group, id, { event: 'evidence-sufficient', from: 'evidence' });
    await moves.moveIssue(group, id, { event: 'solution-proposed', from: 'validated', solution: wish() });
  }
  return readIssue(floor.desk.work(visitor), { id });
}

/** All that is kept of issues, as text. */
async function kept(): Promise<string> {
  const { db } = floor.desk.database;
  const { rows } = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_name like 'issue%' order by 1`,
  );
  const dumps: string[] = [];
  for (const { name } of rows) {
    const found = await db.execute<{ text: string }>(
      sql.raw(`select coalesce(string_agg(to_jsonb(t)::text, ' '), '') as text from public."${name}" t`),
    );
    dumps.push(found.rows[0]?.text ?? '');
  }
  return dumps.join('\n');
}

const REASON = { en: 'This is a reason of the length that is asked for, written so that everybody can follow it.' };
const paper = (more = {}) => ({
  id: randomUUID(),
  kind: 'document',
  words,
  province: '03',
  secret: newSecret(),
  ...more,
});
const told = () => ({ id: randomUUID(), title: words, affected: 'fish-farmer', province: '03', secret: newSecret() });
const clause = () => ({ id: randomUUID(), draftId: floor.draftId, versionId: floor.versionId, clauseId: null });

const byInterface: [string, () => string, () => object][] = [
  ['raising one in the group’s name', () => api.issues(), () => ({ ...told(), groupId })],
  ['its evidence', () => api.issueEvidence(gathering.id), () => paper()],
  ['its evidence in the group’s name', () => api.issueEvidence(gathering.id), () => paper({ groupId })],
  ['a confirmation in its name', () => api.issueEvidence(gathering.id), () => paper({ kind: 'confirmation', groupId })],
  [
    'a move',
    () => api.issueMoves(gathering.id),
    () => ({ event: 'higher-level-asked', from: 'evidence', words: REASON }),
  ],
  [
    'the second hand',
    () => api.issueMoves(gathering.id),
    () => ({ event: 'evidence-sufficient', from: 'evidence', words }),
  ],
  ['taking it back', () => api.issueMoves(gathering.id), () => ({ event: 'raiser-withdrew', from: 'evidence' })],
  ['a further solution', () => api.issueSolutions(solved.id), () => wish()],
  [
    'addressing it to another body',
    () => api.issueAddressee(gathering.id),
    () => ({ from: 'evidence', bodyId: floor.desk.ministryId, words: REASON }),
  ],
  ['a link to a draft', () => api.issueLinks(gathering.id), () => clause()],
];

it.each(byInterface)('changes nothing through the interface: %s', async (_what, url, body) => {
  const before = await kept();
  for (const cookie of [sophal.cookie, `${sophal.cookie}; ${people.cookies.somebody}`]) {
    const answer = await floor.sala.app.inject({
      ...{ method: 'POST', url: url(), headers: { cookie }, payload: body() },
    });
    expect([401, 403], answer.body).toContain(answer.statusCode);
  }
  expect(await kept()).toBe(before);
});

const byForm: [string, () => { number: number }, () => Record<string, string>][] = [
  ['moves', () => gathering, () => ({ event: 'raiser-withdrew', from: 'evidence' })],
  ['moves', () => gathering, () => ({ event: 'higher-level-asked', from: 'evidence', words: REASON.en })],
  [
    'solution',
    () => solved,
    () => ({ id: randomUUID(), solution: 'A', effect: 'B', objection: 'C', bodyId: floor.desk.ministryId }),
  ],
  ['link', () => gathering, () => ({ draft: floor.draftId })],
  ['sponsor', () => gathering, () => ({ bodyId: floor.desk.ministryId })],
  ['release', () => gathering, () => ({})],
  ['address', () => gathering, () => ({ from: 'evidence', bodyId: floor.desk.ministryId, words: REASON.en })],
];

it.each(byForm)('changes nothing by a form of the page: %s', async (act, issue, fields) => {
  const before = await kept();
  const page = pages.issue('en', issue().number);
  const { status } = await sophal.send(page, `${page}/${act}`, fields());
  expect([[401, 403].includes(status), await kept()]).toEqual([true, before]);
});

it('raises nothing in the name of its group by the form of everybody', async () => {
  const form = pages.issueReport('en');
  const { body } = await sophal.send(form, form, { ...told(), title: 'In whose name?', groupId });
  const lines = await listIssues(floor.desk.work(visitor));
  expect([body.includes('role="alert"'), lines.length]).toEqual([true, 2]);
});

it('is offered no form that would act at once, and those of its room', async () => {
  const { body } = await sophal.get(pages.issue('en', gathering.number));
  const actions = [...body.matchAll(/<form class="(?:form|act)" method="post" action="([^"]+)"/g)].map(([, to]) => to);
  const own = actions.filter((to) => to !== pages.roomAct('en'));
  const page = pages.issue('en', gathering.number);
  expect(own).toEqual([`${page}/me-too`, `${page}/moves`]);
  expect(actions.length).toBeGreaterThan(own.length);
});
