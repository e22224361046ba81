// Sends a public page: from the ready ones for a visitor, made anew for whoever is signed in.
import { refuse } from '@sala/shared/ground/errors.js';
import { type Language, languages } from '@sala/shared/texts/say.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Parts } from '../../infra/parts.js';
import type { Html } from '../html.js';
import { type LanguageLink, renderPage } from '../layout.js';
import { type ReadyPages, sendReady } from './ready-pages.js';

export interface Written {
  title: string;
  main: Html;
  scripts?: string[];
  state?: unknown;
  kind?: string;
  description?: string;
  languages?: readonly LanguageLink[];
}

export const HTML = 'text/html; charset=utf-8';

export function languageIn(request: FastifyRequest): Language {
  const { language } = request.params as { language: string };
  return languages.find((one) => one === language) ?? refuse('not-found');
}

/**
 * `path` is the page's own address: whatever else stands in that of the request makes no other page. `stamp` names all
 * that can change in it; null where the page is one of so many that none is worth keeping.
 */
export function pageSender(parts: Parts & { ready: ReadyPages }) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    stamp: (() => Promise<string>) | null,
    write: () => Promise<Written>,
  ) => {
    const language = languageIn(request);
    const asking = await parts.askingOf(request);
    const make = async () =>
      renderPage({ ...(await write()), language, path, viewer: asking.viewer, userName: asking.name ?? undefined });
    reply.type(HTML);
    if (asking.sessionId !== null || !stamp)
      return reply.header('cache-control', 'private, no-store').send(await make());
    return sendReady(request, reply, await parts.ready.get(path, stamp, make), 'public, no-cache');
  };
}
