// What must hold whatever people do: from each accepted comment to its change and back, nothing answered without a
// signature, nothing signed ever changed, one figure everywhere.
import { asc, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Annotations } from '../../server/src/annotations/annotations.service.js';
import { sourcesOf } from '../../server/src/answers/answers.changes.service.js';
import { AnswerDesks } from '../../server/src/answers/answers.desk.service.js';
import { Folding } from '../../server/src/answers/answers.folding.service.js';
import { answersOnCards, countAnswered, SignedAnswers } from '../../server/src/answers/answers.read.service.js';
import { answerChanges, answerComments, answers } from '../../server/src/answers/answers.tables.js';
import { Comments } from '../../server/src/discussions/discussions.service.js';
import { decisionsOf } from '../../server/src/moderation/moderation.service.js';
import { passerBy } from '../drafts/desk.js';
import { type Act, anyActs, Days, eventful } from './days.js';
import { type Office, openOffice } from './office.js';

let office: Office;
let versionId = '';
let annotations: Annotations;
let signed: SignedAnswers;
let desks: AnswerDesks;

beforeAll(async () => {
  office = await openOffice();
  versionId = await office.revise();
  const { database } = office.desk;
  const comments = new Comments(decisionsOf);
  annotations = new Annotations(database, comments, answersOnCards);
  signed = new SignedAnswers(database, comments);
  desks = new AnswerDesks(annotations, signed, new Folding(database, () => {}));
});
afterAll(() => office.close());

const all = () => annotations.readAll(office.versionId);

/** Holds for every history of the office, among them one in which everything happens. */
async function whateverPeopleDo(holds: (days: Days, acts: readonly Act[]) => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(anyActs, async (acts) => holds(new Days(office, versionId), acts));
  await fc.assert(property, { numRuns: 6, examples: [[eventful]] });
}

/** Each signed answer with what it covers and names, as the database has it. */
async function writtenOf(ids: readonly string[]): Promise<Map<string, string>> {
  const { db } = office.desk.database;
  const own = [...ids];
  const rows = await db.select().from(answers).where(inArray(answers.id, own));
  const of = answerComments.annotationId;
  const covers = await db.select().from(answerComments).where(inArray(answerComments.answerId, own)).orderBy(asc(of));
  const names = await db.select().from(answerChanges).where(inArray(answerChanges.answerId, own));
  const about = (id: string, list: { answerId: string }[]) => list.filter((row) => row.answerId === id);
  return new Map(rows.map((row) => [row.id, JSON.stringify([row, about(row.id, covers), about(row.id, names)])]));
}

describe('whatever people do', () => {
  it('each accepted comment leads to its change, and the change leads back to the comment', async () => {
    await whateverPeopleDo(async (days, acts) => {
      await days.perform(acts);
      const [said, sources] = [await all(), await sourcesOf(office.desk.work(passerBy), versionId)];
      for (const { id, answer } of said) {
        if (answer?.disposition !== 'accepted') continue;
        expect(answer.places.length).toBeGreaterThan(0);
        for (const { clauseId } of answer.places)
          expect(sources.find((source) => source.clauseId === clauseId)?.annotationIds).toContain(id);
      }
      for (const { clauseId, annotationIds } of sources)
        for (const id of annotationIds)
          expect(said.find((one) => one.id === id)?.answer?.places.map((place) => place.clauseId)).toContain(clauseId);
    });
  });

  it('a comment stops waiting only by a signature or by being withdrawn', async () => {
    await whateverPeopleDo(async (days, acts) => {
      await days.perform(acts, async () => {
        const own = (await all()).filter(({ id }) => days.secrets.has(id));
        const answered = own.filter(({ answer }) => answer).map(({ id }) => id);
        expect(answered.sort()).toEqual(days.answered());
        for (const { opening, id } of own) expect(opening.state === 'withdrawn').toBe(days.withdrawn.has(id));
      });
      for (const { answer } of await all())
        if (answer) expect(await signed.find(office.desk.work(passerBy), answer.id)).toMatchObject({ id: answer.id });
    });
  });

  it('a signed answer stays word for word as it was signed, and a correction is another that points to it', async () => {
    await whateverPeopleDo(async (days, acts) => {
      const kept = new Map<string, string>();
      await days.perform(acts, async () => {
        const now = await writtenOf(days.signed);
        for (const [id, written] of kept) expect(now.get(id)).toBe(written);
        for (const [id, written] of now) kept.set(id, written);
      });
      expect([...kept.keys()].sort()).toEqual([...days.signed].sort());
      for (const { id, corrects } of await signed.readAll(office.desk.work(passerBy), days.signed)) {
        if (corrects === null) continue;
        expect(days.signed.indexOf(corrects)).toBeLessThan(days.signed.indexOf(id));
        expect(await signed.read(office.desk.work(passerBy), corrects)).toMatchObject({ correctedBy: id });
      }
    });
  });

  it('the answered and the open are the same number wherever they are counted', async () => {
    await whateverPeopleDo(async (days, acts) => {
      await days.perform(acts);
      const needing = (await all()).filter(({ opening: { state } }) => state === 'visible' || state === 'hidden');
      const counted = { answered: needing.filter(({ answer }) => answer).length, total: needing.length };
      expect(await countAnswered(office.desk.work(passerBy), office.draftId)).toEqual(counted);
      const desk = await desks.readDesk(office.desk.work(office.desk.drafter), office.draftId, { view: 'all' });
      expect(desk.counts).toMatchObject(counted);
      expect(desk.counts.toAnswer + desk.counts.waiting + desk.counts.answered).toBe(desk.counts.total);
      expect(desk.matching.comments).toBe(desk.counts.total);
    });
  });
});
