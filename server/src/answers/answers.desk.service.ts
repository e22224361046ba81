// The answer desk as the drafting team reads it: the list with its numbers, and the work on one comment. Speakers
// appear as the public sees them; what moderators have hidden stays hidden here too.
import type { Annotation } from '@sala/shared/annotations/contract.js';
import type {
  AnswerDesk,
  AnswerWork,
  Colleague,
  DeskQuery,
  DeskRow,
  Variant,
  VariantPage,
} from '@sala/shared/answers/desk-contract.js';
import { canAnswer } from '@sala/shared/answers/policy.js';
import type { Disposition } from '@sala/shared/discussions/dispositions.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { truncateClusters } from '@sala/shared/language/clusters.js';
import { ANSWER_COMMENTS_MAX, CLAIM_HOURS } from '@sala/shared/ground/limits.js';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import type { Annotations } from '../annotations/annotations.service.js';
import { getDraft, placeOfDraft } from '../drafts/drafts.service.js';
import type { Work } from '../infra/work.js';
import { presentClaim } from './answers.claims.service.js';
import { listAssignments, listClaims, listNotes } from './answers.claims.store.js';
import {
  articleFacets,
  articleOf,
  clausesOfArticle,
  kindFacets,
  languageFacets,
  placeLabel,
  sourceFacets,
  themeFacets,
  WHOLE,
} from './answers.desk.labels.js';
import {
  countFolds,
  countToSign,
  type DeskFacet,
  type Group,
  listFold,
  listOpenOf,
  listStanding,
  readDesk,
  type Standing,
} from './answers.desk.store.js';
import { type Folding, suggestSimilar } from './answers.folding.service.js';
import type { PlacedVersion } from './answers.places.js';
import { listPlacedVersions, readProposal } from './answers.propose.service.js';
import type { SignedAnswers } from './answers.read.service.js';
import { listSubjects } from './answers.store.js';

const HOUR_MS = 3_600_000;
const PAGE = 50;
const VARIANTS = 20;
const SIMILAR_MAX = 10;
/** How much of a comment a list shows, in grapheme clusters. */
const EXCERPT_CLUSTERS = 240;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class AnswerDesks {
  constructor(
    private readonly annotations: Annotations,
    private readonly signed: SignedAnswers,
    private readonly folding: Folding,
  ) {}

  /** The list. What is new is compared with the rest in the background, so opening it never waits. */
  async readDesk(work: Work, draftId: string, query: DeskQuery): Promise<AnswerDesk> {
    demand(canAnswer(work.viewer, placeOfDraft(await getDraft(work, { id: draftId }))));
    const versions = await listPlacedVersions(work, draftId);
    const { view = 'to-answer', order = 'article', article, kind, from, language, theme, round } = query;
    const desk = await readDesk(work.tx, {
      ...{ draftId, view, order, kind, from, language, theme },
      roundId: round ?? null,
      userId: work.viewer.userId ?? refuse('sign-in-first'),
      lapsed: new Date(work.now.getTime() - CLAIM_HOURS * HOUR_MS).toISOString(),
      clauseIds: article === undefined ? undefined : article === WHOLE ? null : clausesOfArticle(article, versions),
      after: readKey(query.after),
      limit: PAGE + 1,
    });
    const { numbers, groups } = desk;
    if (numbers.uncompared > 0) this.folding.keepUp(draftId);
    const shown = groups.slice(0, PAGE);
    const last = groups.length > PAGE ? shown.at(-1) : undefined;
    const { total, answered, waiting, mine, corrections, uncompared } = numbers;
    const toAnswer = total - answered - waiting;
    return {
      counts: { total, answered, waiting, toAnswer, mine, corrections, toSign: await countToSign(work.tx, draftId) },
      facets: await facetsOf(work, desk.facets, versions),
      rows: await this.rowsOf(work, shown, versions),
      matching: { rows: desk.rows, comments: desk.comments },
      next: last ? `${last.value}_${new Date(last.at).toISOString()}_${last.fold}` : null,
      uncompared,
    };
  }

  /** All that one needs to answer one comment. */
  async readWork(work: Work, annotationId: string): Promise<AnswerWork> {
    const { draftId, version } = await demandSubject(work, annotationId);
    const annotation = (await this.annotations.readOne(annotationId)) ?? refuse('answer-comment-held');
    const versions = await listPlacedVersions(work, draftId);
    const standing = (await listStanding(work.tx, [annotationId])).get(annotationId) ?? refuse('unknown-comment');
    const { foldId } = standing;
    const counted = (await countFolds(work.tx, [foldId])).get(foldId) ?? { alike: 1, speakers: 1 };
    const { claims, assigned } = await this.peopleOn(work, [annotationId]);
    const variants = await this.readVariants(work, annotationId, null);
    const openIds = await listOpenOf(work.tx, foldId, ANSWER_COMMENTS_MAX);
    const place = versions.find(({ number }) => number === version);
    const isOpen = standing.answering === 'kept' || standing.answering === 'waiting';
    const answerId = annotation.answer?.id;
    return {
      annotation,
      label: placeLabel(standing.clauseId, place),
      foldId,
      alike: counted.alike,
      distinctSpeakers: counted.speakers,
      openIds: openIds.length > 0 || standing.answering !== 'to-answer' ? openIds : [annotationId],
      variants,
      similar: await this.similarTo(work, annotation, standing, versions),
      notes: await listNotes(work.tx, [annotationId, ...variants.variants.map((one) => one.annotation.id)]),
      claimedBy: claims.get(annotationId) ?? null,
      assignedTo: assigned.get(annotationId) ?? null,
      theme: standing.theme,
      proposal: isOpen && standing.answerId ? await readProposal(work, standing.answerId) : null,
      answer: answerId ? await this.signed.read(work, answerId) : null,
    };
  }

  /** The comments alike, page by page. */
  async readVariants(work: Work, annotationId: string, after: string | null): Promise<VariantPage> {
    const { draftId } = await demandSubject(work, annotationId);
    const own = (await listStanding(work.tx, [annotationId])).get(annotationId) ?? refuse('unknown-comment');
    const page = { but: annotationId, after: after !== null && UUID.test(after) ? after : null, limit: VARIANTS + 1 };
    const found = await listFold(work.tx, own.foldId, page);
    const shown = found.slice(0, VARIANTS);
    const versions = await listPlacedVersions(work, draftId);
    return {
      variants: await this.variantsOf(work, shown, versions),
      next: found.length > VARIANTS ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  private async similarTo(
    work: Work,
    annotation: Annotation,
    { foldId, clauseId, versionId }: Standing,
    versions: readonly PlacedVersion[],
  ): Promise<Variant[]> {
    const { opening, wording, kind } = annotation;
    if (opening.state !== 'visible') return [];
    const article = articleOf(
      clauseId,
      versions.find(({ id }) => id === versionId),
    );
    const [subject] = await listSubjects(work.tx, [annotation.id]);
    const found = await suggestSimilar(work, annotation.draftId, {
      foldId,
      clauseIds: article ? clausesOfArticle(article.id, versions) : [],
      opening: { body: opening.body, wording, kind, clauseId, roundId: subject?.roundId ?? null },
      limit: SIMILAR_MAX,
    });
    const standing = await listStanding(
      work.tx,
      found.map(({ id }) => id),
    );
    const listed = found.flatMap(({ id, similarity }) => {
      const one = standing.get(id);
      return one ? [{ ...one, similarity }] : [];
    });
    return this.variantsOf(work, listed, versions);
  }

  private async variantsOf(
    work: Work,
    standing: readonly Standing[],
    versions: readonly PlacedVersion[],
  ): Promise<Variant[]> {
    const ids = standing.map(({ id }) => id);
    const annotations = new Map((await this.annotations.readSome(ids)).map((one) => [one.id, one]));
    const { claims } = await this.peopleOn(work, ids);
    return standing.flatMap(({ id, clauseId, versionId, similarity, answering }) => {
      const annotation = annotations.get(id);
      const label = placeLabel(
        clauseId,
        versions.find((version) => version.id === versionId),
      );
      return annotation ? [{ annotation, label, similarity, answering, claimedBy: claims.get(id) ?? null }] : [];
    });
  }

  private async rowsOf(work: Work, groups: readonly Group[], versions: readonly PlacedVersion[]): Promise<DeskRow[]> {
    const ids = groups.map(({ id }) => id);
    const annotations = new Map((await this.annotations.readSome(ids)).map((one) => [one.id, one]));
    const standing = await listStanding(work.tx, ids);
    const counted = await countFolds(
      work.tx,
      groups.map(({ fold }) => fold),
    );
    const people = await this.peopleOn(work, ids);
    return groups.flatMap(({ fold, id, n }) => {
      const [annotation, stands] = [annotations.get(id), standing.get(id)];
      if (!annotation || !stands) return [];
      const whole = counted.get(fold) ?? { alike: n, speakers: n };
      return [
        {
          ...presentRow(work, annotation, stands, versions),
          ...{ foldId: fold, n, alike: whole.alike, distinctSpeakers: whole.speakers },
          claimedBy: people.claims.get(id) ?? null,
          assignedTo: people.assigned.get(id) ?? null,
        },
      ];
    });
  }

  private async peopleOn(work: Work, ids: readonly string[]) {
    const claims = new Map<string, Colleague>();
    const assigned = new Map<string, Colleague>();
    if (ids.length === 0) return { claims, assigned };
    for (const claim of await listClaims(work.tx, ids)) {
      const shown = presentClaim(work, claim);
      if (shown) claims.set(claim.annotationId, shown);
    }
    for (const { annotationId, userId, name } of await listAssignments(work.tx, ids))
      assigned.set(annotationId, { userId, name, isMine: userId === work.viewer.userId });
    return { claims, assigned };
  }
}

function presentRow(work: Work, annotation: Annotation, standing: Standing, versions: readonly PlacedVersion[]) {
  const { opening, wording, kind, versionId, id } = annotation;
  const { clauseId, theme, answering, answerId, disposition, revision } = standing;
  const version = versions.find((one) => one.id === versionId);
  const isShown = opening.state === 'visible';
  const excerpt = truncateClusters(opening.body, EXCERPT_CLUSTERS);
  return {
    annotationId: id,
    versionId,
    kind,
    state: opening.state,
    clauseId,
    articleId: articleOf(clauseId, version)?.id ?? null,
    label: placeLabel(clauseId, version),
    language: opening.language,
    excerpt,
    isCut: excerpt !== opening.body,
    wording: isShown ? wording : null,
    speaker: opening.speaker,
    receivedAt: opening.receivedAt,
    days: Math.max(0, Math.floor((work.now.getTime() - Date.parse(opening.receivedAt)) / DAY_MS)),
    theme,
    answering,
    answer: answerId ? { id: answerId, disposition: disposition as Disposition | null, revision: revision ?? 1 } : null,
  };
}

async function demandSubject(work: Work, annotationId: string) {
  const [subject] = await listSubjects(work.tx, [annotationId]);
  if (!subject) refuse('unknown-comment');
  demand(canAnswer(work.viewer, placeOfDraft(await getDraft(work, { id: subject.draftId }))));
  return subject;
}

async function facetsOf(work: Work, facets: readonly DeskFacet[], versions: readonly PlacedVersion[]) {
  const of = (name: DeskFacet['facet']) => facets.filter(({ facet }) => facet === name);
  const hasOrganisation = of('from').some(({ key }) => key.startsWith('org:'));
  const organisations = hasOrganisation ? await listOrganisations(work) : [];
  return {
    article: articleFacets(of('clause'), versions),
    kind: kindFacets(of('kind')),
    from: sourceFacets(of('from'), new Map(organisations.map(({ id, name }) => [id, name]))),
    language: languageFacets(of('language')),
    theme: themeFacets(of('theme')),
  };
}

function readKey(after: string | undefined): { value: number; at: string; fold: string } | null {
  const [value = '', at = '', fold = ''] = (after ?? '').split('_');
  if (!/^-?\d{1,9}$/.test(value) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) || !UUID.test(fold))
    return null;
  return { value: Number(value), at, fold };
}
