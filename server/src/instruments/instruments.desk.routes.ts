// The desk of a law's way and of the forward plan: pages of plain forms, each sent to an address of its own and, when
// it was taken, sent on to the page anew. What is refused stands in its form again.
import { randomUUID } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { canSeeWorkingText } from '@sala/shared/drafts/policy.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { canOpenCall, canReadRecord, canTellPlan } from '@sala/shared/instruments/policy.js';
import { pages } from '@sala/shared/ground/paths.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import { stagesDesk } from '@sala/shared/texts/instruments/desk.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import { getDraft, listInstrumentKinds, listVersions, placeOfDraft, wireVersion } from '../drafts/drafts.service.js';
import { readWorkingText } from '../drafts/drafts.working.service.js';
import type { Work } from '../infra/work.js';
import {
  answerForm,
  type FormFields,
  type PageRequest,
  pageRequest,
  sendPage,
  toSignIn,
} from '../pages/forms/answer-form.js';
import { type Html, html } from '../pages/html.js';
import { planVerbs, verbs } from './desk-verbs.js';
import { hasCall } from './instruments.calls.service.js';
import { readPlans } from './instruments.plans.service.js';
import { instrumentsHanded } from './instruments.handed.routes.js';
import { readNotes } from './instruments.record.service.js';
import type { InstrumentsParts } from './instruments.routes.js';
import {
  type AheadForms,
  callForm,
  planDeskPage,
  planForm,
  planLine,
  planRevisionForm,
} from './pages/ahead-desk-page.js';
import { FIELD_UNITS_MAX, type Values } from '../pages/forms/desk-fields.js';
import { plain } from '../pages/marked-texts.js';
import { actOf, folded, stagesDeskPage } from './pages/stages-desk-page.js';

type BySlug = { Params: { slug: string }; Querystring: { note?: string; kept?: string } };
type Typed = { form: string; values: Values } | null;

/** Any fields, each a text once: what is in them the verbs judge. */
const anyForm = {
  type: 'object',
  additionalProperties: { type: 'string', maxLength: FIELD_UNITS_MAX },
  maxProperties: 60,
};

export function instrumentsDesk(app: FastifyInstance, parts: InstrumentsParts): void {
  for (const language of languages) {
    stagesDeskPages(app, parts, language);
    planDeskPages(app, parts, language);
  }
  instrumentsHanded(app, parts);
}

function stagesDeskPages(app: FastifyInstance, parts: InstrumentsParts, language: Language): void {
  const path = decodeURIComponent(pages.stagesDesk(language, ':slug'));
  const address = (slug: string) => pages.stagesDesk(language, slug);

  const show = async (page: PageRequest, reply: FastifyReply, slug: string, typed: Typed) => {
    const work = await parts.workOf(page.request);
    const draft = await draftOf(work, slug);
    const query = page.request.query as BySlug['Querystring'];
    const main = await deskOf(parts, work, page, draft, { typed, query });
    reply.header('cache-control', 'no-store');
    const title = `${say(language, stagesDesk.title)} · ${plain(draft.title, language)}`;
    return sendPage(reply, page, title, main, address(slug), 'desk');
  };

  app.get<BySlug>(path, { schema: { hide: true } }, async (request, reply) => {
    const page = await pageRequest(parts, request);
    if (page.viewer.userId === null) return toSignIn(reply, language, request.url);
    return show(page, reply, request.params.slug, null);
  });

  for (const [act, verb] of Object.entries(verbs)) {
    app.post<BySlug>(`${path}/${act}`, { schema: { hide: true, body: anyForm } }, async (request, reply) => {
      const { slug } = request.params;
      const run = async (_page: PageRequest, fields: FormFields) => {
        const work = await parts.workOf(request);
        const draft = await draftOf(work, slug);
        await verb(parts, work, draft, fields, language);
        parts.wake(draft.id);
        return `${address(slug)}?kept=1${act === 'note' ? '#notes' : ''}`;
      };
      return answerForm(parts, request, reply, run, (page, values) =>
        show(page, reply, slug, { form: formOf(act, values), values }),
      );
    });
  }
}

/** The name of a form on the page, by what was sent from it. */
function formOf(act: string, values: Values): string {
  if (act === 'step') return `step-${values.to ?? ''}`;
  return act === 'revise' ? `revise-${values.plan ?? ''}` : act;
}

async function draftOf(work: Work, slug: string): Promise<Draft> {
  const draft = await getDraft(work, { slug });
  const verdict = canReadRecord(work.viewer, placeOfDraft(draft));
  if (verdict !== true && (await listVersions(work, draft.id)).length === 0) refuse('unknown-draft');
  demand(verdict);
  return draft;
}

async function deskOf(
  parts: InstrumentsParts,
  work: Work,
  page: PageRequest,
  draft: Draft,
  asked: { typed: Typed; query: BySlug['Querystring'] },
): Promise<Html> {
  const isTeam = canSeeWorkingText(work.viewer, placeOfDraft(draft)) === true;
  const { clauses } = isTeam ? await readWorkingText(work, draft.id) : { clauses: [] };
  const noteFor = asked.typed?.form === 'note' ? asked.typed.values.clause : asked.query.note;
  const forms = {
    ...page,
    viewer: work.viewer,
    now: work.now,
    today: dayAtPhnomPenh(work.now),
    newId: randomUUID,
    typed: asked.typed,
  };
  return stagesDeskPage({
    ...forms,
    draft,
    instrument: await parts.instruments.readInstrument(work, { id: draft.id }),
    versions: (await listVersions(work, draft.id)).map(wireVersion),
    others: (await listPublished(work)).map((one) => one.draft).filter(({ id }) => id !== draft.id),
    articles: clauses.filter(({ kind }) => kind === 'article'),
    byId: new Map(clauses.map((clause) => [clause.id, clause])),
    notes: isTeam ? await readNotes(work, draft.id) : [],
    noteFor: noteFor ?? null,
    isKept: asked.query.kept !== undefined && asked.typed === null,
    ahead: await aheadOf(work, forms, draft),
  });
}

/** The plan of this draft, and questions while there is no text. */
async function aheadOf(work: Work, forms: AheadForms, draft: Draft): Promise<Html> {
  const { language } = forms;
  const [plan] = (await readPlans(work)).filter((one) => one.draft?.id === draft.id);
  const mayTell = canTellPlan(work.viewer, draft.office.id) === true;
  const mayAsk = canOpenCall(work.viewer, placeOfDraft(draft)) === true;
  const isBefore = (await listVersions(work, draft.id)).length === 0;
  const telling = () => planForm(forms, actOf({ language, draft }, 'plan'), draft, { offices: [], kinds: [] });
  const revising = (told: typeof plan) =>
    told && !told.isDropped ? planRevisionForm(forms, actOf({ language, draft }, 'revise'), told) : '';
  const planned = plan
    ? html`${planLine(forms, plan)}${mayTell ? revising(plan) : ''}`
    : mayTell && folded(forms, 'plan', say(language, stagesDesk.planTell), telling());
  const asking = isBefore && mayAsk ? callForm(forms, actOf({ language, draft }, 'call')) : '';
  return html`${planned && html`<section aria-labelledby="plan"><h2 id="plan">${say(language, stagesDesk.plan)}</h2>${planned}</section>`}${asking}${
    isBefore && (await hasCall(work, draft.id))
      ? html`<p><a href="${pages.call(language, draft.slug)}">${say(language, stagesDesk.callSee)}</a></p>`
      : ''
  }`;
}

function planDeskPages(app: FastifyInstance, parts: InstrumentsParts, language: Language): void {
  const path = pages.planDesk(language);

  const show = async (page: PageRequest, reply: FastifyReply, typed: Typed) => {
    const work = await parts.workOf(page.request);
    const mine = (await listOrganisations(work)).filter(({ id }) => canTellPlan(work.viewer, id) === true);
    const ids = new Set(mine.map(({ id }) => id));
    const main = planDeskPage({
      ...page,
      today: dayAtPhnomPenh(work.now),
      newId: randomUUID,
      typed,
      plans: (await readPlans(work)).filter(({ office }) => ids.has(office.id)),
      offices: mine,
      kinds: await listInstrumentKinds(work),
      isKept: (page.request.query as BySlug['Querystring']).kept !== undefined && typed === null,
    });
    reply.header('cache-control', 'no-store');
    return sendPage(reply, page, say(language, stagesDesk.plansTitle), main, path, 'desk');
  };

  app.get(path, { schema: { hide: true } }, async (request: FastifyRequest, reply) => {
    const page = await pageRequest(parts, request);
    if (page.viewer.userId === null) return toSignIn(reply, language, request.url);
    return show(page, reply, null);
  });

  for (const [act, verb] of Object.entries(planVerbs)) {
    app.post(`${path}/${act}`, { schema: { hide: true, body: anyForm } }, async (request, reply) => {
      const run = async (_page: PageRequest, fields: FormFields) => {
        await verb(await parts.workOf(request), fields);
        parts.wake(fields.plan ?? fields.id ?? '');
        return `${path}?kept=1`;
      };
      return answerForm(parts, request, reply, run, (page, values) =>
        show(page, reply, { form: formOf(act, values), values }),
      );
    });
  }
}
