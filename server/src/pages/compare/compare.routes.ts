// The addresses of comparisons, of the history of an article, and of the team's reasons for changes.
import type { TextShown } from '@sala/shared/drafts/compare/comparison-head.template.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { FastifyInstance } from 'fastify';
import type { Parts } from '../../infra/parts.js';
import { languagesOf } from '../draft-page.js';
import type { Reader } from '../reader.js';
import type { ReadyPages } from '../ready/ready-pages.js';
import { languageIn, pageSender } from '../ready/send-page.js';
import { changesDeskRoutes } from './changes-desk.routes.js';
import { compareAddress, renderComparePage } from './compare-page.js';
import type { CompareReader, ReadComparison } from './compare-reader.js';
import { renderHistoryPage } from './history-page.js';
import { readHistory } from './history-reader.js';

type BySlug = { language: string; slug: string };
type ByPair = BySlug & { from: string; to: string };
type Shown = { text?: string; view?: string };

export interface CompareParts extends Parts {
  reader: Reader;
  compareReader: CompareReader;
  ready: ReadyPages;
}

export function compareRoutes(app: FastifyInstance, parts: CompareParts): void {
  const { reader, compareReader, clock } = parts;
  const answer = pageSender(parts);
  changesDeskRoutes(app, parts);

  app.get<{ Params: ByPair; Querystring: Shown }>(
    '/:language/drafts/:slug/compare/:from/:to',
    async (request, reply) => {
      const language = languageIn(request);
      const { slug } = request.params;
      const [from, to] = [numberIn(request.params.from), numberIn(request.params.to)];
      const view = request.query.view === 'sides' ? 'sides' : 'redline';
      const asked = ['km', 'en', 'both'].find((one) => one === request.query.text) ?? language;
      const path = (older: number, newer: number) =>
        compareAddress({ language, slug, from: older, to: newer }, view, asked);
      // Changes are told from the older to the newer.
      if (from > to) return reply.redirect(path(to, from), 302);
      if (from === to) refuse('unknown-version');
      return answer(
        request,
        reply,
        path(from, to),
        () => reader.stampOf(slug),
        async () => {
          const read = await compareReader.readComparison(slug, from, to);
          const texts = textsOf(read);
          const text = textShown(asked as TextShown, texts, read.draft.authoritative);
          return renderComparePage({ language, view, text, read, texts, now: clock() });
        },
      );
    },
  );

  app.get<{ Params: BySlug & { '*': string } }>('/:language/drafts/:slug/history/*', async (request, reply) => {
    const language = languageIn(request);
    const { slug, '*': path } = request.params;
    return answer(
      request,
      reply,
      pages.history(language, slug, path),
      () => reader.stampOf(slug),
      async () => renderHistoryPage(language, await readHistory(compareReader, { language, slug, path })),
    );
  });
}

function numberIn(typed: string): number {
  return /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : refuse('unknown-version');
}

function textsOf({ compared }: ReadComparison): Language[] {
  return languagesOf([...compared.before.list, ...compared.after.list]);
}

/** What was asked for, where there is such a text; else the authoritative one. */
function textShown(asked: TextShown, texts: readonly Language[], authoritative: Language): TextShown {
  if (asked === 'both') return texts.length > 1 ? 'both' : authoritative;
  return texts.includes(asked) ? asked : authoritative;
}
