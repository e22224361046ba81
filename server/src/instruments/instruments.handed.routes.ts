// The pages of texts that went to other bodies than the public: for those who stand for such a body, and for the team.
import { randomUUID } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { comparisonHtml } from '@sala/shared/drafts/compare/comparison.template.js';
import { lawHtml } from '@sala/shared/drafts/clause.template.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { handedWords } from '@sala/shared/texts/instruments/handed.js';
import { instruments } from '@sala/shared/texts/instruments/way.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerForm, formOf, type PageRequest, pageRequest, sendPage, toSignIn } from '../pages/forms/answer-form.js';
import { FIELD_UNITS_MAX, type Values } from '../pages/forms/desk-fields.js';
import { html } from '../pages/html.js';
import { plain } from '../pages/marked-texts.js';
import { writeInTurns } from '../pages/ssr.js';
import { writeWords } from '../pages/words.js';
import { positionOf } from './desk-verbs.js';
import { type HandedText, listHandedToUs, readHanded } from './instruments.handed.service.js';
import { logPosition } from './instruments.record.service.js';
import type { InstrumentsParts } from './instruments.routes.js';
import { handedPage, handedToUsPage } from './pages/handed-page.js';

interface ByNumber {
  Params: { slug: string; number: string };
  Querystring: { kept?: string };
}

const fieldNames = [
  'id',
  'organisation',
  'position',
  'on',
  'articles',
  'text-km',
  'text-en',
  'because-km',
  'because-en',
];

export function instrumentsHanded(app: FastifyInstance, parts: InstrumentsParts): void {
  for (const language of languages) {
    const path = decodeURIComponent(pages.handed(language, ':slug', ':number'));

    app.get(pages.handedToUs(language), { schema: { hide: true } }, async (request, reply) => {
      const page = await pageRequest(parts, request);
      if (page.viewer.userId === null) return toSignIn(reply, language, request.url);
      const rows = await listHandedToUs(await parts.workOf(request));
      reply.header('cache-control', 'no-store');
      return sendPage(
        reply,
        page,
        say(language, handedWords.list),
        handedToUsPage(language, rows),
        request.url,
        'stages',
      );
    });

    app.get<ByNumber>(path, { schema: { hide: true } }, async (request, reply) => {
      const page = await pageRequest(parts, request);
      if (page.viewer.userId === null) return toSignIn(reply, language, request.url);
      return show(parts, page, reply, request.params, {}, request.query.kept !== undefined);
    });

    app.post<ByNumber>(
      `${path}/position`,
      { schema: { hide: true, body: formOf(fieldNames, FIELD_UNITS_MAX) } },
      async (request, reply) => {
        const { slug, number } = request.params;
        const run = async (_page: PageRequest, fields: Values) => {
          const work = await parts.workOf(request);
          const { draft, version, mine, handovers } = await readHanded(work, slug, Number(number));
          const body = mine.find(({ id }) => id === fields.organisation) ?? refuse('not-allowed');
          const said = await positionOf(work, version.id, fields);
          const handover = handovers.find(({ bodies }) =>
            bodies.some(({ organisationId }) => organisationId === body.id),
          );
          await logPosition(work, draft.id, {
            ...said,
            body: { organisationId: body.id, name: body.name },
            ...(handover ? { handoverId: handover.id } : {}),
          });
          parts.wake(draft.id);
          return `${pages.handed(language, slug, number)}?kept=1`;
        };
        return answerForm(parts, request, reply, run, (page, values) =>
          show(parts, page, reply, request.params, values, false),
        );
      },
    );
  }
}

async function show(
  parts: InstrumentsParts,
  page: PageRequest,
  reply: FastifyReply,
  { slug, number }: ByNumber['Params'],
  values: Values,
  isKept: boolean,
) {
  const { language } = page;
  const work = await parts.workOf(page.request);
  const text = await readHanded(work, slug, Number(number));
  const main = handedPage({
    ...page,
    ...{ text, values, isKept, newId: randomUUID },
    law: lawOf(text.clauses, language),
    changes: await changesOf(text, language),
    today: dayAtPhnomPenh(work.now),
  });
  reply.header('cache-control', 'no-store');
  const title = `${say(language, instruments.version, { n: text.version.number })} · ${plain(text.draft.title, language)}`;
  return sendPage(reply, page, title, main, pages.handed(language, slug, number), 'stages compare');
}

function lawOf(clauses: Parameters<typeof lawHtml>[0], language: Language): string {
  return lawHtml(clauses, {
    language,
    shown: [...languages],
    counts: new Map(),
    clausePage: () => '',
    isOpen: false,
    writeWords,
  });
}

/** As the public comparison shows it, without what is said of changes there. */
async function changesOf({ compared, version, since }: HandedText, language: Language) {
  if (!compared || since === null) return html``;
  const { before, after, tree } = compared;
  const view = {
    ...{ language, view: 'redline' as const, shown: [...languages], writeWords, whys: new Map<string, string>() },
    before: { number: since, byId: before.byId, errata: [] },
    after: { number: version.number, byId: after.byId, errata: [] },
    anchorOf: (id: string) => `change-${id}`,
    keptOn: () => ({ n: 0, href: '' }),
  };
  return writeInTurns(comparisonHtml(tree, view));
}
