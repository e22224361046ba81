// The public pages: home, a draft, a clause with its plain form, search, receipts, how it works. Visitors get pages
// kept ready for all; whoever is signed in gets a page of his own that no cache may keep.
import { Refusal, refuse, refusalSentence } from '@sala/shared/errors.js';
import { home } from '@sala/shared/consultations/home.template.js';
import { receiptTemplate } from '@sala/shared/discussions/receipt.template.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { pages } from '@sala/shared/paths.js';
import type { ReadingView } from '@sala/shared/reading-state.js';
import { aboutTitle } from '@sala/shared/texts/about.js';
import { frame } from '@sala/shared/texts/frame.js';
import { reading } from '@sala/shared/texts/reading.js';
import { searching } from '@sala/shared/texts/searching.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Annotations } from '../annotations/annotations.service.js';
import type { Posting } from '../annotations/annotations.post.service.js';
import type { Receipts } from '../discussions/discussions.receipts.service.js';
import type { Parts } from '../infra/parts.js';
import { aboutPage } from './about-page.js';
import { renderClausePage, type Typed } from './clause-page.js';
import { renderDraftPage } from './draft-page.js';
import { type Html, html } from './html.js';
import { renderPage } from './layout.js';
import { demandOwnForm, type FormValues, issueForm, requestOf, speakerOf, threadOf } from './plain-form.js';
import { receiptPage } from './receipt-page.js';
import type { Reader } from './reader.js';
import { type ReadyPages, sendReady } from './ready-pages.js';
import { articleLinks, searchPage } from './search-page.js';
import { renderTemplate } from './ssr.js';
import { languageOf } from '@sala/shared/language/detect.js';

export interface PageParts extends Parts {
  reader: Reader;
  annotations: Annotations;
  posting: Posting;
  receipts: Receipts;
  ready: ReadyPages;
}

interface Written {
  title: string;
  main: Html;
  scripts?: string[];
  state?: unknown;
  kind?: string;
  description?: string;
}

type ByLanguage = { language: string };
type BySlug = ByLanguage & { slug: string };
type ByClause = BySlug & { '*': string };

const HTML = 'text/html; charset=utf-8';

function languageIn(request: FastifyRequest): Language {
  const { language } = request.params as ByLanguage;
  return languages.find((one) => one === language) ?? refuse('not-found');
}

export function pagesRoutes(app: FastifyInstance, parts: PageParts): void {
  const { reader, ready } = parts;

  /**
   * Sends a page: from the ready ones for a visitor, made anew for whoever is signed in. `path` is the page's own
   * address: whatever else stands in that of the request makes no other page.
   */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    stamp: () => Promise<string>,
    write: () => Promise<Written>,
  ) {
    const language = languageIn(request);
    const asking = await parts.askingOf(request);
    const make = async () =>
      renderPage({
        ...(await write()),
        language,
        path,
        viewer: asking.viewer,
        userName: asking.name ?? undefined,
      });
    reply.type(HTML);
    if (asking.sessionId !== null) return reply.header('cache-control', 'private, no-store').send(await make());
    return sendReady(request, reply, await ready.get(path, stamp, make), 'public, no-cache');
  }

  app.get('/', async (request, reply) => {
    reply.header('vary', 'accept-language').header('cache-control', 'no-store');
    return reply.redirect(pages.home(parts.languageOf(request)), 302);
  });

  app.get<{ Params: ByLanguage }>('/:language', async (request, reply) =>
    answer(
      request,
      reply,
      pages.home(languageIn(request)),
      () => reader.stampOfAll(),
      async () => {
        const language = languageIn(request);
        const drafts = await reader.tablesWithCounts();
        const main = await renderTemplate(home({ language, now: parts.clock().toISOString(), drafts }));
        return {
          title: say(language, frame.home),
          main,
          kind: 'home-page',
          description: say(language, reading.promise),
        };
      },
    ),
  );

  app.get<{ Params: BySlug; Querystring: { text?: string } }>('/:language/drafts/:slug', async (request, reply) => {
    const { slug } = request.params;
    const asked = ['km', 'en', 'both'].find((view) => view === request.query.text);
    return answer(
      request,
      reply,
      pages.draft(languageIn(request), slug) + (asked ? `?text=${asked}` : ''),
      () => reader.stampOf(slug),
      async () => {
        const language = languageIn(request);
        const read = await reader.readDraft(slug);
        const view = viewOf(asked, language, read.languages, read.table.draft.authoritative);
        const written = await renderDraftPage({ language, view, now: parts.clock(), ...read });
        const title = inEither(read.table.draft.title, language)?.text ?? slug;
        const summary = read.table.round ? inEither(read.table.round.summary, language)?.text : undefined;
        return { ...written, title, scripts: ['reading'], kind: 'reading-page', description: summary };
      },
    );
  });

  async function clausePage(request: FastifyRequest, typed?: Typed): Promise<Written> {
    const language = languageIn(request);
    const { slug, '*': path } = request.params as ByClause;
    const read = await reader.readClause(slug, path);
    const issue = () => issueForm(parts.secret, parts.clock());
    const main = await renderClausePage({ language, now: parts.clock(), issue, ...read, ...(typed ? { typed } : {}) });
    const name = read.clause ? clausePlace(read.clause, read.text.byId, language) : say(language, reading.wholeDraft);
    return { title: `${name} · ${inEither(read.table.draft.title, language)?.text ?? ''}`, main, kind: 'reading-page' };
  }

  async function sendOwn(request: FastifyRequest, reply: FastifyReply, written: Written) {
    const { viewer, name } = await parts.askingOf(request);
    const page = { ...written, language: languageIn(request), path: request.url, viewer, userName: name ?? undefined };
    return reply.type(HTML).header('cache-control', 'no-store').send(renderPage(page));
  }

  // Every form has a key and a secret of its own, so this page is never kept.
  app.get<{ Params: ByClause }>('/:language/drafts/:slug/clauses/*', async (request, reply) =>
    sendOwn(request, reply, await clausePage(request)),
  );

  app.post<{ Params: ByClause }>('/:language/drafts/:slug/clauses/*', async (request, reply) => {
    const language = languageIn(request);
    const { slug, '*': path } = request.params;
    const values: FormValues = {};
    try {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      const demandOwn = () => demandOwnForm(parts.secret, values, parts.clock());
      const attachments = await reader.readForm(request, values, demandOwn);
      const read = await reader.readClause(slug, path);
      const receipt = await speak(request, values, read, attachments);
      const clause = read.clause
        ? clausePlace(read.clause, read.text.byId, language)
        : say(language, reading.wholeDraft);
      const href = `${pages.clause(language, slug, path)}#a-${receipt.threadId}`;
      const thanks = await renderTemplate(receiptTemplate({ language, receipt, secret: values.secret, clause, href }));
      return await sendOwn(request, reply, {
        title: say(language, searching.receiptTitle),
        main: html`<div class="page"><h1>${clause}</h1>${thanks}</div>`,
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply.code(error.status);
      const refusal = refusalSentence(language, error.code, error.params);
      return sendOwn(request, reply, await clausePage(request, { threadId: values.threadId || null, values, refusal }));
    }
  });

  async function speak(
    request: FastifyRequest,
    values: FormValues,
    read: Awaited<ReturnType<Reader['readClause']>>,
    attachments: readonly string[],
  ) {
    const work = await parts.workOf(request);
    const language = languageIn(request);
    const { body = '', id = '', secret = '' } = values;
    const threadId = threadOf(values);
    if (threadId !== null) {
      const reply = { id, body, language: languageOf(body) ?? language, speaker: speakerOf(values), secret };
      return parts.posting.reply(work, threadId, reply);
    }
    const { table, clause } = read;
    const place = { versionId: table.version.id, clause, language };
    return parts.posting.annotateClause(work, table.draft.id, requestOf(values, place, attachments));
  }

  app.get<{ Params: ByLanguage; Querystring: { q?: string | string[] } }>(
    '/:language/search',
    async (request, reply) => {
      const language = languageIn(request);
      const words = String(request.query.q ?? '')
        .slice(0, 200)
        .trim();
      const tables = await reader.tables();
      const texts = await Promise.all(
        tables.map(async (table) => ({ table, text: await reader.textOf(table.version.id) })),
      );
      const articles = articleLinks(language, words, texts);
      const hits = words === '' ? [] : await reader.search(words);
      const main = searchPage(language, words, { articles, hits, tables: texts });
      return sendOwn(request, reply, { title: say(language, searching.title), main });
    },
  );

  app.get<{ Params: ByLanguage; Querystring: { code?: string | string[] } }>(
    '/:language/receipt',
    async (request, reply) => {
      const language = languageIn(request);
      const typed = String(request.query.code ?? '').slice(0, 40);
      const found = { typed, status: null, refusal: null };
      const title = say(language, searching.receiptTitle);
      if (typed === '') return sendOwn(request, reply, { title, main: receiptPage(language, found) });
      try {
        parts.flood.pass('receipt', request.ip, 60);
        const status = await parts.receipts.readByCode(await parts.workOf(request), typed);
        return await sendOwn(request, reply, { title, main: receiptPage(language, { ...found, status }) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        reply.code(error.status);
        const refusal = refusalSentence(language, error.code, error.params);
        return sendOwn(request, reply, { title, main: receiptPage(language, { ...found, refusal }) });
      }
    },
  );

  app.get<{ Params: ByLanguage }>('/:language/about', async (request, reply) =>
    answer(
      request,
      reply,
      pages.about(languageIn(request)),
      async () => 'always',
      async () => {
        const language = languageIn(request);
        return { title: say(language, aboutTitle), main: aboutPage(language) };
      },
    ),
  );
}

/** The text that is shown: what was asked for, else the page's own language where the draft has it. */
function viewOf(
  asked: string | undefined,
  language: Language,
  offered: readonly Language[],
  main: Language,
): ReadingView {
  if (asked === 'both' && offered.length > 1) return 'both';
  if (asked === 'km' || asked === 'en') return offered.includes(asked) ? asked : main;
  return offered.includes(language) ? language : main;
}
