// The answer desk on a real database: like comments as one row, exact numbers, filters, pages; and what only the office
// keeps beside a comment.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Annotations } from '../../server/src/annotations/annotations.service.js';
import {
  addNote,
  assignComments,
  claimComments,
  labelComments,
  listTeam,
  releaseComments,
} from '../../server/src/answers/answers.claims.service.js';
import { AnswerDesks } from '../../server/src/answers/answers.desk.service.js';
import { Folding } from '../../server/src/answers/answers.folding.service.js';
import { answersOnCards, SignedAnswers } from '../../server/src/answers/answers.read.service.js';
import { answerFolds } from '../../server/src/answers/answers.tables.js';
import { insertGrant } from '../../server/src/accounts/accounts.store.js';
import { Comments, editComment, withdrawComment } from '../../server/src/discussions/discussions.service.js';
import { decisionsOf, hideComment } from '../../server/src/moderation/moderation.service.js';
import type { DeskQuery, DeskRow } from '../../shared/src/answers/desk-contract.js';
import { Refusal } from '../../shared/src/ground/errors.js';
import type { Viewer } from '../../shared/src/ground/viewer.js';
import { passerBy } from '../drafts/desk.js';
import { newSecret } from '../support/secret.js';
import { type Office, openOffice } from './office.js';

const LONG =
  'We raise fish in ponds behind our houses in Kampong Cham and forty-five working days are too long for us to wait.';

let office: Office;
let folding: Folding;
let desks: AnswerDesks;
/** Three alike on article 1, two of one name; one apart on article 2; one on the whole draft. */
let [first, second, third, apart, whole] = ['', '', '', '', ''];
const faults: unknown[] = [];

beforeAll(async () => {
  office = await openOffice();
  const { database } = office.desk;
  const comments = new Comments(decisionsOf);
  const annotations = new Annotations(database, comments, answersOnCards);
  folding = new Folding(database, (error) => faults.push(error));
  desks = new AnswerDesks(annotations, new SignedAnswers(database, comments), folding);
  const named = { level: 'A1' as const, name: 'Pond owner' };
  first = await office.speak({ body: LONG, speaker: named });
  second = await office.speak({ body: `${LONG} Thank you.`, speaker: named });
  third = await office.speak({ body: LONG.toUpperCase() });
  const target = { clauseId: String(office.clauseIds[1]), language: 'km' as const, segments: [] };
  apart = await office.speak({ target, body: 'តើពាក្យសុំត្រូវបង់ប្រាក់ទេ?', language: 'km', kind: 'question' });
  whole = await office.speak({ target: { ...target, clauseId: null }, body: 'Well meant.', kind: 'support' });
  await folding.catchUp(office.draftId);
});
afterAll(() => office.close());

const refused = (code: string) => expect.objectContaining({ name: Refusal.name, code }) as Refusal;
const as = (viewer: Viewer) => office.desk.work(viewer);
const read = (query: DeskQuery = {}, viewer = office.desk.drafter) =>
  desks.readDesk(as(viewer), office.draftId, { view: 'all', ...query });
const idsOf = (rows: readonly DeskRow[]) => rows.map(({ annotationId }) => annotationId);

describe('the desk', () => {
  it('shows like comments as one row with exact numbers, in the order of the text', async () => {
    const { rows, counts, matching, uncompared } = await read();
    expect(idsOf(rows)).toEqual([whole, first, apart]);
    expect(rows.map(({ n, alike, distinctSpeakers }) => [n, alike, distinctSpeakers])).toEqual([
      [1, 1, 1],
      [3, 3, 2],
      [1, 1, 1],
    ]);
    expect(counts).toMatchObject({ total: 5, toAnswer: 5, waiting: 0, answered: 0, mine: 0, toSign: 0 });
    expect([matching, uncompared, faults]).toEqual([{ rows: 3, comments: 5 }, 0, []]);
    expect(rows[1]).toMatchObject({ label: { en: 'Article 1', km: 'មាត្រា ១' }, excerpt: LONG, answering: 'to-answer' });
  });

  it('offers what there is to choose by, with numbers that add up', async () => {
    const { facets } = await read();
    for (const list of [facets.article, facets.kind, facets.from, facets.language])
      expect(list.reduce((sum, { n }) => sum + n, 0)).toBe(5);
    expect(facets.article.map(({ key, n }) => [key, n])).toEqual([
      ['whole', 1],
      [office.clauseIds[0], 3],
      [office.clauseIds[1], 1],
    ]);
    expect(facets.from.map(({ key, n }) => [key, n])).toEqual([
      ['A0', 3],
      ['A1', 2],
    ]);
  });

  it.each<[string, DeskQuery, () => string[]]>([
    ['one article', { article: 'x' }, () => []],
    ['the whole draft', { article: 'whole' }, () => [whole]],
    ['a kind', { kind: 'question' }, () => [apart]],
    ['a language', { language: 'km' }, () => [apart]],
    ['who spoke', { from: 'A1' }, () => [first]],
    ['a label', { theme: 'fees' }, () => [apart]],
    ['the largest first', { order: 'size' }, () => [first, apart, whole]],
    ['the oldest first', { order: 'oldest' }, () => [first, apart, whole]],
  ])('is read by %s', async (_, query, expected) => {
    await labelComments(as(office.desk.drafter), apart, { theme: ' fees ' });
    const { rows } = await read(query);
    expect(idsOf(rows).sort()).toEqual(expected().sort());
    if (query.order) expect(idsOf(rows)[0]).toBe(first);
  });

  it('is for the drafting team alone', async () => {
    await expect(read({}, passerBy)).rejects.toEqual(refused('sign-in-first'));
    await expect(read({}, office.desk.moderator)).rejects.toEqual(refused('moderator-cannot-draft'));
    await expect(desks.readWork(as(office.desk.stranger), first)).rejects.toEqual(refused('not-on-the-team'));
  });

  it('moves comments from list to list as they are claimed, sent, signed and withdrawn', async () => {
    const own = await openOffice();
    const comments = new Comments(decisionsOf);
    const { database, drafter, colleague } = own.desk;
    const annotations = new Annotations(database, comments, answersOnCards);
    const there = new AnswerDesks(annotations, new SignedAnswers(database, comments), new Folding(database, () => {}));
    const secret = newSecret();
    const [one, other, gone] = [await own.speak(), await own.speak({ body: 'Else.' }), await own.speak({ secret })];
    const list = async (view: DeskQuery['view'], viewer = drafter) =>
      idsOf((await there.readDesk(own.desk.work(viewer), own.draftId, { view, order: 'oldest' })).rows);
    await claimComments(own.desk.work(drafter), one, {});
    expect([await list('mine'), await list('mine', colleague)]).toEqual([[one], []]);
    const id = await own.propose([one]);
    expect([await list('waiting'), await list('mine')]).toEqual([[one], []]);
    await own.sign(id);
    await withdrawComment(own.desk.work(passerBy), gone, secret);
    expect([await list('answered'), await list('to-answer')]).toEqual([[one], [other]]);
    const { counts } = await there.readDesk(own.desk.work(drafter), own.draftId, {});
    expect(counts).toMatchObject({ total: 2, answered: 1, toAnswer: 1, waiting: 0 });
    await own.close();
  });

  it('goes on page by page without leaving out or showing twice', async () => {
    const own = await openOffice();
    const { database, drafter } = own.desk;
    const comments = new Comments(decisionsOf);
    const annotations = new Annotations(database, comments, answersOnCards);
    const there = new AnswerDesks(annotations, new SignedAnswers(database, comments), new Folding(database, () => {}));
    const all = [];
    for (let n = 0; n < 70; n += 1) all.push(await own.speak({ body: `${randomUUID()} ${n}` }));
    for (const order of ['article', 'oldest', 'size'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const query = { view: 'all' as const, order, ...(after ? { after } : {}) };
        const page = await there.readDesk(own.desk.work(drafter), own.draftId, query);
        seen.push(...idsOf(page.rows));
        after = page.next ?? undefined;
      } while (after);
      expect([seen.length, new Set(seen)]).toEqual([70, new Set(all)]);
    }
    await own.close();
  });
});

describe('a group', () => {
  it('hides no original: every comment of it can be read as it is', async () => {
    const work = await desks.readWork(as(office.desk.drafter), first);
    expect(work.openIds).toEqual([first, second, third]);
    expect(work.variants.variants.map(({ annotation }) => annotation.opening.body).sort()).toEqual(
      [`${LONG} Thank you.`, LONG.toUpperCase()].sort(),
    );
    expect(work.variants.variants.every(({ similarity }) => similarity >= 0.85)).toBe(true);
  });

  it('is left by a comment whose words were changed, and keeps no hash of one that is withdrawn', async () => {
    const own = await openOffice();
    const there = new Folding(own.desk.database, () => {});
    const [mine, theirs] = [newSecret(), newSecret()];
    const one = await own.speak({ body: LONG, secret: mine });
    const two = await own.speak({ body: LONG });
    const three = await own.speak({ body: LONG, secret: theirs });
    await there.catchUp(own.draftId);
    const foldOf = async (id: string) =>
      (await own.desk.database.db.select().from(answerFolds).where(eq(answerFolds.annotationId, id)))[0];
    expect([(await foldOf(two))?.foldId, (await foldOf(three))?.foldId]).toEqual([one, one]);
    const words = { secret: mine, body: 'Now I say something else altogether about the fines.' };
    await editComment(own.desk.work(passerBy), one, words, () => Promise.resolve(false));
    await there.catchUp(own.draftId);
    expect([(await foldOf(one))?.foldId, (await foldOf(three))?.foldId]).toEqual([one, two]);
    await withdrawComment(own.desk.work(passerBy), three, theirs);
    await there.catchUp(own.draftId);
    expect(await foldOf(three)).toMatchObject({ keyHash: null });
    await own.close();
  });

  it('counts right after its first comment was withdrawn: those that stood with it stand together', async () => {
    const own = await openOffice();
    const there = new Folding(own.desk.database, () => {});
    const secret = newSecret();
    const one = await own.speak({ body: LONG, secret });
    const [two, three] = [await own.speak({ body: LONG }), await own.speak({ body: `${LONG} Thank you.` })];
    await there.catchUp(own.draftId);
    await withdrawComment(own.desk.work(passerBy), one, secret);
    const four = await own.speak({ body: LONG });
    await there.catchUp(own.draftId);
    const rows = await own.desk.database.db.select().from(answerFolds).where(eq(answerFolds.foldId, two));
    expect(rows.map(({ annotationId }) => annotationId).sort()).toEqual([two, three, four].sort());
    await own.close();
  });

  it('suggests what is like it and not near enough', async () => {
    const near = await office.speak({
      body: 'We raise fish in ponds behind our houses in Takeo and forty-five working days are too long to wait, so please make it ten.',
    });
    await folding.catchUp(office.draftId);
    const work = await desks.readWork(as(office.desk.drafter), near);
    expect(work.similar.map(({ annotation }) => annotation.id)).toEqual([first]);
    expect(work.similar[0]?.similarity).toBeGreaterThanOrEqual(0.6);
  });
});

describe('what moderators have hidden', () => {
  it('is to be answered, and its words and speaker do not come to the desk', async () => {
    const id = await office.speak({ body: 'Secret words of somebody.', speaker: { level: 'A1', name: 'Hidden Name' } });
    await hideComment(as(office.desk.moderator), id, {
      id: randomUUID(),
      expectedRevision: 1,
      reason: 'accusation',
      note: 'It names somebody, which the rules of this hall do not allow at all, so it is hidden now.',
    });
    const desk = JSON.stringify(await read());
    const work = JSON.stringify(await desks.readWork(as(office.desk.drafter), id));
    expect(desk).toContain(id);
    for (const text of [desk, work]) expect(text).not.toMatch(/Secret words|Hidden Name/);
  });
});

describe('what the office keeps', () => {
  it('is noted for colleagues and goes nowhere else', async () => {
    await addNote(as(office.desk.drafter), first, { id: randomUUID(), body: 'Finance agreed by phone.' });
    const work = await desks.readWork(as(office.desk.colleague), first);
    expect(work.notes).toMatchObject([{ body: 'Finance agreed by phone.', by: 'Sok Sophea' }]);
    const page = await office.sala.app.inject(`/en/drafts/${office.slug}/clauses/article-1`);
    expect(page.body).not.toContain('Finance agreed');
    await expect(addNote(as(office.desk.moderator), first, { id: randomUUID(), body: 'x' })).rejects.toEqual(
      refused('moderator-cannot-draft'),
    );
  });

  it('lets the lead give a comment to somebody of the team, which ends another’s claim', async () => {
    const { drafter, colleague, lead, stranger } = office.desk;
    const grant = (viewer: Viewer, role: 'drafter' | 'signing-official') =>
      insertGrant(office.desk.database.db, {
        id: randomUUID(),
        userId: String(viewer.userId),
        role,
        draftId: null,
        organisationId: office.desk.ministryId,
        grantedBy: null,
        at: office.desk.now,
      });
    await grant(drafter, 'drafter');
    await grant(colleague, 'drafter');
    await grant(office.desk.official, 'signing-official');
    expect((await listTeam(as(drafter), office.draftId)).map(({ name, maySign }) => [name, maySign])).toEqual([
      ['Chan Dara', false],
      ['Meas Vuthy', true],
      ['Sok Sophea', false],
    ]);
    await claimComments(as(drafter), first, {});
    const give = (userId: string, viewer = lead) => assignComments(as(viewer), first, { userId });
    await expect(give(String(colleague.userId), drafter)).rejects.toEqual(refused('lead-or-official-needed'));
    await expect(give(String(stranger.userId))).rejects.toEqual(refused('not-of-the-team'));
    await give(String(colleague.userId));
    expect(idsOf((await read({ view: 'mine' }, colleague)).rows)).toEqual([first]);
    const row = (await read()).rows.find(({ annotationId }) => annotationId === first);
    expect(row).toMatchObject({ claimedBy: null, assignedTo: { name: 'Chan Dara', isMine: false } });
    await releaseComments(as(drafter), first, {});
  });
});
