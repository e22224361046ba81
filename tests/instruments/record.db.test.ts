// What is written down beside the steps: hand-overs, the positions of bodies, notes beside clauses; who may, who may
// read, and that it stays.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  handOver,
  logPosition,
  readNotes,
  writeNote,
} from '../../server/src/instruments/instruments.record.service.js';
import type { HandoverRequest, NoteRequest, PositionRequest } from '../../shared/src/instruments/contract.js';
import type { Viewer } from '../../shared/src/ground/viewer.js';
import { addArticle, edit, passerBy, publish, START, startDraft } from '../drafts/desk.js';
import { openWay, type Way } from './way.js';

let way: Way;
let draftId: string;
let clauseId: string;
let versionId: string;

beforeAll(async () => {
  way = await openWay();
});
afterAll(() => way.desk.database.close());
beforeEach(async () => {
  way.desk.now = START;
  draftId = (await startDraft(way.desk)).id;
  clauseId = await addArticle(way.desk, draftId, '១', { km: 'ច្បាប់នេះកំណត់វិធាន។' });
  versionId = (await publish(way.desk, draftId)).id;
});

const refused = (code: string): unknown => expect.objectContaining({ code });
const words = { km: 'ពាក្យ', en: 'Words' };
const industry = { organisationId: null, name: { km: 'ក្រសួងឧស្សាហកម្ម' } };

const send = (change: Partial<HandoverRequest> = {}, viewer = way.desk.lead) =>
  handOver(way.desk.work(viewer), versionId, {
    ...{ id: randomUUID(), bodies: [industry], sentOn: '2026-03-01' },
    ...change,
  });
const answer = (change: Partial<PositionRequest> = {}, viewer: Viewer = way.desk.lead) =>
  logPosition(way.desk.work(viewer), draftId, {
    ...{ id: randomUUID(), versionId, body: industry, on: '2026-03-02', position: 'object', clauseIds: [clauseId] },
    ...{ text: words, ...change },
  });
const note = (change: Partial<NoteRequest> = {}, viewer: Viewer = way.desk.drafter) =>
  writeNote(way.desk.work(viewer), draftId, {
    ...{ id: randomUUID(), clauseId, purpose: words, reach: words, triedWhere: words, triedWith: words },
    ...{ seen: 0, ...change },
  });

describe('a hand-over', () => {
  it('names bodies of the register by their line, and is public with its date', async () => {
    const sent = await send({ dueOn: '2026-04-01' });
    expect(sent.bodies).toMatchObject([
      { organisationId: way.desk.otherMinistryId, name: { en: 'Ministry of Industry' } },
    ]);
    expect((await way.read(draftId, passerBy)).handovers).toEqual([sent]);
  });

  it('is one when it is sent twice, and needs bodies and days that make sense', async () => {
    const id = randomUUID();
    expect(await send({ id })).toEqual(await send({ id }));
    await expect(send({ bodies: [{ organisationId: null, name: { en: ' ' } }] })).rejects.toEqual(
      refused('step-bodies-needed'),
    );
    await expect(send({ sentOn: '2027-01-01' })).rejects.toEqual(refused('step-date-in-future'));
    await expect(send({ dueOn: '2026-02-01' })).rejects.toEqual(refused('handover-due-before-sent'));
    await expect(send({}, way.desk.drafter)).rejects.toEqual(refused('lead-or-official-needed'));
  });
});

describe('a position', () => {
  it('stands in the log with its text', async () => {
    const { id: handoverId } = await send();
    const said = await answer({ handoverId });
    expect(said).toMatchObject({ position: 'object', text: words, notPublicBecause: null, handoverId });
    expect((await way.read(draftId, passerBy)).positions).toEqual([said]);
  });

  it('whose text is not public says why, and its text does not leave', async () => {
    const said = await answer({ notPublicBecause: { km: 'លិខិតមានព័ត៌មានសន្តិសុខ' } });
    expect(said).toMatchObject({ text: null, notPublicBecause: { km: 'លិខិតមានព័ត៌មានសន្តិសុខ' } });
    expect(JSON.stringify(await way.read(draftId))).not.toContain('Words');
  });

  it('may be entered by the body itself, by the office and by the secretariat, and by nobody else', async () => {
    const organisationId = way.desk.otherMinistryId;
    const delegate: Viewer = { ...way.desk.stranger, grants: [{ role: 'contributor', draftId: null, organisationId }] };
    expect((await answer({}, delegate)).body.organisationId).toBe(organisationId);
    expect((await answer({}, way.secretariat)).position).toBe('object');
    const other = { organisationId: null, name: { en: 'Somebody else' } };
    await expect(answer({ body: other }, delegate)).rejects.toEqual(refused('lead-or-official-needed'));
    await expect(answer({}, way.desk.moderator)).rejects.toEqual(refused('moderator-cannot-draft'));
    await expect(answer({}, passerBy)).rejects.toEqual(refused('sign-in-first'));
  });

  it('is about this draft, its clauses and a hand-over there is, and says something', async () => {
    await expect(answer({ clauseIds: [randomUUID()] })).rejects.toEqual(refused('clause-gone'));
    await expect(answer({ handoverId: randomUUID() })).rejects.toEqual(refused('unknown-handover'));
    await expect(answer({ text: {} })).rejects.toEqual(refused('position-needs-text'));
    const other = await startDraft(way.desk);
    await expect(
      logPosition(way.desk.work(way.desk.lead), other.id, {
        ...{ id: randomUUID(), versionId, body: industry, on: '2026-03-02', position: 'agree', clauseIds: [] },
        text: words,
      }),
    ).rejects.toEqual(refused('version-of-other-draft'));
  });
});

describe('a drafting note', () => {
  it('is public with its clause, and a later one counts', async () => {
    await note();
    const second = await note({ purpose: { km: 'គោលបំណងថ្មី' }, seen: 1 });
    expect(await readNotes(way.desk.work(passerBy), draftId)).toEqual([second]);
    const rows = await way.desk.database.query<{ n: number }>(
      { name: 'notes', text: 'select count(*)::int as n from drafting_notes where draft_id = $1' },
      [draftId],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('is refused to whoever had not seen the one before it, and nothing of either is lost', async () => {
    const first = await note({}, way.desk.colleague);
    const mine = { id: randomUUID(), purpose: { km: 'គោលបំណងរបស់ខ្ញុំ' } };
    await expect(note(mine)).rejects.toEqual(refused('note-changed'));
    await expect(note({ ...mine, seen: 2 })).rejects.toEqual(refused('note-changed'));
    expect(await readNotes(way.desk.work(passerBy), draftId)).toEqual([first]);
    const second = await note({ ...mine, seen: first.number });
    expect(second).toMatchObject({ number: 2, purpose: mine.purpose });
    // Sent again after an answer that was lost, it is the same note.
    expect(await note({ ...mine, seen: first.number })).toEqual(second);
    const other = await addArticle(way.desk, draftId, '២', { km: 'មាត្រាថ្មី។' });
    await expect(note({ ...mine, clauseId: other })).rejects.toEqual(refused('id-taken'));
  });

  it('that two write at the same time is that of one of them', async () => {
    const outcomes = await Promise.allSettled([note(), note({}, way.desk.colleague), note({}, way.desk.lead)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toEqual(refused('note-changed'));
  });

  it('of a clause that is not published is the team’s alone, until it is', async () => {
    const fresh = await addArticle(way.desk, draftId, '២', { km: 'មាត្រាថ្មី។' });
    await note({ clauseId: fresh });
    expect(await readNotes(way.desk.work(passerBy), draftId)).toEqual([]);
    expect(await readNotes(way.desk.work(way.desk.official), draftId)).toHaveLength(1);
    await publish(way.desk, draftId);
    expect(await readNotes(way.desk.work(passerBy), draftId)).toHaveLength(1);
  });

  it('needs a purpose and a clause that is there, and is written by drafters', async () => {
    await expect(note({ purpose: { en: 'English only' } })).rejects.toEqual(refused('note-empty'));
    await expect(note({ clauseId: randomUUID() })).rejects.toEqual(refused('clause-gone'));
    await expect(note({}, way.desk.official)).rejects.toEqual(refused('not-on-the-team'));
    await expect(note({}, way.desk.stranger)).rejects.toEqual(refused('not-on-the-team'));
  });
});

describe('what stands beside a clause for the public', () => {
  it('is its note or that of the article around it, and a mark as soon as something differs from what was consulted', async () => {
    await way.holdRound(draftId, versionId);
    const written = await note();
    const work = way.desk.work(passerBy);
    const line = [randomUUID(), clauseId];
    expect(await way.instruments.readBeside(work, draftId, line)).toEqual({ note: written, mark: null });
    await edit(way.desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: 'ពាក្យថ្មី' });
    await publish(way.desk, draftId);
    expect((await way.instruments.readBeside(work, draftId, line)).mark).toBe('changed');
  });
});

it('the database refuses to change or take away any of it', async () => {
  await send();
  await answer();
  await note();
  for (const table of ['handovers', 'body_positions', 'drafting_notes'])
    for (const text of [`delete from ${table}`, `update ${table} set id = id`])
      await expect(way.desk.database.query({ name: text, text }, [])).rejects.toThrow();
});
