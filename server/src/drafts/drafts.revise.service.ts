// The next version from a revised file: its clauses are matched with those of the last version, keep the identities of
// those they come from, and replace the working text in one edit that can be undone. What was inferred is shown to the
// drafter, the doubtful first, to be confirmed or mended.
import { hash } from 'node:crypto';
import type { Clause, Draft } from '@sala/shared/drafts/contract.js';
import { isSmallComparison } from '@sala/shared/drafts/compare/compared-law.js';
import { groupByLineage } from '@sala/shared/drafts/compare/compare-versions.js';
import type { LineageReview, RevisionReport } from '@sala/shared/drafts/revision-contract.js';
import { canEditWorkingText, canSeeWorkingText } from '@sala/shared/drafts/policy.js';
import type { ParsedLaw } from '@sala/shared/drafts/structure/clause-tree.js';
import { lineageOf } from '@sala/shared/drafts/working-text/working-text-descent.js';
import type { DescentLink, TakeRevision } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { applyEdit } from '@sala/shared/drafts/working-text/working-text.js';
import { comparedIn } from '@sala/shared/drafts/lineage/lineage.js';
import { takeNames } from '@sala/shared/drafts/lineage/take-names.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Language } from '@sala/shared/texts/say.js';
import { wordsOf } from '../infra/segment.js';
import { inTurn } from '../infra/thread.js';
import { inTransaction, type Work } from '../infra/work.js';
import { getDraft, listVersions, placeOfDraft } from './drafts.service.js';
import { type DraftFile, languageOfFile, type ReadDraftFile, readingOf } from './drafts.start.service.js';
import { clausesOf } from './drafts.texts.service.js';
import { findEdit, getWorking, insertEdit, lockWorking, updateWorking } from './drafts.working.store.js';
import { demandRevision } from './drafts.working.service.js';
import { inferAside } from './lineage/infer-aside.js';
import { type Reviewed, reviewPairs, SURE_MIN } from './lineage/review-pairs.js';

const reviewing = new URL('./lineage/review-thread', import.meta.url);

/** Less of the words in common, and a file is another law. */
const LIKENESS_MIN = 0.2;

/** The last version of a draft with its words; refuses where there is none. */
async function lastVersion(work: Work, draft: Draft) {
  const [version = refuse('no-version-to-revise')] = await listVersions(work, draft.id);
  return { version, clauses: (await clausesOf(work.database, version.id)).list };
}

/**
 * Replaces the working text by a revised file. `id` is the edit's, `revision` the one that the drafter saw. The same id
 * again changes nothing.
 */
export async function takeRevision(
  work: Work,
  draftId: string,
  request: { id: string; revision: number },
  file: DraftFile,
  read: ReadDraftFile,
): Promise<RevisionReport> {
  const draft = await getDraft(work, { id: draftId });
  demand(canEditWorkingText(work.viewer, placeOfDraft(draft)));
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  const base = await lastVersion(work, draft);
  const law = await read(file.bytes, file.name);
  const language = languageOfFile(file, law);
  const { edit, reading } = await revisionOf(base.clauses, draftId, law, { ...file, language });
  return inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    const working = await lockWorking(tx, draftId);
    const known = await findEdit(tx, request.id);
    if (known && known.draftId !== draftId) refuse('clause-id-taken');
    const report = { language, clauses: edit.clauses.length, warnings: reading.warnings };
    if (known) return { revision: working.revision, ...report };
    await demandRevision(inside, draftId, request.revision);
    const { sources, warnings } = await getWorking(tx, draftId);
    const { clauses, undo } = applyEdit(working.clauses, edit);
    const revision = working.revision + 1;
    const text = {
      clauses,
      descent: edit.descent,
      warnings: reading.warnings,
      sources: { ...sources, ...reading.sources },
    };
    await updateWorking(tx, draftId, { ...text, revision, updatedAt: now, updatedBy: userId });
    await insertEdit(tx, {
      id: request.id,
      draftId,
      revision,
      edit,
      undo: { ...undo, files: { sources, warnings } },
      undoDescent: working.descent,
      userId,
      at: now,
    });
    return { revision, ...report };
  });
}

/** The file as an edit of the text: clauses under the identity of what they come from, and their descent. */
async function revisionOf(
  base: readonly Clause[],
  draftId: string,
  law: ParsedLaw,
  file: DraftFile & { language: Language },
): Promise<{ edit: TakeRevision; reading: ReturnType<typeof readingOf> }> {
  const { language } = file;
  const reading = readingOf(`${draftId}/${hash('sha256', file.bytes)}`, law, language, file.name);
  const before = comparedIn(base, language);
  const { links, likeness } = await inferAside(before, comparedIn(reading.clauses, language));
  if (likeness < LIKENESS_MIN) refuse('revision-is-another-law', { percent: Math.round(likeness * 100) });
  const { clauses, idOf, descent } = takeNames(base, reading.clauses, links, language);
  const renamed = (id: string | null) => (id === null ? null : idOf(id));
  const source = reading.sources[language];
  return {
    edit: { type: 'take-revision', clauses, descent },
    reading: {
      ...reading,
      warnings: reading.warnings.map((warning) => ({ ...warning, clauseId: renamed(warning.clauseId) })),
      sources: source ? { [language]: { ...source, clauseIds: source.clauseIds.map(renamed) } } : {},
    },
  };
}

/**
 * Clauses of which was inferred, but not surely, what they come from or went into, and nobody has looked. Open to verbs
 * that have asked.
 */
export async function countUnsure(work: Pick<Work, 'tx' | 'database'>, draftId: string): Promise<number> {
  const { clauses, descent } = await getWorking(work.tx, draftId);
  if (!descent.some(isUnsure)) return 0;
  const [version] = await listVersions(work, draftId);
  const base = version ? (await clausesOf(work.database, version.id)).list : [];
  const unsure = new Set(descent.filter(isUnsure).map(({ to }) => to));
  const links = lineageOf(base, clauses, descent);
  const groups = groupByLineage(comparedIn(base, 'km'), comparedIn(clauses, 'km'), links);
  return groups.filter(({ before, after }) => (after.length > 0 ? after : before).some((id) => unsure.has(id))).length;
}

function isUnsure({ source, certainty = 1 }: DescentLink): boolean {
  return source === 'inferred' && certainty < SURE_MIN;
}

/** What each clause of the working text comes from, the doubtful ones first. */
export async function reviewLineage(work: Work, draftId: string, language: Language): Promise<LineageReview> {
  const draft = await getDraft(work, { id: draftId });
  demand(canSeeWorkingText(work.viewer, placeOfDraft(draft)));
  const base = await lastVersion(work, draft);
  const { clauses, descent, revision } = await getWorking(work.tx, draftId);
  const of = draft.authoritative;
  const task = { before: base.clauses, after: clauses, descent, of, language };
  const { pairs, counts } = isSmallComparison(task)
    ? reviewPairs(task, wordsOf)
    : await inTurn<Reviewed>(reviewing, task);
  return { revision, base: base.version.number, language: of, counts, pairs };
}
