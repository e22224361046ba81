// The public pages of a law's way: its stages, the early call with its plain form, the forward plan.
import { receiptTemplate } from '@sala/shared/discussions/receipt.template.js';
import { Refusal, refusalSentence, refuse } from '@sala/shared/ground/errors.js';
import { languageOf } from '@sala/shared/language/detect.js';
import { COMMENT_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { pages } from '@sala/shared/ground/paths.js';
import { forwardPlan } from '@sala/shared/texts/instruments/ahead.js';
import { instruments as words } from '@sala/shared/texts/instruments/way.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readHeard } from '../consultations/consultations.read.service.js';
import { readCommitments } from '../commitments/commitments.read.service.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import { getInstrumentKind, listInstrumentKinds } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';
import { type FormFields, formOf, pageRequest, sendPage } from '../pages/forms/answer-form.js';
import { type Html, html } from '../pages/html.js';
import { demandOwnForm, issueForm, speakerOf } from '../pages/plain-form.js';
import { renderTemplate } from '../pages/ssr.js';
import { callPage, type TypedAnswer } from './pages/call-page.js';
import { listCalls } from './instruments.calls.service.js';
import { readPlans } from './instruments.plans.service.js';
import type { InstrumentsParts } from './instruments.routes.js';
import { plain } from '../pages/marked-texts.js';
import { planPage } from './pages/plan-page.js';
import { stagesPage } from './pages/stages-page.js';
import { UUID } from '../infra/api.js';

type BySlug = { Params: { slug: string } };

const answerFields = ['id', 'secret', 'hour', 'callId', 'questionId', 'body', 'level', 'does', 'province', 'name'];

export function instrumentsPages(app: FastifyInstance, parts: InstrumentsParts): void {
  for (const language of languages) {
    const page = (path: string, make: (work: Work, slug: string) => Promise<{ title: string; main: Html }>) =>
      app.get<BySlug>(decodeURIComponent(path), { schema: { hide: true } }, async (request, reply) => {
        const { title, main } = await make(await parts.workOf(request), request.params.slug);
        return send(parts, request, reply, title, main);
      });
    page(pages.stages(language, ':slug'), (work, slug) => stagesScreen(parts, work, language, slug));
    page(pages.plan(language), (work) => planScreen(work, language));
    callPages(app, parts, language);
  }
}

/** The one form there is has a key and a secret of its own each time, so this page is never kept. */
function callPages(app: FastifyInstance, parts: InstrumentsParts, language: Language): void {
  const path = decodeURIComponent(pages.call(language, ':slug'));
  const title = say(language, forwardPlan.callTitle);

  const show = async (request: FastifyRequest<BySlug>, reply: FastifyReply, typed?: TypedAnswer) => {
    const work = await parts.workOf(request);
    const draft = await parts.instruments.findKnown(work, { slug: request.params.slug });
    const calls = await parts.calls.readCalls(work, draft.id);
    const issue = () => issueForm(parts.secret, parts.clock());
    const main = await callPage({ language, now: work.now, draft, calls, issue, ...(typed ? { typed } : {}) });
    reply.header('cache-control', 'no-store');
    return sendPage(reply, await pageRequest(parts, request), title, main, request.url, 'stages reading-page');
  };

  app.get<BySlug>(path, { schema: { hide: true } }, (request, reply) => show(request, reply));

  const schema = { hide: true, body: formOf(answerFields, COMMENT_UNITS_MAX) };
  app.post<BySlug & { Body: FormFields }>(path, { schema }, async (request, reply) => {
    const values = request.body;
    try {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      demandOwnForm(parts.secret, values, parts.clock());
      if (![values.callId, values.questionId].every((id) => UUID.test(id ?? ''))) refuse('unknown-call');
      const receipt = await parts.calls.answerCall(await parts.workOf(request), values.callId ?? '', {
        id: values.id ?? '',
        questionId: values.questionId ?? '',
        body: values.body ?? '',
        language: languageOf(values.body ?? '') ?? language,
        speaker: speakerOf(values),
        secret: values.secret ?? '',
      });
      parts.wake(receipt.commentId);
      const href = `${pages.call(language, request.params.slug)}#c-${receipt.commentId}`;
      const clause = say(language, forwardPlan.callReceipt);
      const thanks = await renderTemplate(
        receiptTemplate({ language, receipt, secret: values.secret ?? '', clause, href }),
      );
      const main = html`<div class="page"><h1>${clause}</h1>${thanks}</div>`;
      reply.header('cache-control', 'no-store');
      return await sendPage(reply, await pageRequest(parts, request), title, main);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply.code(error.status);
      const refusal = refusalSentence(language, error.code, error.params);
      return show(request, reply, { questionId: values.questionId ?? '', values, refusal });
    }
  });
}

async function send(
  parts: InstrumentsParts,
  request: FastifyRequest,
  reply: FastifyReply,
  title: string,
  main: Html,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-cache').header('vary', 'cookie');
  return sendPage(reply, await pageRequest(parts, request), title, main, request.url, 'stages');
}

async function stagesScreen(parts: InstrumentsParts, work: Work, language: Language, slug: string) {
  const { instruments } = parts;
  const instrument = await instruments.readInstrument(work, { slug });
  const { draftId } = instrument;
  const published = (await listPublished(work)).find(({ draft }) => draft.id === draftId);
  const articles = await instruments.readMarks(work, draftId);
  const rounds = await instruments.readRounds(work, draftId);
  const begun = rounds.find(({ opensAt }) => Date.parse(opensAt) <= work.now.getTime());
  const main = stagesPage({
    language,
    now: work.now,
    today: dayAtPhnomPenh(work.now),
    instrument,
    kindName: (await getInstrumentKind(work, instrument.instrumentKind)).name,
    versions: published?.versions ?? [],
    rounds,
    heard: begun ? { ...(await readHeard(work, begun)), round: begun.number } : null,
    articles,
    byId: articles.versionId ? (await clausesOf(work.database, articles.versionId)).byId : new Map(),
    calls: await listCalls(work, draftId),
    reported: await parts.reportedRounds(work, draftId),
    commitments: (await readCommitments(work)).filter(({ link }) => link?.id === draftId),
  });
  return { title: `${say(language, words.title)} · ${plain(instrument.title, language)}`, main };
}

async function planScreen(work: Work, language: Language) {
  const kinds = await listInstrumentKinds(work);
  const main = planPage({ language, now: work.now, plans: await readPlans(work), kinds });
  return { title: say(language, forwardPlan.title), main };
}
