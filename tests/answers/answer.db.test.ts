// Answers from the first words to the signature, on a real database: who may write and sign, what an answer needs, what
// can never change, and that two who work at once are told of each other.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimComments } from '../../server/src/answers/answers.claims.service.js';
import {
  changeProposal,
  proposeAnswer,
  readProposal,
  removeProposal,
} from '../../server/src/answers/answers.propose.service.js';
import { answersOnCards, countAnswered, SignedAnswers } from '../../server/src/answers/answers.read.service.js';
import { addPlaces, signAnswers } from '../../server/src/answers/answers.sign.service.js';
import { answerChanges, answerComments, answers } from '../../server/src/answers/answers.tables.js';
import { Comments, withdrawComment } from '../../server/src/discussions/discussions.service.js';
import { decisionsOf } from '../../server/src/moderation/moderation.service.js';
import { Refusal } from '../../shared/src/ground/errors.js';
import { passerBy } from '../drafts/desk.js';
import { newSecret } from '../support/secret.js';
import { type Office, openOffice, TEXT } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const refused = (code: string) => expect.objectContaining({ name: Refusal.name, code }) as Refusal;
const asDrafter = () => office.desk.work(office.desk.drafter);
const asOfficial = () => office.desk.work(office.desk.official);
const cardOf = async (id: string) => (await answersOnCards(asDrafter(), [id])).get(id);
const listOf = () => new SignedAnswers(office.desk.database, new Comments(decisionsOf));

describe('an answer', () => {
  it('is written by a drafter, signed by an official, and stands on the card in the office’s name', async () => {
    const comment = await office.speak();
    const id = await office.propose([comment]);
    expect(await cardOf(comment)).toBeUndefined();
    await office.sign(id);
    expect(await cardOf(comment)).toMatchObject({
      id,
      disposition: 'not-accepted',
      reason: 'policy-choice',
      text: TEXT,
      office: { en: 'Fisheries Administration' },
      answers: 1,
      before: [],
    });
  });

  it('is refused to visitors, moderators and other offices; and signed by nobody but an official', async () => {
    const comment = await office.speak();
    const as = (viewer = passerBy) => office.propose([comment], {}, viewer);
    await expect(as()).rejects.toEqual(refused('sign-in-first'));
    await expect(as(office.desk.moderator)).rejects.toEqual(refused('moderator-cannot-draft'));
    await expect(as(office.desk.stranger)).rejects.toEqual(refused('not-on-the-team'));
    const administrator = {
      userId: 'a',
      grants: [{ role: 'administrator' as const, draftId: null, organisationId: null }],
    };
    await expect(as(administrator)).rejects.toEqual(refused('not-on-the-team'));
    const id = await office.propose([comment]);
    for (const viewer of [office.desk.drafter, office.desk.lead])
      await expect(
        signAnswers(office.desk.work(viewer), office.draftId, { answers: [{ id, revision: 1 }] }),
      ).rejects.toEqual(refused('official-must-sign'));
  });

  it('may be signed by the official who wrote it', async () => {
    const comment = await office.speak();
    await office.sign(await office.propose([comment], {}, office.desk.official));
    expect(await cardOf(comment)).toBeDefined();
  });

  it.each([
    ['an outcome', { disposition: null }, 'disposition-needed'],
    ['a known outcome', { disposition: 'noted' }, 'unknown-disposition'],
    ['a reason where it refuses', { reason: null }, 'refusal-reason-needed'],
    ['a known reason', { reason: 'because' }, 'unknown-refusal-reason'],
    ['no reason where it does not refuse', { disposition: 'out-of-scope' }, 'refusal-reason-not-expected'],
    ['words', { text: {} }, 'answer-text-too-short'],
    ['words in the authoritative language', { text: { en: 'x'.repeat(200) } }, 'answer-text-too-short'],
    ['more than blanks', { text: { km: ' \u200b'.repeat(60) } }, 'answer-text-too-short'],
    ['a change, or why not yet, where it accepts', { disposition: 'accepted', reason: null }, 'change-needed'],
    ['the place where it stands already', { disposition: 'already-in-text', reason: null }, 'place-needed'],
    ['a change that is there', { changes: [{ versionId: randomUUID(), clauseId: randomUUID() }] }, 'unknown-change'],
  ])('needs %s', async (_, change, code) => {
    const comment = await office.speak();
    await expect(office.propose([comment], change)).rejects.toEqual(refused(code));
  });

  it('may be kept unfinished, and is not signed so', async () => {
    const comment = await office.speak();
    const id = await office.propose([comment], { disposition: null, reason: null, text: {}, send: false });
    await expect(office.sign(id)).rejects.toEqual(refused('answer-not-sent'));
  });

  it('goes to comments of this draft only, and never to one that is withdrawn', async () => {
    await expect(office.propose([randomUUID()])).rejects.toEqual(refused('unknown-comment'));
    const secret = newSecret();
    const comment = await office.speak({ secret });
    await withdrawComment(office.desk.work(passerBy), comment, secret);
    await expect(office.propose([comment])).rejects.toEqual(refused('answer-comment-withdrawn'));
  });

  it('leaves out who withdrew before the signature, and falls when nobody is left', async () => {
    const secret = newSecret();
    const [stays, goes] = [await office.speak(), await office.speak({ secret })];
    const both = await office.propose([stays, goes]);
    await withdrawComment(office.desk.work(passerBy), goes, secret);
    await office.sign(both);
    expect((await listOf().read(asDrafter(), both)).annotationIds).toEqual([stays]);
    const other = newSecret();
    const alone = await office.speak({ secret: other });
    const id = await office.propose([alone]);
    await withdrawComment(office.desk.work(passerBy), alone, other);
    await expect(office.sign(id)).rejects.toEqual(refused('answer-comment-withdrawn'));
  });

  it('can be taken back before it is signed, and then the comment is free', async () => {
    const comment = await office.speak();
    const id = await office.propose([comment]);
    await removeProposal(asDrafter(), id, 1);
    await expect(readProposal(asDrafter(), id)).rejects.toEqual(refused('unknown-answer'));
    await office.answer([comment]);
  });

  it('written twice with the same id is one', async () => {
    const request = office.proposal([await office.speak()]);
    const first = await proposeAnswer(asDrafter(), office.draftId, request);
    expect(await proposeAnswer(asDrafter(), office.draftId, request)).toEqual(first);
  });
});

describe('two who answer at once', () => {
  it('are told of each other’s proposal, by name', async () => {
    const comment = await office.speak();
    const tries = await Promise.allSettled([
      office.propose([comment]),
      office.propose([comment], {}, office.desk.colleague),
      office.propose([comment], {}, office.desk.lead),
    ]);
    const failed = tries.filter((one) => one.status === 'rejected').map((one) => one.reason as Refusal);
    expect(failed.map(({ code }) => code)).toEqual(['proposed-by-other', 'proposed-by-other']);
    expect(failed.every(({ params }) => String(params.name).length > 0)).toBe(true);
  });

  it('do not overwrite each other', async () => {
    const comment = await office.speak();
    const id = await office.propose([comment]);
    const { id: _, corrects: __, ...said } = office.proposal([comment]);
    await changeProposal(office.desk.work(office.desk.colleague), id, { ...said, revision: 1 });
    const late = changeProposal(asDrafter(), id, { ...said, revision: 1, text: { km: `${TEXT.km} ${TEXT.km}` } });
    await expect(late).rejects.toMatchObject({ code: 'answer-changed-meanwhile', params: { name: 'Chan Dara' } });
    const stale = signAnswers(asOfficial(), office.draftId, { answers: [{ id, revision: 1 }] });
    await expect(stale).rejects.toEqual(refused('answer-changed-meanwhile'));
  });

  it('see a claim, and answer what another has claimed only knowingly', async () => {
    const comment = await office.speak();
    const colleague = office.desk.work(office.desk.colleague);
    await claimComments(colleague, comment, {});
    const blocked = office.propose([comment]);
    await expect(blocked).rejects.toMatchObject({ code: 'claimed-by-other', params: { name: 'Chan Dara' } });
    await expect(claimComments(asDrafter(), comment, {})).rejects.toEqual(refused('claimed-by-other'));
    await claimComments(asDrafter(), comment, { takeOver: true });
    await expect(claimComments(colleague, comment, {})).rejects.toMatchObject({ params: { name: 'Sok Sophea' } });
    await office.answer([comment]);
  });

  it('find a claim lapsed after eight hours without an act', async () => {
    const comment = await office.speak();
    await claimComments(office.desk.work(office.desk.colleague), comment, {});
    office.desk.now = new Date(office.desk.now.getTime() + 8 * 3_600_000);
    await claimComments(asDrafter(), comment, {});
  });
});

describe('the signature', () => {
  it('is for all of a batch or for none', async () => {
    const ids = [await office.propose([await office.speak()]), await office.propose([await office.speak()])];
    const request = { answers: ids.map((id, at) => ({ id, revision: at === 1 ? 7 : 1 })) };
    const signing = signAnswers(asOfficial(), office.draftId, request);
    await expect(signing).rejects.toMatchObject({ code: 'answer-changed-meanwhile', field: 'answers/1' });
    expect((await readProposal(asDrafter(), ids[0] ?? '')).state).toBe('waiting');
    await office.sign(...ids);
    expect((await listOf().readAll(asDrafter(), ids)).map(({ id }) => id)).toEqual(ids);
  });

  it('done again changes nothing, and by another comes too late', async () => {
    const id = await office.propose([await office.speak()]);
    const request = { answers: [{ id, revision: 1 }] };
    await signAnswers(asOfficial(), office.draftId, request);
    await signAnswers(asOfficial(), office.draftId, request);
    const other = { ...office.desk.official, userId: String(office.desk.lead.userId) };
    const late = signAnswers(office.desk.work(other), office.draftId, request);
    await expect(late).rejects.toEqual(refused('answer-signed-already'));
  });

  it('holds for ever: the database refuses to change what is signed, covers or names', async () => {
    const versionId = await office.revise();
    const change = { versionId, clauseId: String(office.clauseIds[1]) };
    const comment = await office.speak();
    const id = await office.answer([comment], { disposition: 'accepted', reason: null, changes: [change] });
    const { db } = office.desk.database;
    const changes = [
      db
        .update(answers)
        .set({ text: { km: 'ផ្សេង' } })
        .where(eq(answers.id, id)),
      db.delete(answers).where(eq(answers.id, id)),
      db.delete(answerComments).where(eq(answerComments.answerId, id)),
      db.insert(answerComments).values({ answerId: id, annotationId: await office.speak() }),
      db.delete(answerChanges).where(eq(answerChanges.answerId, id)),
    ];
    for (const one of await Promise.allSettled(changes)) expect(one.status).toBe('rejected');
    const { id: _, corrects: __, ...said } = office.proposal([comment]);
    await expect(changeProposal(asDrafter(), id, { ...said, revision: 1 })).rejects.toEqual(
      refused('answer-signed-already'),
    );
    await expect(removeProposal(asDrafter(), id, 1)).rejects.toEqual(refused('answer-signed-already'));
    await expect(office.propose([comment])).rejects.toEqual(refused('answered-already'));
  });
});

describe('a correction', () => {
  it('is another answer; both are shown, and the later one counts', async () => {
    const comment = await office.speak();
    const first = await office.answer([comment]);
    const second = await office.answer([comment], { corrects: first, disposition: 'out-of-scope', reason: null });
    const card = await cardOf(comment);
    expect([card?.id, card?.before.map(({ id }) => id)]).toEqual([second, [first]]);
    expect(await listOf().read(asDrafter(), first)).toMatchObject({ correctedBy: second, corrects: null });
    expect(await listOf().read(asDrafter(), second)).toMatchObject({ correctedBy: null, corrects: first });
    await expect(office.propose([comment], { corrects: first })).rejects.toEqual(refused('answer-corrected-already'));
  });

  it('serves the same comments, no more and no fewer', async () => {
    const [one, other] = [await office.speak(), await office.speak()];
    const first = await office.answer([one, other]);
    await expect(office.propose([one], { corrects: first })).rejects.toEqual(refused('correction-serves-others'));
    await office.answer([one, other], { corrects: first });
  });
});

describe('the change an answer names', () => {
  it('lies in a newer version than the comment, and may be named after the signature', async () => {
    const clauseId = String(office.clauseIds[1]);
    const accepted = { disposition: 'accepted', reason: null };
    const comment = await office.speak();
    const own = [{ versionId: office.versionId, clauseId }];
    await expect(office.propose([comment], { ...accepted, changes: own })).rejects.toEqual(refused('unknown-change'));
    const id = await office.answer([comment], { ...accepted, notYet: TEXT });
    const versionId = await office.revise();
    await addPlaces(asDrafter(), id, [{ versionId, clauseId }]);
    expect((await cardOf(comment))?.places).toMatchObject([
      { versionId, clauseId, from: 1, label: { en: 'Article 2', km: 'មាត្រា ២' }, removed: false },
    ]);
    const refusedOne = await office.answer([await office.speak()]);
    await expect(addPlaces(asDrafter(), refusedOne, [{ versionId, clauseId: randomUUID() }])).rejects.toEqual(
      refused('unknown-change'),
    );
  });
});

it('the count of answers is one over all openings that are public or hidden', async () => {
  const before = await countAnswered(asDrafter(), office.draftId);
  const secret = newSecret();
  const [answered] = [await office.speak(), await office.speak()];
  const withdrawn = await office.speak({ secret });
  await withdrawComment(office.desk.work(passerBy), withdrawn, secret);
  await office.answer([answered]);
  expect(await countAnswered(asDrafter(), office.draftId, { roundId: office.roundId })).toEqual({
    answered: before.answered + 1,
    total: before.total + 2,
  });
});
