// The page of a draft's signed answers, and the plain form by which an author replies to one from the receipt.
import { Refusal, refuse, refusalSentence } from '@sala/shared/ground/errors.js';
import { readReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { languageOf } from '@sala/shared/language/detect.js';
import { pages } from '@sala/shared/ground/paths.js';
import { answerWords } from '@sala/shared/texts/answers.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import { searching } from '@sala/shared/texts/reading/searching.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Annotations } from '../../annotations/annotations.service.js';
import type { Posting } from '../../annotations/annotations.post.service.js';
import { countAnswered, type SignedAnswers } from '../../answers/answers.read.service.js';
import { type ModerationOf, replyToAnswer } from '../../answers/answers.reply.service.js';
import type { Consultations } from '../../consultations/consultations.service.js';
import type { Receipts } from '../../discussions/discussions.receipts.service.js';
import type { Parts } from '../../infra/parts.js';
import { LINKED_MAX, renderAnswersPage } from './answers-page.js';
import { listClosingLinks } from '../../reports/reports.closing.service.js';
import type { Html } from '../html.js';
import { findByCode } from '../../issues/issues.service.js';
import { renderPage } from '../layout.js';
import { demandOwnForm, type FormValues, issueForm } from '../plain-form.js';
import type { Reader } from '../reader.js';
import { receiptPage } from '../receipt-page.js';

export interface AnswerPageParts extends Parts {
  reader: Reader;
  annotations: Annotations;
  signed: SignedAnswers;
  posting: Posting;
  receipts: Receipts;
  moderationOf: ModerationOf;
  consultations: Consultations;
}

export function answerPages(app: FastifyInstance, parts: AnswerPageParts): void {
  for (const language of languages) {
    app.get<{ Params: { slug: string }; Querystring: { after?: string | string[] } }>(
      decodeURIComponent(pages.answers(language, ':slug')),
      { schema: { hide: true } },
      async (request, reply) => send(parts, language, request, reply, await answersScreen(parts, language, request)),
    );
    app.get<{ Querystring: { code?: string | string[] } }>(
      pages.receipt(language),
      { schema: { hide: true } },
      async (request, reply) => {
        const code = String(request.query.code ?? '').slice(0, 40);
        const issue = code === '' ? null : await findByCode(await parts.workOf(request), code);
        if (issue) return reply.redirect(pages.issue(language, issue.number), 303);
        return send(parts, language, request, reply, await receiptScreen(parts, language, request, reply, { code }));
      },
    );
    app.post(pages.receipt(language), { schema: { hide: true } }, async (request, reply) => {
      const values: FormValues = {};
      return send(parts, language, request, reply, await replyScreen(parts, language, request, reply, values));
    });
  }
}

interface Screen {
  title: string;
  main: Html;
}

async function send(
  parts: AnswerPageParts,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  screen: Screen,
) {
  const { viewer, name } = await parts.askingOf(request);
  const page = { ...screen, language, path: request.url, viewer, userName: name ?? undefined, kind: 'reading-page' };
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(renderPage(page));
}

async function answersScreen(
  { reader, signed, annotations, consultations, workOf, clock }: AnswerPageParts,
  language: Language,
  request: FastifyRequest<{ Params: { slug: string }; Querystring: { after?: string | string[] } }>,
): Promise<Screen> {
  const table = await reader.readTable(request.params.slug);
  const work = await workOf(request);
  const { after } = request.query;
  const page = await signed.list(work, table.draft.id, typeof after === 'string' ? after : null);
  const ids = page.answers.flatMap(({ annotationIds }) => annotationIds.slice(0, LINKED_MAX));
  const comments = new Map((await annotations.readSome(ids)).map((one) => [one.id, one]));
  const versions = [...new Set([...comments.values()].map(({ versionId }) => versionId))];
  const texts = new Map(await Promise.all(versions.map(async (id) => [id, await reader.textOf(id)] as const)));
  const count = await countAnswered(work, table.draft.id, { roundId: table.answering?.id ?? null });
  const reports = await listClosingLinks(work, table.draft.id);
  const isPublic = (versionId: string) => table.versions.some(({ id }) => id === versionId);
  const rounds = (await consultations.listRounds(work, table.draft.id)).filter(({ versionId }) => isPublic(versionId));
  const title = inEither(table.draft.title, language)?.text ?? table.draft.slug;
  return {
    title: say(language, answerWords.listOf, { title }),
    main: await renderAnswersPage({ language, now: clock(), table, rounds, count, reports, page, comments, texts }),
  };
}

/** Where a comment stands, by its code; with what was answered, and the form for the author's reply. */
async function receiptScreen(
  parts: AnswerPageParts,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { code: string; values?: FormValues; problem?: string; done?: boolean },
): Promise<Screen> {
  const { code: typed, values = {}, problem = null, done = false } = given;
  const view = {
    typed,
    status: null,
    refusal: null,
    now: parts.clock().toISOString(),
    form: { hidden: issueForm(parts.secret, parts.clock()), values, problem, done },
  };
  const title = say(language, searching.receiptTitle);
  if (typed === '') return { title, main: await receiptPage(language, view) };
  try {
    parts.flood.pass('receipt', request.ip, 60);
    const status = await parts.receipts.readByCode(await parts.workOf(request), typed);
    return { title, main: await receiptPage(language, { ...view, status }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply.code(error.status);
    const refusal = refusalSentence(language, error.code, error.params);
    return { title, main: await receiptPage(language, { ...view, refusal }) };
  }
}

async function replyScreen(
  parts: AnswerPageParts,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  values: FormValues,
): Promise<Screen> {
  try {
    parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
    await parts.reader.readForm(request, values, () => demandOwnForm(parts.secret, values, parts.clock()));
    const { id = '', code = '', own = '', body = '' } = values;
    const work = await parts.workOf(request);
    const { threadId } = await parts.receipts.readByCode(work, code);
    const secret = readReceiptSecret(own) ?? refuse('receipt-wrong', {}, 'own');
    const said = { id, body, language: languageOf(body) ?? language, secret };
    const { draftId } = await replyToAnswer(work, threadId, said, parts);
    parts.wake(draftId);
    return await receiptScreen(parts, language, request, reply, { code, done: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem = refusalSentence(language, error.code, error.params);
    const screen = await receiptScreen(parts, language, request, reply, { code: values.code ?? '', values, problem });
    reply.code(error.status);
    return screen;
  }
}
