// The public pages: home, a draft, a clause with its plain form, search, how it works. Visitors get pages
// kept ready for all; whoever is signed in gets a page of his own that no cache may keep.
import { Refusal, refuse, refusalSentence } from '@sala/shared/ground/errors.js';
import type { WayStanding } from '@sala/shared/instruments/standing.js';
import { type ComingDraft, home } from '@sala/shared/consultations/home.template.js';
import { receiptTemplate } from '@sala/shared/discussions/receipt.template.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { pages } from '@sala/shared/ground/paths.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import type { ReadingView } from '@sala/shared/screens/reading-state.js';
import { aboutTitle } from '@sala/shared/texts/about.js';
import { frame } from '@sala/shared/texts/frame.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { searching } from '@sala/shared/texts/reading/searching.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Annotations } from '../annotations/annotations.service.js';
import type { Posting } from '../annotations/annotations.post.service.js';
import { UUID } from '../infra/api.js';
import { listUrgent, searchIssues } from '../issues/issues.lists.service.js';
import { keepSaid } from '../issues/issues.record.service.js';
import type { Parts } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import { aboutPage, type Hosting } from './about-page.js';
import { issueIn, issuesBeside, wordsOfIssue } from './clause/clause-issues.js';
import { type ClauseBeside, lineOf, renderClausePage, type Typed } from './clause/clause-page.js';
import { renderDraftPage } from './draft-page.js';
import { html } from './html.js';
import { renderPage } from './layout.js';
import { demandOwnForm, type FormValues, issueForm, requestOf, speakerOf, threadOf } from './plain-form.js';
import type { Reader } from './reader.js';
import type { ReadyPages } from './ready/ready-pages.js';
import { articleLinks, searchPage } from './search-page.js';
import { HTML, languageIn, pageSender, type Written } from './ready/send-page.js';
import { renderTemplate } from './ssr.js';
import { languageOf } from '@sala/shared/language/detect.js';

export interface PageParts extends Parts {
  reader: Reader;
  annotations: Annotations;
  posting: Posting;
  ready: ReadyPages;
  /** Of the way of an instrument: what stands beside a clause, and where the draft stands. */
  way: {
    readBeside(work: Work, draftId: string, clauseIds: readonly string[]): Promise<ClauseBeside>;
    readStanding(work: Work, draftId: string): Promise<WayStanding>;
  };
  hosting: Hosting;
  /** The next drafts that offices plan. */
  coming(work: Work): Promise<readonly ComingDraft[]>;
}

type ByLanguage = { language: string };
type BySlug = ByLanguage & { slug: string };
type ByClause = BySlug & { '*': string };

export function pagesRoutes(app: FastifyInstance, parts: PageParts): void {
  const { reader } = parts;
  const answer = pageSender(parts);

  /** What stands on the home page besides drafts: one page for all, so as everybody may read it. */
  const besideDrafts = async (request: FastifyRequest) => {
    const work = { ...(await parts.workOf(request)), viewer: visitor };
    const urgent = (await listUrgent(work)).map(({ number, title }) => ({ number, title: title ?? {} }));
    return { coming: await parts.coming(work), urgent };
  };

  app.get('/', async (request, reply) => {
    reply.header('vary', 'accept-language').header('cache-control', 'no-store');
    return reply.redirect(pages.home(parts.languageOf(request)), 302);
  });

  app.get<{ Params: ByLanguage }>('/:language', async (request, reply) =>
    answer(
      request,
      reply,
      pages.home(languageIn(request)),
      async () => `${await reader.stampOfAll()}|${JSON.stringify(await besideDrafts(request))}`,
      async () => {
        const language = languageIn(request);
        const drafts = await reader.tablesWithCounts();
        const beside = await besideDrafts(request);
        const main = await renderTemplate(home({ language, now: parts.clock().toISOString(), drafts, ...beside }));
        return {
          title: say(language, frame.home),
          main,
          kind: 'home-page',
          description: say(language, reading.promise),
        };
      },
    ),
  );

  app.get<{ Params: BySlug; Querystring: { text?: string; version?: string; comment?: string } }>(
    '/:language/drafts/:slug',
    async (request, reply) => {
      const { slug } = request.params;
      const asked = ['km', 'en', 'both'].find((view) => view === request.query.text);
      const number = numberIn(request.query.version);
      const commentId = commentIn(request.query.comment);
      return answer(
        request,
        reply,
        addressOf(pages.draft(languageIn(request), slug), { text: asked, version: number }),
        commentId === undefined ? () => reader.stampOf(slug) : null,
        async () => {
          const language = languageIn(request);
          const read = await reader.readDraft(slug, number, commentId);
          const view = viewOf(asked, language, read.languages, read.table.draft.authoritative);
          const way = await parts.way.readStanding(await parts.workOf(request), read.table.draft.id);
          const written = await renderDraftPage({ language, view, now: parts.clock(), way, ...read });
          const title = inEither(read.table.draft.title, language)?.text ?? slug;
          const summary = read.table.round ? inEither(read.table.round.summary, language)?.text : undefined;
          return { ...written, title, scripts: ['reading'], kind: 'reading-page', description: summary };
        },
      );
    },
  );

  async function clausePage(request: FastifyRequest, typed?: Typed): Promise<Written> {
    const language = languageIn(request);
    const { slug, '*': path } = request.params as ByClause;
    const read = await reader.readClause(slug, path, numberIn((request.query as { version?: string }).version));
    const issue = () => issueForm(parts.secret, parts.clock());
    const work = await parts.workOf(request);
    const line = lineOf(read.clause, read.text.byId);
    const beside = await parts.way.readBeside(work, read.table.draft.id, line);
    const said = read.annotations.map(({ id }) => id);
    const issues = await issuesBeside(work, read.table.draft.id, line, said);
    const own = typed ?? (await wordsOfIssue(work, language, (request.query as { issue?: string }).issue));
    const main = await renderClausePage({
      language,
      now: parts.clock(),
      issue,
      beside,
      ...read,
      issues,
      ...(own ? { typed: own } : {}),
    });
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
      const read = await reader.readClause(slug, path, numberIn((request.query as { version?: string }).version));
      const receipt = await speak(request, values, read, attachments);
      const clause = read.clause
        ? clausePlace(read.clause, read.text.byId, language)
        : say(language, reading.wholeDraft);
      const href = `${pages.clause(language, slug, path, read.table.version.number)}#a-${receipt.threadId}`;
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
    const receipt = await parts.posting.annotateClause(work, table.draft.id, requestOf(values, place, attachments));
    const issue = issueIn(values);
    const at = { draftId: table.draft.id, versionId: table.version.id, clauseId: clause?.id ?? null };
    if (issue !== undefined) await keepSaid(work, issue, { ...at, annotationId: receipt.threadId });
    return receipt;
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
      const issues = words === '' ? [] : await searchIssues(await parts.workOf(request), words);
      const main = searchPage(language, words, { articles, hits, tables: texts, issues });
      return sendOwn(request, reply, { title: say(language, searching.title), main });
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
        return { title: say(language, aboutTitle), main: aboutPage(language, parts.hosting) };
      },
    ),
  );
}

/** The number of a version as an address names it; what is none names no version. */
function numberIn(asked: unknown): number | undefined {
  if (asked === undefined) return undefined;
  return typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : refuse('not-found');
}

/** The comment that an address names; anything else names none. */
function commentIn(asked: unknown): string | undefined {
  return typeof asked === 'string' && UUID.test(asked) ? asked.toLowerCase() : undefined;
}

function addressOf(path: string, asked: { text: string | undefined; version: number | undefined }): string {
  const parts = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`));
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path;
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
