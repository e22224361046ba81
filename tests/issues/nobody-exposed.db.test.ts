// Nobody is exposed by an issue: what accuses a person is nowhere in the database afterwards, what names one is
// refused before anything is kept, words are read by nobody before they were looked at, places are no finer than a
// district.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseWords } from '../../server/src/issues/issues.held.service.js';
import { addEvidence, readEvidenceFile, redactEvidence } from '../../server/src/issues/issues.record.service.js';
import { listIssues, readTriage } from '../../server/src/issues/issues.service.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { newSecret } from '../support/secret.js';
import { bringTo, type IssueHall, openIssueHall, REASON } from './issue-hall.js';

let hall: IssueHall;
beforeAll(async () => {
  hall = await openIssueHall();
});
afterAll(() => hall.desk.database.close());

const refused = (code: string): unknown => expect.objectContaining({ code });

/** Every row of every table of the product, as text. */
async function everything(): Promise<string> {
  const { db } = hall.desk.database;
  const { rows } = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
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

describe('a report about a person', () => {
  it('leaves not a word in the database, and its number says where to turn', async () => {
    const mark = 'zebrafinch';
    const secret = newSecret();
    const request = {
      id: randomUUID(),
      title: { en: `The ${mark} takes money` },
      what: { en: `Again the ${mark}.` },
      secret,
    };
    const issue = await hall.report(request, visitor);
    await hall.move(issue, hall.secretariat, 'first-read', { isSure: true, category: 'practice', topics: ['fees'] });
    await hall.evidence(issue, { words: { en: `I saw the ${mark} too.` } });
    expect(await everything()).toContain(mark);
    await expect(hall.move(issue, hall.secretariat, 'person-accused', { isSure: true })).rejects.toEqual(
      refused('issue-not-your-move'),
    );
    await expect(hall.move(issue, hall.desk.moderator, 'person-accused')).rejects.toEqual(refused('issue-sure-needed'));
    await hall.move(issue, hall.desk.moderator, 'person-accused', { isSure: true, words: { en: `About the ${mark}` } });
    expect(await everything()).not.toContain(mark);
    const left = await hall.read(issue, hall.secretariat);
    expect(left).toMatchObject({ state: 'diverted', title: null, what: {}, evidence: [], topics: [], category: null });
    expect(left.steps.map(({ told }) => told)).toEqual([{}, {}, {}]);
    expect((await listIssues(hall.work(hall.secretariat))).some(({ id }) => id === issue.id)).toBe(false);
    await expect(hall.report(request, visitor)).rejects.toEqual(refused('issue-not-kept'));
    expect(await everything()).not.toContain(mark);
  });

  it('is diverted by no drafter, whatever roles they were given by hand', async () => {
    const issue = await bringTo(hall, 'triage');
    const both = { ...hall.desk.moderator, grants: [...hall.desk.moderator.grants, ...hall.desk.drafter.grants] };
    await expect(hall.move(issue, both, 'person-accused', { isSure: true })).rejects.toEqual(
      refused('issue-not-your-move'),
    );
  });
});

describe('what names a person', () => {
  it.each([
    'Mr Sok Dara asks for money.',
    'Call 012 345 678 to see it.',
    'Write to somebody@example.org.',
    'The card 010203040 was kept.',
    'លោក សុខ ដារ៉ា ទារលុយ។',
    'ទូរស័ព្ទមក ០១២ ៣៤៥ ៦៧៨។',
  ])('is refused with the words that do: %s', async (words) => {
    const before = await everything();
    const said = { km: words };
    await expect(hall.report({ title: said }, visitor)).rejects.toEqual(refused('issue-names-person'));
    const issue = await bringTo(hall, 'evidence');
    await expect(hall.evidence(issue, { words: said })).rejects.toEqual(refused('issue-names-person'));
    await expect(hall.evidence(issue, { district: words.slice(0, 100) })).rejects.toEqual(
      refused('issue-names-person'),
    );
    await expect(hall.move(issue, hall.group, 'higher-level-asked', { words: { ...REASON, ...said } })).rejects.toEqual(
      refused('issue-names-person'),
    );
    expect(before).not.toContain(words);
    expect(await everything()).not.toContain(words);
  });

  it.each(['លោកអ្នកត្រូវបង់ពីរដង។', 'លោកគ្រូអនុញ្ញាត។', 'ថ្លៃ 60 000 រៀល ក្នុងមួយដំណើរ។', 'Paid 2,880,000 riel in 2026.'])(
    'is not seen where there is none: %s',
    async (words) => {
      expect((await hall.report({ title: { km: words } }, visitor)).state).toBe('raised');
    },
  );

  it('can be taken out of evidence by a moderator, and the confirmation stays', async () => {
    const issue = await bringTo(hall, 'evidence');
    const { evidence } = await hall.evidence(issue, { words: { en: 'The man with the red motorcycle.' } });
    const id = evidence[0]?.id ?? '';
    await expect(redactEvidence(hall.work(hall.secretariat), id)).rejects.toEqual(refused('not-allowed'));
    const after = await redactEvidence(hall.work(hall.desk.moderator), id);
    expect(after.evidence).toMatchObject([{ id, words: {}, district: '' }]);
  });
});

describe('words', () => {
  it('are read by the secretariat and the group alone before the first reading', async () => {
    const issue = await hall.report();
    for (const [viewer, isRead] of [
      [visitor, false],
      [hall.otherGroup, false],
      [hall.desk.official, false],
      [hall.group, true],
      [hall.secretariat, true],
    ] as const)
      expect((await hall.read(issue, viewer)).title !== null).toBe(isRead);
    await expect(readTriage(hall.work(hall.desk.official))).rejects.toEqual(refused('not-allowed'));
  });

  it('of something sensitive wait for a moderator, and districts are told to nobody', async () => {
    const issue = await hall.report();
    await hall.move(issue, hall.secretariat, 'first-read', { isSure: true, isSensitive: true });
    expect(await hall.read(issue)).toMatchObject({ title: null, isHeld: true });
    await hall.evidence(issue, { district: 'Batheay' }, hall.secretariat);
    await releaseWords(hall.work(hall.desk.moderator), issue.id);
    const read = await hall.read(issue);
    expect([read.title === null, read.evidence.map(({ district }) => district)]).toEqual([false, ['']]);
  });

  it('of evidence come with files that are cleaned and hidden with the issue', async () => {
    const issue = await bringTo(hall, 'evidence');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const request = { id: randomUUID(), kind: 'document' as const, province: '03', secret: newSecret() };
    const work = hall.work(hall.secretariat);
    const { evidence } = await addEvidence(work, issue.id, request, png);
    expect(evidence.at(-1)?.fileName).toMatch(/^picture-.*\.png$/);
    expect((await readEvidenceFile(hall.work(visitor), request.id)).mediaType).toBe('image/png');
    const again = await addEvidence(work, issue.id, request, png);
    expect(again.evidence).toHaveLength(evidence.length);
    await expect(addEvidence(work, issue.id, { ...request, id: randomUUID() }, Buffer.from('MZ'))).rejects.toEqual(
      refused('evidence-kind-refused'),
    );
  });

  it('tell of nobody but a group, and no time finer than a day', async () => {
    await bringTo(hall, 'verified');
    // What moderators decided is theirs, and has its time as all their decisions have.
    const rows = await hall.desk.database.db.execute<{ name: string; type: string }>(
      sql`select table_name || '.' || column_name as name, data_type as type from information_schema.columns
          where table_name like 'issue%' and table_name <> 'issue_decisions' and (data_type like 'timestamp%' or column_name like '%user%')`,
    );
    expect(rows.rows.map(({ name }) => name).sort()).toEqual(['issue_hands.by_user', 'issue_reminders.at']);
    expect(
      await hall.desk.database.db.execute(sql`select by_user from issue_hands where by_user is not null`),
    ).toMatchObject({
      rows: [],
    });
  });
});

describe('the log of moves', () => {
  it('is only ever added to', async () => {
    const issue = await bringTo(hall, 'triage');
    const change = (what: string) => hall.desk.database.transaction((tx) => tx.execute(sql.raw(what)));
    await expect(
      change(`update issue_steps set to_state = 'verified' where issue_id = '${issue.id}'`),
    ).rejects.toThrow();
    await expect(
      change(`update issue_steps set told = '{"words":{}}' where issue_id = '${issue.id}'`),
    ).rejects.toThrow();
    await expect(change(`delete from issue_steps where issue_id = '${issue.id}'`)).rejects.toThrow();
  });
});
