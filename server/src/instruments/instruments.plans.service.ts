// The forward plan: what offices tell of coming drafts, before there is a text. What was told first is never changed;
// other dates, a draft that was begun, or that it is dropped, are revisions with a reason.
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { canonicalBoth, canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import { isReason } from '@sala/shared/consultations/policy.js';
import type { Plan, PlanRequest, PlanRevisionRequest } from '@sala/shared/instruments/contract.js';
import { canTellPlan } from '@sala/shared/instruments/policy.js';
import { REASON_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import { getOrganisation, listOrganisations } from '../accounts/accounts.organisations.service.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import { getDraft, getInstrumentKind } from '../drafts/drafts.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import {
  hasPlanOf,
  insertPlan,
  insertRevision,
  listPlannedDrafts,
  listPlanRows,
  listRevisionRows,
  lockPlan,
  type PlanRow,
  type RevisionRow,
} from './instruments.plans.store.js';

/** Tells of a coming draft. The same id again gives the same plan. */
export async function tellPlan(work: Work, request: PlanRequest): Promise<Plan> {
  const { id, organisationId, instrumentKind, draftId = null, from, to } = request;
  demand(canTellPlan(work.viewer, organisationId));
  if (!isPublicBody((await getOrganisation(work, organisationId)).kind)) refuse('unknown-office', {}, 'organisationId');
  await getInstrumentKind(work, instrumentKind);
  await demandDraftOf(work, draftId, organisationId);
  const said = {
    title: canonicalBoth(request.title),
    purpose: canonicalLinesOfBoth(request.purpose),
    problem: canonicalLinesOfBoth(request.problem),
    affected: canonicalLinesOfBoth(request.affected),
  };
  // Plans speak to everybody, and the state's language is Khmer.
  for (const [field, text] of Object.entries(said)) if (text.km === undefined) refuse('plan-text-missing', {}, field);
  if (to < from) refuse('plan-dates-wrong', {}, 'to');
  const toldBy = work.viewer.userId ?? refuse('sign-in-first');
  await inTransaction(work, async (inside) => {
    const row = { id, organisationId, instrumentKind, draftId, ...said, fromOn: from, toOn: to };
    const isNew = await insertPlan(inside.tx, { ...row, toldAt: inside.now, toldBy });
    if (isNew && draftId) await tell(inside, draftId, id);
  });
  return getPlan(work, id, organisationId);
}

/** Other dates, a draft that was begun, or the end of the plan. Each with a reason that the public reads. */
export async function revisePlan(work: Work, planId: string, request: PlanRevisionRequest): Promise<Plan> {
  const plan = (await readPlans(work)).find(({ id }) => id === planId) ?? refuse('unknown-plan');
  demand(canTellPlan(work.viewer, plan.office.id));
  const { id, from, to, isDropped } = request;
  await demandDraftOf(work, request.draftId ?? null, plan.office.id);
  if (to < from) refuse('plan-dates-wrong', {}, 'to');
  const reason = canonicalLinesOfBoth(request.reason);
  const isSameWindow = from === plan.from && to === plan.to && !isDropped;
  // To say that a draft was begun needs no reason.
  if (!isSameWindow && !isReason(reason, 'km')) refuse('reason-needed', { n: REASON_CLUSTERS_MIN.km }, 'reason');
  const saidBy = work.viewer.userId ?? refuse('sign-in-first');
  await inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    await lockPlan(tx, planId);
    const earlier = (await listRevisionRows(tx)).filter((one) => one.planId === planId);
    if (earlier.some((one) => one.id === id)) return;
    if (earlier.at(-1)?.isDropped) refuse('plan-dropped');
    const draftId = request.draftId ?? plan.draft?.id ?? null;
    const number = earlier.length + 1;
    const row = { id, planId, number, draftId, fromOn: from, toOn: to, isDropped, reason, at: now, saidBy };
    if (!(await insertRevision(tx, row))) refuse('id-taken');
    if (draftId) await tell(inside, draftId, id);
  });
  return getPlan(work, planId, plan.office.id);
}

/** Open to all: the plan is made to be read. The last told first. */
export async function readPlans(work: Work): Promise<Plan[]> {
  const [rows, revisions, named] = [
    await listPlanRows(work.tx),
    await listRevisionRows(work.tx),
    await listPlannedDrafts(work.tx),
  ];
  const offices = new Map((await listOrganisations(work)).map((one) => [one.id, one.name]));
  return rows.map((row) => {
    const own = revisions.filter(({ planId }) => planId === row.id);
    const draftId = own.at(-1)?.draftId ?? row.draftId;
    const draft = draftId ? named.get(draftId) : undefined;
    return {
      ...present(row, own),
      office: { id: row.organisationId, name: offices.get(row.organisationId) ?? {} },
      draft: draftId && draft ? { id: draftId, slug: draft.slug } : null,
    };
  });
}

/** What stands on the home page; the plan itself has everything. */
const COMING_MAX = 3;

/** Open to all: the next that offices plan; not what was dropped, nor what has a public text by now. */
export async function listComing(work: Work) {
  const published = new Set((await listPublished(work)).map(({ draft }) => draft.id));
  return (await readPlans(work))
    .filter(({ isDropped, draft }) => !isDropped && !(draft && published.has(draft.id)))
    .sort((one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id))
    .slice(0, COMING_MAX)
    .map(({ id, title, office, from, to }) => ({ id, title, office: office.name, from, to }));
}

/** Open to all: whether a draft stands in the forward plan. */
export function hasPlan(work: Work, draftId: string): Promise<boolean> {
  return hasPlanOf(work.tx, draftId);
}

function present(row: PlanRow, revisions: readonly RevisionRow[]): Omit<Plan, 'office' | 'draft'> {
  const { id, instrumentKind, title, purpose, problem, affected, fromOn, toOn, toldAt } = row;
  const last = revisions.at(-1);
  return {
    ...{ id, instrumentKind, title, purpose, problem, affected },
    from: last?.fromOn ?? fromOn,
    to: last?.toOn ?? toOn,
    firstFrom: fromOn,
    firstTo: toOn,
    toldAt: toldAt.toISOString(),
    changedAt: (last?.at ?? toldAt).toISOString(),
    isDropped: last?.isDropped ?? false,
    revisions: revisions.map(({ at, fromOn: from, toOn: to, isDropped, reason }) => {
      return { at: at.toISOString(), from, to, isDropped, reason };
    }),
  };
}

async function getPlan(work: Work, id: string, organisationId: string): Promise<Plan> {
  const plan = (await readPlans(work)).find((one) => one.id === id) ?? refuse('unknown-plan');
  return plan.office.id === organisationId ? plan : refuse('id-taken');
}

async function demandDraftOf(work: Work, draftId: string | null, organisationId: string): Promise<Draft | null> {
  if (draftId === null) return null;
  const draft = await getDraft(work, { id: draftId });
  return draft.office.id === organisationId ? draft : refuse('plan-other-office', {}, 'draftId');
}

async function tell(work: Work, draftId: string, subjectId: string): Promise<void> {
  await record(work, { topicId: draftId, audience: 'public', type: 'record-grown', subjectId });
}
