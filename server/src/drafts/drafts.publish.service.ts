// Publishing: the working text becomes an immutable, numbered, hashed version; corrections are errata beside it.
import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { clauseLabel } from '@sala/shared/drafts/clause-labels.js';
import type { Clause, Draft, Erratum, Version } from '@sala/shared/drafts/contract.js';
import { canAddErratum, canPublishVersion } from '@sala/shared/drafts/policy.js';
import { canonicalVersion } from '@sala/shared/drafts/version-hash.js';
import type { ErratumRequest, PublishRequest } from '@sala/shared/drafts/working-text-contract.js';
import { missingLanguages } from '@sala/shared/drafts/working-text-problems.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text-words.js';
import { demand, refuse } from '@sala/shared/errors.js';
import { normalKey } from '@sala/shared/language/normal-key.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { getDraft, getVersion, listVersions, lockDraft, placeOfDraft, wireVersion } from './drafts.service.js';
import { clausesOf, listErrata } from './drafts.texts.service.js';
import { type ClauseRow, hasErratum, insertClauses, insertErratum, insertVersion } from './drafts.versions.store.js';
import { demandRevision } from './drafts.working.service.js';
import { getWorking } from './drafts.working.store.js';

/** Publishes the working text as it stood at the revision seen. The same id again gives the same version. */
export async function publishVersion(work: Work, draftId: string, request: PublishRequest): Promise<Version> {
  const draft = await getDraft(work, { id: draftId });
  demand(canPublishVersion(work.viewer, placeOfDraft(draft)));
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  const known = (await listVersions(work, draftId)).find(({ id }) => id === request.id);
  if (known) return wireVersion(known);
  const { clauses } = await getWorking(work.tx, draftId);
  demandPublishable(draft, clauses);
  // The heavy, pure part comes before the transaction; the revision says whether it still holds.
  const hash = createHash('sha256').update(canonicalVersion(draft.title, clauses)).digest('hex');
  const rows = await searchable(clauses);
  return inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    await lockDraft(tx, draftId);
    await demandRevision(inside, draftId, request.revision);
    const [last] = await listVersions(inside, draftId);
    if (last?.id === request.id) return wireVersion(last);
    if (last?.hash === hash) refuse('nothing-new-to-publish', { n: last.number });
    const number = (last?.number ?? 0) + 1;
    const note = canonicalLinesOfBoth(request.note);
    const { title } = draft;
    const row = { id: request.id, draftId, number, hash, title, note, publishedAt: now, publishedBy: userId };
    await insertVersion(tx, row);
    await insertClauses(tx, row.id, rows);
    await record(inside, { topicId: draftId, audience: 'public', type: 'version-published', subjectId: row.id });
    return { id: row.id, draftId, number, hash, note, publishedAt: now.toISOString() };
  });
}

/** What must be there: at least one clause, a title, and every text in the authoritative language. */
function demandPublishable(draft: Draft, clauses: readonly Clause[]): void {
  if (clauses.length === 0) refuse('text-empty');
  if (draft.title[draft.authoritative] === undefined) refuse('title-needed');
  const missing = missingLanguages(clauses).filter(({ language }) => language === draft.authoritative);
  const first = clauses.find(({ id }) => id === missing[0]?.clauseId);
  if (!first) return;
  refuse('authoritative-text-missing', { n: missing.length, first: clauseLabel(first, draft.authoritative) });
}

/** Clauses a turn of the event loop takes, so that a large law does not hold up readers. */
const CLAUSES_AT_ONCE = 50;

/** The search key of every clause: normal keys of headings and texts in both languages. */
async function searchable(clauses: readonly Clause[]): Promise<ClauseRow[]> {
  const rows: ClauseRow[] = [];
  for (const [at, clause] of clauses.entries()) {
    if (at % CLAUSES_AT_ONCE === 0) await breathe();
    const { heading, text } = clause;
    const words = [heading.km, text.km, heading.en, text.en].filter((part) => part !== undefined);
    rows.push({ clause, searchKey: words.map(normalKey).join('\n') });
  }
  return rows;
}

/** Corrects a slip in a published version: the version stays, the erratum stands beside it, signed by the office. */
export async function addErratum(
  work: Work,
  versionId: string,
  request: ErratumRequest,
): Promise<{ erratum: Erratum; draftId: string }> {
  const version = await getVersion(work, versionId);
  const draft = await getDraft(work, { id: version.draftId });
  demand(canAddErratum(work.viewer, placeOfDraft(draft)));
  const signedBy = work.viewer.userId ?? refuse('sign-in-first');
  const { id, clauseId, language, before, after } = request;
  const reason = canonicalLinesOfBoth(request.reason);
  if (reason[draft.authoritative] === undefined) refuse('reason-needed', { n: 1 }, 'reason');
  const clause = (await clausesOf(work.database, versionId)).byId.get(clauseId) ?? refuse('clause-gone');
  return inTransaction(work, async (inside) => {
    if (!(await hasErratum(inside.tx, versionId, id))) {
      demandOnce(clause, request);
      const row = {
        id,
        versionId,
        clauseId,
        language,
        before,
        after,
        reason,
        signedBy,
        office: draft.office.name,
        at: work.now,
      };
      if (!(await insertErratum(inside.tx, row))) refuse('id-taken');
      await record(inside, { topicId: draft.id, audience: 'public', type: 'erratum-added', subjectId: id });
    }
    const errata = await listErrata(inside, versionId);
    const erratum = errata.find((each) => each.id === id) ?? refuse('unknown-version');
    return { erratum, draftId: draft.id };
  });
}

function demandOnce(clause: Clause, { language, before, after }: ErratumRequest): void {
  const said = [clause.heading[language], clause.text[language]].join('\n');
  if (before === after || said.split(before).length !== 2) refuse('erratum-words-not-there', {}, 'before');
}
