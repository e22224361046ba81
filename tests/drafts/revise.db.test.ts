// A revised file over a real database: what its clauses come from, said by the machine, confirmed or mended by a
// drafter, undone and made again; and what is refused.
import { hash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraftFile } from '../../server/src/drafts/import/read-draft-file.js';
import { lineageBetween } from '../../server/src/drafts/drafts.lineage.service.js';
import { countUnsure, reviewLineage, takeRevision } from '../../server/src/drafts/drafts.revise.service.js';
import { createDraftFromFile, type ReadDraftFile } from '../../server/src/drafts/drafts.start.service.js';
import {
  readWorkingText,
  redoWorkingEdit,
  standAtClause,
  readWorkingHead,
  undoWorkingEdit,
} from '../../server/src/drafts/drafts.working.service.js';
import type { Clause } from '../../shared/src/drafts/contract.js';
import type { LineageReview, ReviewedPair } from '../../shared/src/drafts/revision-contract.js';
import { anotherLaw, firstMarket, revisedMarket } from '../journeys/revised-market.js';
import { addArticle, type Desk, edit, openDesk, publish, revisionOf, startDraft } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.database.close());

const refused = (code: string): unknown => expect.objectContaining({ code });
const [first, revised, other] = [firstMarket(), revisedMarket(), anotherLaw()];
const file = (bytes: Buffer) => ({ name: 'policy.docx', bytes: new Uint8Array(bytes) });

const readings = new Map<string, ReturnType<ReadDraftFile>>();
/** Each file is read once by a process of its own, as always, and then known. */
const readOnce: ReadDraftFile = (bytes, name) => {
  const key = hash('sha256', bytes);
  const reading = readings.get(key) ?? readDraftFile(bytes, name);
  readings.set(key, reading);
  return reading;
};

/** A draft from the first file, published. */
async function published(): Promise<string> {
  const id = randomUUID();
  const asked = { id, organisationId: desk.ministryId, instrumentKind: 'policy', authoritative: 'km' as const };
  await createDraftFromFile(desk.work(desk.drafter), { ...asked, title: {} }, file(first), readOnce);
  await publish(desk, id);
  return id;
}

async function revise(draftId: string, bytes = revised, id = randomUUID()) {
  const request = { id, revision: await revisionOf(desk, draftId) };
  return takeRevision(desk.work(desk.drafter), draftId, request, file(bytes), readOnce);
}

/** The text as Markdown, every article under the number one: the reader warns of that. */
function repeatingNumbers(clauses: readonly Clause[]): Uint8Array {
  const articles = clauses.filter(({ kind }) => kind === 'article');
  const lines = articles.map(({ heading, text }) => `### មាត្រា ១.- ${heading.km ?? ''}\n\n${text.km ?? ''}\n`);
  return new TextEncoder().encode(lines.join('\n'));
}

const review = (draftId: string): Promise<LineageReview> => reviewLineage(desk.work(desk.drafter), draftId, 'en');
const read = (draftId: string) => readWorkingText(desk.work(desk.drafter), draftId);

const labels = (clauses: ReviewedPair['before']) => clauses.map(({ label }) => label);
const pairOf = ({ pairs }: LineageReview, after: string): ReviewedPair =>
  pairs.find((pair) => labels(pair.after).includes(after)) as ReviewedPair;
const goneFrom = ({ pairs }: LineageReview, before: string): ReviewedPair =>
  pairs.find((pair) => pair.after.length === 0 && labels(pair.before).includes(before)) as ReviewedPair;

describe('a revised file', () => {
  it('keeps the identity of what stayed, moved, was split, merged or renumbered', async () => {
    const draftId = await published();
    const before = await read(draftId);
    await revise(draftId);
    const told = await review(draftId);
    expect(told).toMatchObject({ base: 1, language: 'km' });
    const seen = (after: string) => {
      const { before: from, after: to, outcome } = pairOf(told, after);
      return [labels(from), labels(to), outcome];
    };
    expect(seen('Article 1')).toEqual([['Article 1'], ['Article 1'], ['same']]);
    expect(seen('Article 2')).toEqual([['Article 8'], ['Article 2'], ['moved', 'renumbered']]);
    expect(seen('Article 3')).toEqual([['Article 2'], ['Article 3', 'Article 4'], expect.arrayContaining(['split'])]);
    expect(seen('Article 6')).toEqual([
      ['Article 4', 'Article 5'],
      ['Article 6'],
      expect.arrayContaining(['merged']) as unknown,
    ]);
    expect(seen('Article 8')[2]).toEqual(['added']);
    expect(goneFrom(told, 'Article 7').outcome).toEqual(['removed']);
    const moved = pairOf(told, 'Article 2');
    expect(moved.after[0]?.id).toBe(before.clauses.find(({ number }) => number.km === '៨')?.id);
    expect(pairOf(told, 'Article 6').redline?.some(({ kind }) => kind === 'added')).toBe(true);
  });

  it('shows what is doubtful first, and what is certain need not be looked at', async () => {
    const draftId = await published();
    await revise(draftId);
    const { pairs } = await review(draftId);
    const doubts = pairs.map(({ isUnsure }) => isUnsure);
    expect(doubts.indexOf(false)).toBe(doubts.filter(Boolean).length);
    expect(await countUnsure(desk.work(desk.drafter), draftId)).toBe(doubts.filter(Boolean).length);
    const certain = pairs.filter(({ isUnsure }) => !isUnsure);
    expect(certain.every(({ source, certainty }) => source === 'inferred' && certainty >= 0.95)).toBe(true);
  });

  it('is taken once for the same request, undone in one step, and taken again', async () => {
    const draftId = await published();
    const before = await read(draftId);
    const id = randomUUID();
    const report = await revise(draftId, revised, id);
    const taken = await read(draftId);
    const again = await revise(draftId, revised, id);
    expect(again.revision).toBe(report.revision);
    await undoWorkingEdit(desk.work(desk.colleague), draftId, report.revision);
    expect((await read(draftId)).clauses).toEqual(before.clauses);
    expect((await review(draftId)).pairs.every(({ outcome }) => outcome[0] === 'same')).toBe(true);
    await redoWorkingEdit(desk.work(desk.drafter), draftId, report.revision + 1);
    expect((await read(draftId)).clauses).toEqual(taken.clauses);
    expect(await countUnsure(desk.work(desk.drafter), draftId)).toBeGreaterThan(0);
  });

  it('takes its source and its warnings with it when it is undone, and brings them again when it is made again', async () => {
    const draftId = await published();
    const [drafter, colleague] = [desk.work(desk.drafter), desk.work(desk.colleague)];
    const files = async () => {
      const { sources, warnings } = await read(draftId);
      return { sources, warnings };
    };
    const before = await files();
    const bytes = repeatingNumbers((await read(draftId)).clauses);
    const request = { id: randomUUID(), revision: await revisionOf(desk, draftId) };
    const { warnings } = await takeRevision(drafter, draftId, request, { name: 'revised.md', bytes }, readOnce);
    expect(warnings.length).toBeGreaterThan(0);
    const taken = await files();
    expect(taken).toMatchObject({ sources: { km: { name: 'revised.md' } }, warnings });
    // Other edits in between leave the files alone, and twice back and forth is as good as once.
    await addArticle(desk, draftId, '១០', { km: 'ថ្មី' });
    const undo = async () => undoWorkingEdit(colleague, draftId, await revisionOf(desk, draftId));
    const redo = async () => redoWorkingEdit(colleague, draftId, await revisionOf(desk, draftId));
    expect(await undo()).not.toHaveProperty('sources');
    for (let time = 0; time < 2; time += 1) {
      expect(await undo()).toMatchObject(before);
      expect(await files()).toEqual(before);
      expect(await redo()).toMatchObject(taken);
      expect(await files()).toEqual(taken);
    }
    const ids = new Set((await read(draftId)).clauses.map(({ id }) => id));
    const pointed = taken.warnings.flatMap(({ clauseId }) => clauseId ?? []);
    expect(pointed.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('that is another law says so and changes nothing', async () => {
    const draftId = await published();
    const before = await read(draftId);
    await expect(revise(draftId, other)).rejects.toEqual(refused('revision-is-another-law'));
    expect(await read(draftId)).toEqual(before);
  });

  it('is refused before the first version, to strangers, and on a text that somebody changed', async () => {
    const { id } = await startDraft(desk);
    await expect(revise(id)).rejects.toEqual(refused('no-version-to-revise'));
    const draftId = await published();
    const request = { id: randomUUID(), revision: await revisionOf(desk, draftId) };
    await addArticle(desk, draftId, '១០', { km: 'ថ្មី' });
    const take = (viewer = desk.drafter) => takeRevision(desk.work(viewer), draftId, request, file(revised), readOnce);
    await expect(take()).rejects.toEqual(refused('working-text-changed'));
    await expect(take(desk.stranger)).rejects.toEqual(refused('not-on-the-team'));
  });
});

describe('what was inferred', () => {
  it('is confirmed one by one or many at once, also of what is new and what is gone, and that is undone', async () => {
    const draftId = await published();
    await revise(draftId);
    const told = await review(draftId);
    const [one, ...others] = told.pairs.flatMap(({ before, after }) =>
      (after.length > 0 ? after : before).map(({ id }) => id),
    );
    await edit(desk, draftId, { type: 'confirm-lineage', clauseId: one ?? '', others });
    const { pairs } = await review(draftId);
    expect(pairs.every(({ source, isUnsure }) => source === 'confirmed' && !isUnsure)).toBe(true);
    expect(await countUnsure(desk.work(desk.drafter), draftId)).toBe(0);
    await undoWorkingEdit(desk.work(desk.drafter), draftId, await revisionOf(desk, draftId));
    expect((await review(draftId)).pairs).toEqual(told.pairs);
  });

  it('is mended: a new clause comes from one that was gone, and one that was matched is new', async () => {
    const draftId = await published();
    await revise(draftId);
    const told = await review(draftId);
    const gone = goneFrom(told, 'Article 7').before[0]?.id ?? '';
    const added = pairOf(told, 'Article 10').after[0]?.id ?? '';
    await edit(desk, draftId, { type: 'set-lineage', clauseId: added, from: [gone], newId: randomUUID() });
    const mended = pairOf(await review(draftId), 'Article 10');
    expect([labels(mended.before), mended.source, mended.isUnsure]).toEqual([['Article 7'], 'confirmed', false]);
    expect(mended.after[0]?.id).toBe(gone);
    await edit(desk, draftId, { type: 'set-lineage', clauseId: gone, from: [], newId: randomUUID() });
    const parted = await review(draftId);
    expect(pairOf(parted, 'Article 10')).toMatchObject({ before: [], source: 'confirmed', isUnsure: false });
    expect(goneFrom(parted, 'Article 7').before[0]?.id).toBe(gone);
  });

  it('goes into the version with who says so', async () => {
    const draftId = await published();
    await revise(draftId);
    const told = await review(draftId);
    const merged = pairOf(told, 'Article 6');
    await edit(desk, draftId, { type: 'confirm-lineage', clauseId: merged.after[0]?.id ?? '' });
    await publish(desk, draftId);
    const [second, one] = await versionsOf(draftId);
    const links = await lineageBetween(desk.work(desk.drafter), one ?? '', second ?? '');
    const into = links.filter(({ to }) => to === merged.after[0]?.id);
    expect(into.map(({ from }) => from).sort()).toEqual(merged.before.map(({ id }) => id).sort());
    expect(into.every(({ source }) => source === 'confirmed')).toBe(true);
    expect(links.some(({ source }) => source === 'inferred')).toBe(true);
    expect((await review(draftId)).pairs.every(({ source }) => source === 'editor')).toBe(true);
  });
});

async function versionsOf(draftId: string): Promise<string[]> {
  const rows = await desk.database.query<{ id: string }>(
    { name: 'versions_of', text: 'select id from versions where draft_id = $1 order by number desc' },
    [draftId],
  );
  return rows.map(({ id }) => id);
}

describe('two drafters at one desk', () => {
  it('see which clause the other has open, for half a minute after it was last said', async () => {
    const { id } = await startDraft(desk);
    const clauseId = await addArticle(desk, id, '១', { km: 'មួយ' });
    await standAtClause(desk.work(desk.colleague), id, clauseId);
    const look = async () => (await readWorkingHead(desk.work(desk.drafter), id)).here;
    expect(await look()).toEqual([{ name: 'Chan Dara', clauseId }]);
    // One does not see oneself.
    expect((await readWorkingHead(desk.work(desk.colleague), id)).here).toEqual([]);
    const { now } = desk;
    desk.now = new Date(now.getTime() + 31_000);
    expect(await look()).toEqual([]);
    await standAtClause(desk.work(desk.colleague), id, clauseId);
    await standAtClause(desk.work(desk.colleague), id, null);
    expect(await look()).toEqual([]);
    desk.now = now;
    await expect(standAtClause(desk.work(desk.stranger), id, clauseId)).rejects.toEqual(refused('not-on-the-team'));
  });
});
