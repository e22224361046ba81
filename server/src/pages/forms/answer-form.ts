// How a page that was filled in is met: its token checked, the verb run, then sent on to a page that can be loaded
// anew. What the verb refuses is shown on the same page, with what was written still there.
import { Refusal, refusalSentence } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Language } from '@sala/shared/texts/say.js';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { demandFormToken, formToken } from '../../infra/signing.js';
import type { Asking, Parts } from '../../infra/parts.js';
import type { Html } from '../html.js';
import { renderPage } from '../layout.js';
import type { FormContext } from './fields.js';

export type FormFields = Record<string, string>;

/** Registers the parser of forms unless an enclosing scope has it. */
export async function acceptForms(app: FastifyInstance): Promise<void> {
  if (!app.hasContentTypeParser('application/x-www-form-urlencoded')) await app.register(formbody);
}

/** The schema of a form: these fields and the token, each a text once, nothing else. */
export function formOf(names: readonly string[], maxLength = 2_000) {
  const texts = Object.fromEntries([...names, 'token'].map((name) => [name, { type: 'string', maxLength }]));
  return { type: 'object', properties: texts, required: ['token'], additionalProperties: false };
}

export interface PageRequest extends FormContext, Asking {
  request: FastifyRequest;
}

export async function pageRequest(parts: Parts, request: FastifyRequest, refused?: string): Promise<PageRequest> {
  const asking = await parts.askingOf(request);
  const token = formToken({ secret: parts.secret, sessionId: asking.sessionId, now: parts.clock() });
  return { ...asking, request, language: parts.languageOf(request), token, refused };
}

export function sendPage(
  reply: FastifyReply,
  page: PageRequest,
  title: string,
  main: Html,
  path = page.request.url,
  kind?: string,
): FastifyReply {
  const { language, viewer } = page;
  const text = renderPage({ language, viewer, title, userName: page.name ?? undefined, path, main, kind });
  return reply.type('text/html; charset=utf-8').send(text);
}

/** To the page on which one signs in, and from there back to where one wanted to be. */
export function toSignIn(reply: FastifyReply, language: Language, url: string): FastifyReply {
  return reply.redirect(`${pages.signIn(language)}?next=${encodeURIComponent(url)}`, 303);
}

/**
 * Runs what a form asks for. `verb` gives the address to go on to, or null once it has answered itself; `again` shows
 * the form with the sentence of the refusal.
 */
export async function answerForm(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  verb: (page: PageRequest, fields: FormFields) => Promise<string | null>,
  again: (page: PageRequest, fields: FormFields) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { token = '', ...fields } = request.body as FormFields;
  try {
    const page = await pageRequest(parts, request);
    demandFormToken({ secret: parts.secret, sessionId: page.sessionId, now: parts.clock() }, token);
    const next = await verb(page, fields);
    return await (next === null ? reply : reply.redirect(next, 303));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'sign-in-first' || error.code === 'not-allowed') throw error;
    reply.code(error.status);
    if (error.status === 429) reply.header('retry-after', String(error.params.n ?? 10));
    return again(await pageRequest(parts, request, sentenceOf(parts.languageOf(request), error)), fields);
  }
}

function sentenceOf(language: Language, { code, params }: Refusal): string {
  return refusalSentence(language, code, params);
}
