// The addresses of comparisons, of the history of an article, and of the team's reasons for changes.
import type { TextShown } from '@sala/shared/drafts/compare/comparison-head.template.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { FastifyInstance } from 'fastify';
import type { Instruments } from '../../instruments/instruments.service.js';
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
/** What two selects of a form say, once; a field that is there twice says nothing. */
type Chosen = Shown & { from?: string | string[]; to?: string | string[] };

export interface CompareParts extends Parts {
  reader: Reader;
  compareReader: CompareReader;
  ready: ReadyPages;
  way: Pick<Instruments, 'readInstrument' | 'readMarks'>;
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
      const { view, asked } = shownIn(request.query, language);
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
          const text = textShown(asked, texts, read.draft.authoritative);
          return renderComparePage({ language, view, text, read, texts, now: clock() });
        },
      );
    },
  );

  app.get<{ Params: BySlug; Querystring: Chosen }>('/:language/drafts/:slug/compare', async (request, reply) => {
    const language = languageIn(request);
    const { slug } = request.params;
    const [one, other] = [request.query.from, request.query.to].map((typed) => numberIn(String(typed)));
    if (one === undefined || other === undefined || one === other) refuse('same-version-twice');
    const { view, asked } = shownIn(request.query, language);
    const pair = { language, slug, from: Math.min(one, other), to: Math.max(one, other) };
    return reply.redirect(compareAddress(pair, view, asked), 302);
  });

  app.get<{ Params: BySlug & { '*': string } }>('/:language/drafts/:slug/history/*', async (request, reply) => {
    const language = languageIn(request);
    const { slug, '*': path } = request.params;
    return answer(
      request,
      reply,
      pages.history(language, slug, path),
      () => reader.stampOf(slug),
      async () => {
        const work = { ...(await parts.workOf(request)), viewer: visitor };
        const { draftId, steps } = await parts.way.readInstrument(work, { slug });
        const { marks } = await parts.way.readMarks(work, draftId);
        return renderHistoryPage(
          language,
          await readHistory(compareReader, { language, slug, path }, { marks, steps }),
        );
      },
    );
  });
}

/** How a comparison is to be shown: what was asked for, else as one text in the page's language. */
function shownIn({ view, text }: Shown, language: Language): { view: 'redline' | 'sides'; asked: TextShown } {
  const asked = (['km', 'en', 'both'] as const).find((one) => one === text) ?? language;
  return { view: view === 'sides' ? 'sides' : 'redline', asked };
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
