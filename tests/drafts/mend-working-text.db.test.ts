// The drafting desk over a real database: starting, mending together, undo, and who may.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDesk, retitleDraft } from '../../server/src/drafts/drafts.service.js';
import { createDraft } from '../../server/src/drafts/drafts.start.service.js';
import {
  applyWorkingEdit,
  readWorkingText,
  redoWorkingEdit,
  undoWorkingEdit,
} from '../../server/src/drafts/drafts.working.service.js';
import type { WorkingEdit } from '../../shared/src/drafts/working-text/working-text-contract.js';
import type { Bilingual } from '../../shared/src/texts/bilingual.js';
import { applySplice } from '../../shared/src/drafts/working-text/working-text.js';
import { addArticle, type Desk, edit, openDesk, passerBy, revisionOf, startDraft } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.database.close());

const refused = (code: string): unknown => expect.objectContaining({ code });
const read = (draftId: string) => readWorkingText(desk.work(desk.drafter), draftId);

describe('an empty page', () => {
  it('becomes a draft of the office, once, however often the request is repeated', async () => {
    const request = {
      id: randomUUID(),
      organisationId: desk.ministryId,
      instrumentKind: 'law',
      authoritative: 'km' as const,
      title: { km: ' ច្បាប់ ស្តីពីវារីវប្បកម្ម ', en: 'Law on Aquaculture' },
    };
    const draft = await createDraft(desk.work(desk.drafter), request);
    expect(draft).toMatchObject({
      slug: 'law-on-aquaculture',
      title: { km: 'ច្បាប់ ស្តីពីវារីវប្បកម្ម' },
      office: { id: desk.ministryId, name: { en: 'Fisheries Administration' } },
    });
    expect(await createDraft(desk.work(desk.drafter), request)).toEqual(draft);
    const twin = await createDraft(desk.work(desk.drafter), { ...request, id: randomUUID() });
    expect(twin.slug).toBe('law-on-aquaculture-2');
  });

  it('is refused to strangers of the office, to moderators, without a title, and for unknown kinds', async () => {
    const request = {
      id: randomUUID(),
      organisationId: desk.ministryId,
      instrumentKind: 'law',
      authoritative: 'km' as const,
      title: { km: 'ច្បាប់' },
    };
    const start = (viewer = desk.drafter, change = {}) => createDraft(desk.work(viewer), { ...request, ...change });
    await expect(start(passerBy)).rejects.toEqual(refused('sign-in-first'));
    await expect(start(desk.stranger)).rejects.toEqual(refused('not-of-this-office'));
    await expect(start(desk.moderator)).rejects.toEqual(refused('moderator-cannot-draft'));
    await expect(start(desk.drafter, { title: { en: 'Law' } })).rejects.toEqual(refused('title-needed'));
    await expect(start(desk.drafter, { instrumentKind: 'song' })).rejects.toEqual(refused('unknown-instrument'));
    await expect(start(desk.drafter, { slug: 'law-on-aquaculture' })).rejects.toEqual(refused('address-taken'));
  });
});

describe('the working text', () => {
  it('takes edits, and gives back what was before them, step by step, also to a colleague', async () => {
    const { id } = await startDraft(desk);
    const first = await addArticle(desk, id, '១', { km: 'មាត្រាទីមួយ។ និងពីរ។' });
    const before = (await read(id)).clauses;
    await edit(desk, id, { type: 'split', clauseId: first, newId: randomUUID(), at: { km: 13 } });
    const after = await read(id);
    expect(after.clauses.map(({ text }) => text.km)).toEqual(['មាត្រាទីមួយ។', 'និងពីរ។']);
    const colleague = desk.work(desk.colleague);
    const undone = await undoWorkingEdit(colleague, id, after.revision);
    expect(undone).toMatchObject({ canUndo: true, canRedo: true, lastEdit: { by: 'Chan Dara', isMine: true } });
    expect((await read(id)).clauses).toEqual(before);
    expect(applySplice(after.clauses, undone.splice).clauses).toEqual(before);
    const redone = await redoWorkingEdit(colleague, id, undone.revision);
    expect((await read(id)).clauses).toEqual(after.clauses);
    expect(applySplice(before, redone.splice).clauses).toEqual(after.clauses);
  });

  it('forgets what could be made again once something new is done', async () => {
    const { id } = await startDraft(desk);
    await addArticle(desk, id, '១', { km: 'មួយ' });
    await undoWorkingEdit(desk.work(desk.drafter), id, await revisionOf(desk, id));
    await addArticle(desk, id, '២', { km: 'ពីរ' });
    const { revision, canRedo } = await read(id);
    expect(canRedo).toBe(false);
    await expect(redoWorkingEdit(desk.work(desk.drafter), id, revision)).rejects.toEqual(refused('nothing-to-redo'));
  });

  it('refuses an edit of a text that somebody else has changed, says who, and changes nothing', async () => {
    const { id } = await startDraft(desk);
    const clauseId = await addArticle(desk, id, '១', { km: 'មួយ' });
    const seen = await revisionOf(desk, id);
    const say = (text: string): WorkingEdit => ({ type: 'edit-text', clauseId, language: 'km', text });
    const send = (viewer: Desk['drafter'], text: string) =>
      applyWorkingEdit(desk.work(viewer), id, { id: randomUUID(), revision: seen, edit: say(text) });
    await send(desk.colleague, 'របស់មិត្តរួមការងារ');
    await expect(send(desk.drafter, 'របស់ខ្ញុំ')).rejects.toMatchObject({
      code: 'working-text-changed',
      params: { who: 'Chan Dara' },
    });
    expect((await read(id)).clauses[0]?.text.km).toBe('របស់មិត្តរួមការងារ');
  });

  it('lets exactly one of many simultaneous edits of one revision through', async () => {
    const { id } = await startDraft(desk);
    const clauseId = await addArticle(desk, id, '១', { km: 'មួយ' });
    const revision = await revisionOf(desk, id);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) =>
        applyWorkingEdit(desk.work(n % 2 ? desk.drafter : desk.colleague), id, {
          id: randomUUID(),
          revision,
          edit: { type: 'edit-text', clauseId, language: 'km', text: `ពាក្យ ${n}` },
        }),
      ),
    );
    const won = outcomes.flatMap((outcome, n) => (outcome.status === 'fulfilled' ? [n] : []));
    expect(won).toHaveLength(1);
    expect((await read(id)).clauses[0]?.text.km).toBe(`ពាក្យ ${won[0]}`);
  });

  it('makes an edit once when its request is sent twice', async () => {
    const { id } = await startDraft(desk);
    const request = {
      id: randomUUID(),
      revision: 1,
      edit: {
        type: 'add',
        clauseId: randomUUID(),
        parentId: null,
        before: null,
        kind: 'article',
        number: {},
        heading: {},
        text: { km: 'មួយ' },
      },
    } as const;
    const first = await applyWorkingEdit(desk.work(desk.drafter), id, request);
    const again = await applyWorkingEdit(desk.work(desk.drafter), id, request);
    expect(again.revision).toBe(first.revision);
    expect((await read(id)).clauses).toHaveLength(1);
  });

  it('is nobody else’s to see, and the signing official’s to see but not to change', async () => {
    const { id } = await startDraft(desk);
    const see = (viewer: Desk['drafter']) => readWorkingText(desk.work(viewer), id);
    await expect(see(passerBy)).rejects.toEqual(refused('sign-in-first'));
    await expect(see(desk.stranger)).rejects.toEqual(refused('not-on-the-team'));
    await expect(see(desk.moderator)).rejects.toEqual(refused('moderator-cannot-draft'));
    await expect(
      see({ ...desk.official, grants: [{ role: 'administrator', draftId: null, organisationId: null }] }),
    ).rejects.toEqual(refused('not-on-the-team'));
    expect((await see(desk.official)).clauses).toEqual([]);
    await expect(undoWorkingEdit(desk.work(desk.official), id, 1)).rejects.toEqual(refused('not-on-the-team'));
  });

  it('is called what its drafters say, and a title that somebody else has changed is not overwritten', async () => {
    const seen = { km: 'ច្បាប់ស្តីពីជលផល' };
    const { id } = await startDraft(desk, seen);
    const call = (viewer: Desk['drafter'], title: Bilingual, from: Bilingual = seen) =>
      retitleDraft(desk.work(viewer), id, { title, seen: from });
    const theirs = { km: 'ច្បាប់ស្តីពីជលផលទឹកសាប', en: 'Inland Fisheries' };
    expect((await call(desk.colleague, theirs)).title).toEqual(theirs);
    const mine = { km: 'ច្បាប់ស្តីពីការនេសាទ' };
    await expect(call(desk.drafter, mine)).rejects.toEqual(refused('title-changed'));
    expect((await read(id)).draft.title).toEqual(theirs);
    // Sent again after an answer that was lost, and once more knowing what the other wrote.
    expect((await call(desk.colleague, theirs)).title).toEqual(theirs);
    expect((await call(desk.drafter, mine, theirs)).title).toEqual(mine);
    await expect(call(desk.drafter, {}, mine)).rejects.toEqual(refused('title-needed'));
    const both = await Promise.allSettled([
      call(desk.drafter, { km: 'មួយ' }, mine),
      call(desk.colleague, { km: 'ពីរ' }, mine),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('shows on the desks of its team only', async () => {
    const { id } = await startDraft(desk);
    const isOn = async (viewer: Desk['drafter']) =>
      (await listDesk(desk.work(viewer))).some(({ draft }) => draft.id === id);
    expect(await isOn(desk.colleague)).toBe(true);
    expect(await isOn(desk.official)).toBe(true);
    expect(await isOn(desk.stranger)).toBe(false);
    expect(await isOn(desk.moderator)).toBe(false);
  });
});
