// What the record says about a round: computed from what was said, answered and changed, as the public may know it.
// Nothing in it is typed by anybody, and no words of a comment and no name stand in it.
import { type ChangeCauses, noCauses } from '@sala/shared/answers/change-causes.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import { clausePlace, isInner } from '@sala/shared/drafts/clause-labels.js';
import type { Clause, Draft, Version } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { passagesOf } from '@sala/shared/reports/closing-changes.js';
import type {
  ArticlePlace,
  ClosingChange,
  ClosingRecord,
  ClosingSection,
  CommentPlace,
  ListedAnswer,
} from '@sala/shared/reports/closing-contract.js';
import {
  figuresOfAnswers,
  figuresOfSaid,
  outcomesOf,
  type SaidRow,
  tally,
  toBeAnswered,
} from '@sala/shared/reports/closing-figures.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import type { SignedAnswers } from '../answers/answers.read.service.js';
import type { Consultations } from '../consultations/consultations.service.js';
import type { ComparedVersions } from '../drafts/drafts.compare.service.js';
import { listVersions, wireVersion } from '../drafts/drafts.service.js';
import { type ClausesOfVersion, clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';
import { listSaid } from './reports.closing.store.js';

/** Answers and comments that are listed one by one; all of them are in the list of answers. */
const LISTED_MAX = 60;
const COMMENTS_MAX = 12;

/** Two public versions compared, with why each change was made. */
export interface SourcedComparison {
  compared: ComparedVersions;
  causes: ReadonlyMap<string, ChangeCauses>;
}

/** What the record is read from besides the tables of what was said. */
export interface RecordSources {
  consultations: Consultations;
  signed: SignedAnswers;
  compare(slug: string, from: number, to: number): Promise<SourcedComparison>;
  /** Where the instrument stands, by its code; from the domain beside this one. */
  stageOf(work: Work, draftId: string): Promise<ClosingRecord['next']['stage']>;
}

interface Reading {
  draft: Draft;
  round: Round;
  rows: readonly SaidRow[];
  /** Public versions, the newest first. */
  versions: readonly Version[];
  consulted: Version;
  text: ClausesOfVersion;
}

/** The record of a round as it is now. Open to verbs that have asked. */
export async function readRecord(
  work: Work,
  draft: Draft,
  round: Round,
  sources: RecordSources,
): Promise<ClosingRecord> {
  const seen: Work = { ...work, viewer: visitor };
  const versions = (await listVersions(seen, draft.id))
    .filter(({ audience }) => audience === 'public')
    .map(wireVersion);
  const consulted = versions.find(({ id }) => id === round.versionId) ?? refuse('unknown-version');
  const rounds = await sources.consultations.listRounds(seen, draft.id);
  const next = rounds.find(({ number }) => number === round.number + 1) ?? null;
  const rows = await listSaid(seen.tx, draft.id, round.id);
  const reading = { draft, round, rows, versions, consulted, text: await clausesOf(work.database, consulted.id) };
  const revised = revisedVersion(versions, consulted, next);
  const compared = revised ? await sources.compare(draft.slug, consulted.number, revised.number) : null;
  const changes = compared ? changesOf(reading, compared) : [];
  const listed = await listAnswers(seen, reading, sources.signed);
  const promises = listed.filter(isPromise);
  const refused = listed.filter(({ disposition }) => disposition === 'not-accepted');
  return {
    asOf: work.now.toISOString(),
    slug: draft.slug,
    title: draft.title,
    office: draft.office.name,
    authoritative: draft.authoritative,
    round: roundPart(reading),
    said: figuresOfSaid(rows),
    answers: {
      ...figuresOfAnswers(rows, round.closesAt),
      refused: refused.slice(0, LISTED_MAX),
      moreRefused: Math.max(0, refused.length - LISTED_MAX),
    },
    compared: revised ? { from: consulted.number, to: revised.number } : null,
    sections: sectionsOf(reading, changes),
    unasked: changes
      .filter(({ change: { commentsTotal, reasons } }) => commentsTotal === 0 && reasons.length > 0)
      .map(bare),
    unsourced: changes
      .filter(({ change: { commentsTotal, reasons } }) => commentsTotal + reasons.length === 0)
      .map(bare),
    next: {
      stage: await sources.stageOf(seen, draft.id),
      round: next && { number: next.number, opensAt: next.opensAt, closesAt: next.closesAt },
      promises: promises.slice(0, LISTED_MAX),
      morePromises: Math.max(0, promises.length - LISTED_MAX),
    },
  };
}

/** The version in which the round shows: the newest, but none after the one that the next round was held on. */
function revisedVersion(versions: readonly Version[], consulted: Version, next: Round | null): Version | null {
  const last = versions.find(({ id }) => id === next?.versionId)?.number ?? Infinity;
  const revised = versions.find(({ number }) => number <= last);
  return revised && revised.number > consulted.number ? revised : null;
}

function roundPart({ round, consulted, rows, text }: Reading): ClosingRecord['round'] {
  const { id, number, announcedAt, opensAt, closesAt, extensions, purpose } = round;
  const said = toBeAnswered(rows);
  return {
    ...{ id, number, version: consulted.number, announcedAt, opensAt, closesAt, purpose },
    extensions: extensions.map(({ from, to, reason }) => ({ from, to, reason })),
    offline: round.offline ?? null,
    shortenedReason: round.shortenedReason ?? null,
    signedOffice: round.signedOffice ?? null,
    questions: round.questions.map((question) => ({
      place: placeOf(question.clauseId, text.byId),
      text: question.text,
      n: said.filter(
        ({ clauseId }) => articleOf(clauseId, text.byId)?.id === articleOf(question.clauseId, text.byId)?.id,
      ).length,
    })),
  };
}

/** The article a clause stands in, or the clause itself where it stands in none; null for the draft as a whole. */
function articleOf(clauseId: string | null, byId: ReadonlyMap<string, Clause>): Clause | null {
  let at = clauseId === null ? undefined : byId.get(clauseId);
  while (at && isInner(at) && at.parentId !== null) at = byId.get(at.parentId);
  return at ?? null;
}

function placeOf(clauseId: string | null, byId: ReadonlyMap<string, Clause>): ArticlePlace {
  const article = articleOf(clauseId, byId);
  if (!article) return { clauseId: null, path: 'whole', label: {}, heading: {} };
  const { id, path, heading } = article;
  return { clauseId: id, path, label: labelOf(article, byId), heading };
}

function labelOf(clause: Clause, byId: ReadonlyMap<string, Clause>) {
  return { km: clausePlace(clause, byId, 'km'), en: clausePlace(clause, byId, 'en') };
}

interface PlacedChange {
  change: ClosingChange;
  place: ArticlePlace;
}

const bare = ({ change }: PlacedChange) => change;

/** Every change, with the article it belongs to: that of the consulted version, or the new one where none was there. */
function changesOf(reading: Reading, { compared, causes }: SourcedComparison): PlacedChange[] {
  const { before, after, pairs, tree } = compared;
  return tree.changes.map((change) => {
    const cause = causes.get(change.id) ?? noCauses;
    const { passages, more } = passagesOf(change, { before: before.byId, after: after.byId, pairs });
    const old = change.before.find((id) => before.byId.has(id));
    const place = old === undefined ? placeOf(change.clause.id, after.byId) : placeOf(old, before.byId);
    const comments = commentsBehind(reading, cause.annotationIds);
    return {
      place,
      change: {
        id: change.id,
        sign: change.sign,
        label: labelOf(change.clause, (change.isGone ? before : after).byId),
        types: cause.types,
        reasons: cause.reasons,
        passages,
        morePassages: more,
        comments: comments.slice(0, COMMENTS_MAX),
        commentsTotal: comments.length,
      },
    };
  });
}

/** Comments of this round first: what moved the words may also have been said in an earlier one. */
function commentsBehind(reading: Reading, ids: readonly string[]): CommentPlace[] {
  const known = new Map(reading.rows.map((row) => [row.id, row]));
  // A withdrawn comment caused nothing that its author would still be named by.
  return [...ids]
    .filter((id) => known.get(id)?.state !== 'withdrawn')
    .sort((one, other) => Number(known.has(other)) - Number(known.has(one)))
    .map((id) => {
      const row = known.get(id);
      return row ? commentAt(row, reading) : { id, version: reading.consulted.number, path: '' };
    });
}

function commentAt({ id, versionId, clauseId }: SaidRow, { versions, consulted, text }: Reading): CommentPlace {
  const version = versions.find((one) => one.id === versionId)?.number ?? consulted.number;
  return { id, version, path: clauseId === null ? 'whole' : (text.byId.get(clauseId)?.path ?? '') };
}

/** Articles that were spoken about, or changed because of a comment: the most spoken about first. */
function sectionsOf(reading: Reading, changes: readonly PlacedChange[]): ClosingSection[] {
  const { rows, text } = reading;
  const sections = new Map<string, { place: ArticlePlace; rows: SaidRow[]; changes: ClosingChange[] }>();
  const sectionAt = (place: ArticlePlace) => {
    const key = place.clauseId ?? '';
    const section = sections.get(key) ?? { place, rows: [], changes: [] };
    sections.set(key, section);
    return section;
  };
  for (const row of toBeAnswered(rows)) sectionAt(placeOf(row.clauseId, text.byId)).rows.push(row);
  for (const { place, change } of changes) {
    if (change.commentsTotal > 0 || sections.has(place.clauseId ?? '')) sectionAt(place).changes.push(change);
  }
  const order = new Map(text.list.map(({ id }, at) => [id, at]));
  const rank = ({ place }: { place: ArticlePlace }) => order.get(place.clauseId ?? '') ?? -1;
  return [...sections.values()]
    .map(({ place, rows: said, changes: made }) => ({ ...figuresOfSection(said), place, changes: made }))
    .sort((one, other) => other.n - one.n || other.concerned - one.concerned || rank(one) - rank(other));
}

function figuresOfSection(said: readonly SaidRow[]) {
  const open = said.filter(({ answerId }) => answerId === null).length;
  const seen = said.filter(({ state }) => state === 'visible');
  return {
    n: said.length,
    kinds: tally(seen.map(({ kind }) => kind)),
    concerned: seen.reduce((sum, { concerned }) => sum + concerned, 0),
    outcomes: outcomesOf(said),
    open,
  };
}

function isPromise({ disposition, notYet }: ListedAnswer): boolean {
  return disposition === 'for-lower-instrument' || disposition === 'for-implementation' || notYet !== null;
}

/** The answers that count and are told one by one: what was not accepted, and what is promised. */
async function listAnswers(seen: Work, reading: Reading, signed: SignedAnswers): Promise<ListedAnswer[]> {
  const { rows, text } = reading;
  const served = new Map<string, SaidRow[]>();
  for (const row of toBeAnswered(rows)) {
    const { answerId, disposition } = row;
    if (answerId === null || disposition === 'question-answered' || disposition === 'already-in-text') continue;
    served.set(answerId, [...(served.get(answerId) ?? []), row]);
  }
  const answers = await signed.readAll(seen, [...served.keys()]);
  return answers.flatMap(({ id, disposition, reason, text: words, notYet, changes }) => {
    const [first] = served.get(id) ?? [];
    if (!first) return [];
    return [
      {
        ...{ id, disposition, reason, text: words },
        // What was said to come counts until a place is named.
        notYet: changes.length === 0 ? notYet : null,
        place: placeOf(first.clauseId, text.byId),
        first: commentAt(first, reading),
        n: served.get(id)?.length ?? 1,
      },
    ];
  });
}
