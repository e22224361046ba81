// Publishing: the working text becomes an immutable, numbered, hashed version; corrections are errata beside it.
import { createHash } from 'node:crypto';
import { clauseLabel } from '@sala/shared/drafts/clause-labels.js';
import type { Clause, Draft, Erratum, Version } from '@sala/shared/drafts/contract.js';
import { canAddErratum } from '@sala/shared/drafts/policy.js';
import type { LineageLink } from '@sala/shared/drafts/lineage/lineage.js';
import { canonicalVersion } from '@sala/shared/drafts/version-hash.js';
import type { ErratumRequest, VersionRequest } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { missingLanguages } from '@sala/shared/drafts/working-text/working-text-problems.js';
import { lineageOf } from '@sala/shared/drafts/working-text/working-text-descent.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { normalKey } from '@sala/shared/language/normal-key.js';
import { Turns } from '../infra/pace/turns.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { getDraft, getVersion, listVersions, placeOfDraft, type VersionRow } from './drafts.service.js';
import { clausesOf, listErrata } from './drafts.texts.service.js';
import {
  type ClauseRow,
  hasErratum,
  insertClauses,
  insertErratum,
  insertLineage,
  insertVersion,
} from './drafts.versions.store.js';
import { demandRevision } from './drafts.working.service.js';
import { getWorking, updateWorking } from './drafts.working.store.js';

/** The working text made ready to become a version: the heavy, pure part, before any transaction. */
export interface PreparedVersion {
  draft: Draft;
  revision: number;
  clauses: Clause[];
  hash: string;
  rows: ClauseRow[];
  /** The version before, and what of it went where. */
  base: VersionRow | null;
  links: LineageLink[];
}

/** Open to the verb that publishes, which has asked. */
export async function prepareVersion(work: Work, draft: Draft): Promise<PreparedVersion> {
  const { clauses, revision, descent } = await getWorking(work.tx, draft.id);
  demandPublishable(draft, clauses);
  const hash = createHash('sha256').update(canonicalVersion(draft.title, clauses)).digest('hex');
  const [base = null] = await listVersions(work, draft.id);
  const before = base ? (await clausesOf(work.database, base.id)).list : [];
  return {
    draft,
    revision,
    clauses,
    hash,
    rows: await searchable(clauses),
    base,
    links: lineageOf(before, clauses, descent),
  };
}

/**
 * Makes the version of what was prepared, in the transaction of a verb that holds the draft. Open to the verb that
 * publishes, which has asked. Refuses when the text or the version before it is another one by now.
 */
export async function addVersion(inside: Work, prepared: PreparedVersion, request: VersionRequest): Promise<Version> {
  const { tx, now, viewer } = inside;
  const { draft, hash, rows, base, links } = prepared;
  const publishedBy = viewer.userId ?? refuse('sign-in-first');
  await demandRevision(inside, draft.id, request.revision);
  const [last = null] = await listVersions(inside, draft.id);
  const audience = request.audience ?? 'public';
  if (last?.hash === hash && last.audience === audience) refuse('nothing-new-to-publish', { n: last.number });
  if (last?.id !== base?.id || prepared.revision !== request.revision)
    refuse('other-version-came', { n: last?.number ?? 0 });
  const number = (last?.number ?? 0) + 1;
  const note = canonicalLinesOfBoth(request.note);
  const { id, revision: workingRevision } = request;
  const row = { id, draftId: draft.id, number, hash, audience, note, publishedAt: now };
  await insertVersion(tx, { ...row, workingRevision, title: draft.title, publishedBy });
  await insertClauses(tx, id, rows);
  if (base) await insertLineage(tx, id, base.id, links);
  await updateWorking(tx, draft.id, { descent: [], updatedAt: now, updatedBy: publishedBy });
  return { ...row, publishedAt: now.toISOString() };
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

/** The search key of every clause: normal keys of headings and texts in both languages. */
async function searchable(clauses: readonly Clause[]): Promise<ClauseRow[]> {
  const rows: ClauseRow[] = [];
  const turns = new Turns();
  for (const clause of clauses) {
    await turns.giveWay();
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
