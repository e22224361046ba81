// Starting a draft, and taking in files: the first one makes the tree, a second one adds the other language to it.
// A file is read before anything is written, and what it gives is written in one transaction: nothing half imported.
import { createHash } from 'node:crypto';
import { isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import type { Clause, Draft } from '@sala/shared/drafts/contract.js';
import { canEditWorkingText, canSeeWorkingText, canStartDraft } from '@sala/shared/drafts/policy.js';
import { canonicalLines } from '@sala/shared/drafts/structure/canonical-text.js';
import type { ParsedLaw } from '@sala/shared/drafts/structure/clause-tree.js';
import { alignByStructure } from '@sala/shared/drafts/working-text/working-text-align.js';
import type {
  DraftRequest,
  ReadingReport,
  SourceText,
  WorkingWarning,
} from '@sala/shared/drafts/working-text/working-text-contract.js';
import { placeLines } from '@sala/shared/drafts/working-text/working-text-source.js';
import { withPaths } from '@sala/shared/drafts/working-text/working-text-paths.js';
import { canonicalBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { applyEdit } from '@sala/shared/drafts/working-text/working-text.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { addressWords } from '@sala/shared/language/address-words.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Language } from '@sala/shared/texts/say.js';
import { getOrganisation } from '../accounts/accounts.organisations.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { openTopic } from '../topics/topics.service.js';
import { getDraft, getInstrumentKind, lockDraft, placeOfDraft } from './drafts.service.js';
import { findDraft, insertDraft, isSlugFree, updateTitle } from './drafts.store.js';
import { getWorking, insertEdit, insertWorking, updateWorking, type WorkingRow } from './drafts.working.store.js';
import { demandRevision } from './drafts.working.service.js';

/** An uploaded file. `language` is what the sender says it is in; without it the words decide. */
export interface DraftFile {
  name: string;
  bytes: Uint8Array;
  language?: Language;
}

/**
 * Reads a file into a law; throws a Refusal for one that cannot be read. Handed in: it runs in a process of its own.
 */
export type ReadDraftFile = (bytes: Uint8Array, name: string) => Promise<ParsedLaw>;

const EMPTY: WorkingRow = { revision: 1, clauses: [], sources: {}, warnings: [], descent: [] };

/** A draft from an empty page. The same id again gives the same draft. */
export async function createDraft(work: Work, request: DraftRequest): Promise<Draft> {
  demand(canStartDraft(work.viewer, request.organisationId));
  const title = canonicalBoth(request.title);
  if (title[request.authoritative] === undefined) refuse('title-needed', {}, 'title');
  return insertWithText(work, { ...request, title }, EMPTY);
}

/** A draft from a file; the file's own title stands in where none is given. */
export async function createDraftFromFile(
  work: Work,
  request: DraftRequest,
  file: DraftFile,
  read: ReadDraftFile,
): Promise<ReadingReport> {
  demand(canStartDraft(work.viewer, request.organisationId));
  const law = await read(file.bytes, file.name);
  const language = languageOfFile(file, law);
  const title = canonicalBoth({ [language]: law.title, ...canonicalBoth(request.title) });
  // A file in the other language only: its title is better than none until the authoritative one is written.
  if (title[request.authoritative] === undefined) title[request.authoritative] = title[language] ?? file.name;
  const text = readingOf(request.id, law, language, file.name);
  const draft = await insertWithText(work, { ...request, title }, text);
  return report(draft, text, language, 0);
}

async function insertWithText(work: Work, request: DraftRequest, text: WorkingRow): Promise<Draft> {
  const { id, organisationId, instrumentKind, authoritative, title } = request;
  const organisation = await getOrganisation(work, organisationId);
  if (!isPublicBody(organisation.kind)) refuse('unknown-office', {}, 'organisationId');
  await getInstrumentKind(work, instrumentKind);
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  return inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    const known = await findDraft(tx, { id });
    if (known) return canSeeWorkingText(work.viewer, placeOfDraft(known)) === true ? known : refuse('draft-exists');
    const slug = await chooseSlug(inside, request);
    await openTopic(inside, id);
    await insertDraft(tx, { id, slug, instrumentKind, title, authoritative, organisationId, createdAt: now });
    await insertWorking(tx, { ...text, draftId: id, updatedAt: now, updatedBy: userId });
    return getDraft(inside, { id });
  });
}

/** The wished address, or one made from the English title, made unique; without either, from the id. */
async function chooseSlug(work: Work, { id, slug, title }: DraftRequest): Promise<string> {
  if (slug !== undefined) return (await isSlugFree(work.tx, slug)) ? slug : refuse('address-taken', { slug }, 'slug');
  const words = addressWords(title.en ?? '');
  const stem = words === '' ? `draft-${id.slice(0, 8)}` : words;
  for (let n = 1; n < 20; n += 1) {
    const candidate = n === 1 ? stem : `${stem}-${n}`;
    if (await isSlugFree(work.tx, candidate)) return candidate;
  }
  return `${stem}-${id.slice(0, 8)}`;
}

/**
 * A file for a draft that is there: fills an empty one, else puts its words beside those of the other language. What
 * finds no partner is listed with its words. `revision` is the one the drafter saw; `id` the edit's, for undo.
 */
export async function addLanguageFromFile(
  work: Work,
  draftId: string,
  request: { id: string; revision: number },
  file: DraftFile,
  read: ReadDraftFile,
): Promise<ReadingReport> {
  const draft = await getDraft(work, { id: draftId });
  demand(canEditWorkingText(work.viewer, placeOfDraft(draft)));
  const law = await read(file.bytes, file.name);
  const language = languageOfFile(file, law);
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  return inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    await lockDraft(tx, draftId);
    await demandRevision(inside, draftId, request.revision);
    const working = await getWorking(tx, draftId);
    const revision = working.revision + 1;
    // As it is by now: somebody may have changed it while the file was read.
    const title = { ...canonicalBoth({ [language]: law.title }), ...(await getDraft(inside, { id: draftId })).title };
    await updateTitle(tx, draftId, title);
    if (working.clauses.length === 0) {
      const text = { ...readingOf(draftId, law, language, file.name), revision };
      await updateWorking(tx, draftId, { ...text, updatedAt: now, updatedBy: userId });
      return report({ ...draft, title }, text, language, 0);
    }
    const other: Language = language === 'km' ? 'en' : 'km';
    if (!working.clauses.some(({ text, heading }) => text[other] ?? heading[other])) refuse('text-not-empty');
    const { texts, partners, unmatched } = alignByStructure(working.clauses, law.clauses);
    const edit = { type: 'set-language', language, texts } as const;
    const { clauses, undo } = applyEdit(working.clauses, edit);
    const warnings: WorkingWarning[] = [
      ...working.warnings.filter((warning) => warning.language !== language),
      ...warningsOf(law, language, (path) => partners.get(path) ?? null),
      ...unmatched.map((clause) => ({
        code: 'no-partner',
        about: [clause.label ?? clause.number, clause.heading, clause.text].filter(Boolean).join(' '),
        clauseId: null,
        language,
      })),
    ];
    const idOf = (path: string) => partners.get(path) ?? null;
    const sources = { ...working.sources, [language]: sourceOf(law, file.name, idOf) };
    const text = { revision, clauses, sources, warnings, descent: working.descent };
    await updateWorking(tx, draftId, { ...text, updatedAt: now, updatedBy: userId });
    const kept = { ...undo, files: { sources: working.sources, warnings: working.warnings } };
    await insertEdit(tx, { id: request.id, draftId, revision, edit, undo: kept, undoDescent: null, userId, at: now });
    return report({ ...draft, title }, text, language, unmatched.length);
  });
}

/** What the sender says, else what the words do. */
export function languageOfFile(file: DraftFile, law: ParsedLaw): Language {
  if (file.language) return file.language;
  return law.language === 'km' || law.language === 'en' ? law.language : refuse('language-not-told', {}, 'language');
}

/** Clause ids follow from a seed and the path, so that a retry after a lost answer makes the same ones. */
function clauseId(seed: string, path: string): string {
  const hex = createHash('sha256').update(`${seed}/${path}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** A file as a working text in one language; ids follow from `seed` and the paths. */
export function readingOf(seed: string, law: ParsedLaw, language: Language, fileName: string): WorkingRow {
  const idOf = (path: string) => clauseId(seed, path);
  const said = (words: string | null): Bilingual => (words === null || words === '' ? {} : { [language]: words });
  const clauses = law.clauses.map(
    ({ id, parent, kind, number, heading, text }): Clause => ({
      id: idOf(id),
      parentId: parent === null ? null : idOf(parent),
      kind,
      path: '',
      number: said(number),
      heading: said(heading),
      text: said(text),
    }),
  );
  return {
    revision: 1,
    clauses: withPaths(clauses),
    sources: { [language]: sourceOf(law, fileName, idOf) },
    warnings: warningsOf(law, language, idOf),
    descent: [],
  };
}

function warningsOf(law: ParsedLaw, language: Language, idOf: (path: string) => string | null): WorkingWarning[] {
  return law.warnings.map(({ code, n, about, clause }) => ({
    code,
    ...(n === undefined ? {} : { n }),
    ...(about === undefined ? {} : { about }),
    clauseId: clause === null ? null : idOf(clause),
    language,
  }));
}

/** What the file said, in the form in which the tree keeps words, so that the two can be compared. */
function sourceOf(law: ParsedLaw, name: string, idOf: (path: string) => string | null): SourceText {
  const lines = law.lines.map(canonicalLines).filter((line) => line !== '');
  const clauseIds = placeLines(lines, law.clauses).map((path) => (path === null ? null : idOf(path)));
  return { name, lines, clauseIds };
}

function report(draft: Draft, text: WorkingRow, language: Language, unmatched: number): ReadingReport {
  return {
    draft,
    revision: text.revision,
    language,
    clauses: text.clauses.length,
    articles: text.clauses.filter(({ kind }) => kind === 'article').length,
    warnings: text.warnings,
    unmatched,
  };
}
