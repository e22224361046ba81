// From a file or an empty page to a published version that nobody can change, the database included.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraftFile } from '../../server/src/drafts/import/read-draft-file.js';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import { addErratum } from '../../server/src/drafts/drafts.publish.service.js';
import { addLanguageFromFile, createDraftFromFile } from '../../server/src/drafts/drafts.start.service.js';
import { clausesOf, readVersionText } from '../../server/src/drafts/drafts.texts.service.js';
import { readWorkingText, undoWorkingEdit } from '../../server/src/drafts/drafts.working.service.js';
import { listEventsAfter } from '../../server/src/topics/topics.service.js';
import { canonicalVersion } from '../../shared/src/drafts/version-hash.js';
import { normalKey } from '../../shared/src/language/normal-key.js';
import { addArticle, type Desk, edit, openDesk, passerBy, publish, revisionOf, startDraft } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.database.close());

const refused = (code: string): unknown => expect.objectContaining({ code });
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const KHMER = file(
  'law.md',
  '# ច្បាប់ស្តីពីជលផល\n\n## ជំពូកទី ១ បទប្បញ្ញត្តិទូទៅ\n\n### មាត្រា ១\n\nច្បាប់នេះកំណត់វិធានសម្រាប់ជលផល។\n\n### មាត្រា ២\n\nច្បាប់នេះអនុវត្តចំពោះ៖\n\nក- អ្នកនេសាទ;\n\nខ- អ្នកចិញ្ចឹមត្រី។\n',
);
const ENGLISH = file(
  'law.md',
  '# Law on Fisheries\n\n## Chapter 1 General provisions\n\n### Article 1\n\nThis Law sets the rules for fisheries.\n\n### Article 2\n\nThis Law applies to:\n\n(a) fishers;\n\n(b) fish farmers.\n\n### Article 3\n\nThis article has no Khmer text.\n',
);

function startFromFile(id = randomUUID()) {
  const request = {
    id,
    organisationId: desk.ministryId,
    instrumentKind: 'law',
    authoritative: 'km' as const,
    title: {},
  };
  return createDraftFromFile(desk.work(desk.drafter), request, KHMER, readDraftFile);
}

describe('a file', () => {
  it('becomes a draft with its own title, its clauses, and the source beside them', async () => {
    const report = await startFromFile();
    expect(report).toMatchObject({ language: 'km', articles: 2, draft: { title: { km: 'ច្បាប់ស្តីពីជលផល' } } });
    const { clauses, sources } = await readWorkingText(desk.work(desk.drafter), report.draft.id);
    expect(clauses.map(({ path }) => path)).toEqual([
      'preface',
      'chapter-1',
      'chapter-1/article-1',
      'chapter-1/article-2',
      'chapter-1/article-2/point-ka',
      'chapter-1/article-2/point-kha',
    ]);
    expect(sources.km?.lines.join(' ')).toContain('អ្នកចិញ្ចឹមត្រី');
  });

  it('gives the same clauses the same ids when its request is sent again', async () => {
    const id = randomUUID();
    await startFromFile(id);
    const first = await readWorkingText(desk.work(desk.drafter), id);
    await startFromFile(id);
    expect(await readWorkingText(desk.work(desk.drafter), id)).toEqual(first);
  });

  it('adds its language to a draft, lists what has no partner, and can be undone', async () => {
    const { draft } = await startFromFile();
    const begun = await readWorkingText(desk.work(desk.drafter), draft.id);
    const request = { id: randomUUID(), revision: 1 };
    const report = await addLanguageFromFile(desk.work(desk.drafter), draft.id, request, ENGLISH, readDraftFile);
    expect(report).toMatchObject({ language: 'en', unmatched: 1 });
    expect(report.warnings.find(({ code }) => code === 'no-partner')?.about).toContain('has no Khmer text');
    const { clauses, draft: titled } = await readWorkingText(desk.work(desk.drafter), draft.id);
    expect(titled.title).toEqual({ km: 'ច្បាប់ស្តីពីជលផល', en: 'Law on Fisheries' });
    expect(clauses.map(({ text }) => text.en)).toEqual([
      undefined,
      undefined,
      'This Law sets the rules for fisheries.',
      'This Law applies to:',
      'fishers;',
      'fish farmers.',
    ]);
    await undoWorkingEdit(desk.work(desk.drafter), draft.id, report.revision);
    const undone = await readWorkingText(desk.work(desk.drafter), draft.id);
    expect(undone.clauses.every(({ text }) => text.en === undefined)).toBe(true);
    // Nor does its file stand beside the text any more, or what was found no partner for.
    expect([undone.sources, undone.warnings]).toEqual([begun.sources, begun.warnings]);
  });

  it('does not overwrite the language a draft was begun in', async () => {
    const { draft } = await startFromFile();
    const request = { id: randomUUID(), revision: 1 };
    await expect(addLanguageFromFile(desk.work(desk.drafter), draft.id, request, KHMER, readDraftFile)).rejects.toEqual(
      refused('text-not-empty'),
    );
  });
});

describe('publishing', () => {
  it('makes a numbered version whose hash anybody can compute again, and tells those who follow', async () => {
    const { id } = await startDraft(desk);
    await addArticle(desk, id, '១', { km: 'ច្បាប់នេះកំណត់វិធាន។' });
    const version = await publish(desk, id);
    expect(version).toMatchObject({ number: 1, draftId: id, publishedAt: desk.now.toISOString() });
    const { title, clauses } = await readVersionText(desk.work(passerBy), version.id);
    const hash = createHash('sha256').update(canonicalVersion(title, clauses)).digest('hex');
    expect(version.hash).toBe(hash);
    const events = await listEventsAfter(desk.database, id, 'public', 0, 10);
    expect(events).toMatchObject([{ seq: 1, type: 'version-published', subjectId: version.id }]);
    const [row] = await desk.database.query<{ key: string }>(
      { name: 'search_key', text: 'select search_key as key from clause_versions where version_id = $1' },
      [version.id],
    );
    expect(row?.key).toBe(normalKey('ច្បាប់នេះកំណត់វិធាន។'));
  });

  it('keeps the published words whatever is done to the working text after', async () => {
    const { id } = await startDraft(desk);
    const clauseId = await addArticle(desk, id, '១', { km: 'ពាក្យដើម' });
    const first = await publish(desk, id);
    await edit(desk, id, { type: 'edit-text', clauseId, language: 'km', text: 'ពាក្យថ្មី' });
    const second = await publish(desk, id);
    expect(second.number).toBe(2);
    expect((await readVersionText(desk.work(passerBy), first.id)).clauses[0]?.text.km).toBe('ពាក្យដើម');
    expect((await clausesOf(desk.database, second.id)).byId.get(clauseId)?.text.km).toBe('ពាក្យថ្មី');
  });

  it('cannot be changed even by hand in the database', async () => {
    const { id } = await startDraft(desk);
    await addArticle(desk, id, '១', { km: 'ពាក្យ' });
    const { id: versionId } = await publish(desk, id);
    const change = (text: string) => desk.database.query({ name: text, text }, [versionId]);
    for (const statement of [
      "update clause_versions set text = '{}' where version_id = $1",
      'delete from clause_versions where version_id = $1',
      "update versions set hash = '' where id = $1",
      'delete from versions where id = $1',
    ])
      await expect(change(statement)).rejects.toThrow('kept as it was published');
  });

  it('is refused while the text is empty or lacks the authoritative language, or says nothing new', async () => {
    const { id } = await startDraft(desk);
    await expect(publish(desk, id)).rejects.toEqual(refused('text-empty'));
    const clauseId = await addArticle(desk, id, '១', { en: 'English only' });
    await expect(publish(desk, id)).rejects.toMatchObject({
      code: 'authoritative-text-missing',
      params: { n: 1, first: 'មាត្រា ១' },
    });
    await edit(desk, id, { type: 'edit-text', clauseId, language: 'km', text: 'ខ្មែរ' });
    await publish(desk, id);
    await expect(publish(desk, id)).rejects.toMatchObject({ code: 'nothing-new-to-publish', params: { n: 1 } });
  });

  it('is refused when the text has changed since it was looked at, and to drafters', async () => {
    const { id } = await startDraft(desk);
    await addArticle(desk, id, '១', { km: 'មួយ' });
    const revision = await revisionOf(desk, id);
    await addArticle(desk, id, '២', { km: 'ពីរ' });
    const request = { id: randomUUID(), revision, note: {} };
    await expect(publishVersion(desk.work(desk.lead), id, request)).rejects.toEqual(refused('working-text-changed'));
    await expect(publishVersion(desk.work(desk.drafter), id, request)).rejects.toEqual(
      refused('lead-or-official-needed'),
    );
  });

  it('happens once when two press at the same time', async () => {
    const { id } = await startDraft(desk);
    await addArticle(desk, id, '១', { km: 'មួយ' });
    const revision = await revisionOf(desk, id);
    const outcomes = await Promise.allSettled(
      [desk.lead, desk.official].map((viewer) =>
        publishVersion(desk.work(viewer), id, { id: randomUUID(), revision, note: {} }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rejected = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(rejected?.reason).toEqual(refused('nothing-new-to-publish'));
  });
});

describe('an erratum', () => {
  it('stands beside the version, signed by the office, and leaves the version as it was', async () => {
    const { id } = await startDraft(desk);
    const clauseId = await addArticle(desk, id, '១', { km: 'អាជ្ញាប័ណ្ណមានសុពលភាព ១ ឆ្នាំ។ ឆ្នាំនីមួយៗ។' });
    const { id: versionId } = await publish(desk, id);
    const request = {
      id: randomUUID(),
      clauseId,
      language: 'km' as const,
      before: '១ ឆ្នាំ',
      after: '៣ ឆ្នាំ',
      reason: { km: 'វាយខុស' },
    };
    const correct = (change = {}, viewer = desk.official) =>
      addErratum(desk.work(viewer), versionId, { ...request, ...change });
    await expect(correct({}, desk.lead)).rejects.toEqual(refused('official-must-sign'));
    await expect(correct({ before: 'ឆ្នាំ' })).rejects.toEqual(refused('erratum-words-not-there'));
    await expect(correct({ reason: { en: 'A slip' } })).rejects.toEqual(refused('reason-needed'));
    const { erratum } = await correct();
    expect(await correct()).toEqual({ erratum, draftId: id });
    expect(erratum.office.en).toBe('Fisheries Administration');
    const { errata, clauses } = await readVersionText(desk.work(passerBy), versionId);
    expect(errata).toEqual([erratum]);
    expect(clauses[0]?.text.km).toContain('១ ឆ្នាំ');
    const events = await listEventsAfter(desk.database, id, 'public', 1, 10);
    expect(events.map(({ type }) => type)).toEqual(['erratum-added']);
  });
});
