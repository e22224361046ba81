// HTTP of closing reports: the public page with its editions, the desk page with its plain forms and preview, and the
// operations by which programs read and write the same.
import { randomUUID } from 'node:crypto';
import { refuse } from '@sala/shared/ground/errors.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import { CLOSING_NOTES_MAX, STATEMENT_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import {
  ClosingPublication,
  ClosingReport,
  ClosingReports as Editions,
  ClosingSave,
} from '@sala/shared/reports/closing-contract.js';
import { canWriteClosing } from '@sala/shared/reports/policy.js';
import { demand } from '@sala/shared/ground/errors.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { closing } from '@sala/shared/texts/reports/closing.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { getDraft, listVersions, placeOfDraft } from '../drafts/drafts.service.js';
import { answers, Id, tags, UUID } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import {
  answerForm,
  type FormFields,
  type PageRequest,
  pageRequest,
  sendPage,
  toSignIn,
} from '../pages/forms/answer-form.js';
import { closingDeskPage, type Values, wordsOf } from './closing/closing-desk-page.js';
import { plain } from '../pages/marked-texts.js';
import { closingPage } from './closing/closing-page.js';
import { type ClosingReports, noWords } from './reports.closing.service.js';

export interface ClosingParts extends Parts {
  closings: ClosingReports;
}

type ByRound = {
  Params: { slug: string; round: string };
  Querystring: { edition?: string | string[]; kept?: string; published?: string };
};
const ById = Type.Object({ id: Id });
type ByRoundId = { Params: Static<typeof ById> };

/** Any fields, each a text once: what is in them the verbs judge. Line ends travel as two characters. */
const anyForm = {
  type: 'object',
  additionalProperties: { type: 'string', maxLength: 2 * STATEMENT_UNITS_MAX },
  maxProperties: 2 * CLOSING_NOTES_MAX + 20,
};

export function closingRoutes(app: FastifyInstance, parts: ClosingParts): void {
  operations(app, parts);
  for (const language of languages) {
    publicPage(app, parts, language);
    deskPages(app, parts, language);
  }
}

function operations(app: FastifyInstance, parts: ClosingParts): void {
  const { closings, workOf, wake } = parts;

  app.get<ByRoundId>(
    api.closing(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'The published closing report of a round, with all its editions, the newest first',
        params: ById,
        response: answers({ 200: Editions }),
      },
    },
    async (request) => ({ editions: await closings.listEditions(await workOf(request), request.params.id) }),
  );

  app.put<ByRoundId & { Body: ClosingSave }>(
    api.closing(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Keeps the drafting team’s words of a closing report, on the revision that was read',
        params: ById,
        body: ClosingSave,
        response: answers({ 200: Type.Object({ revision: Type.Integer() }) }),
      },
    },
    async (request) => ({
      revision: await closings.saveWords(await workOf(request), request.params.id, request.body),
    }),
  );

  app.post<ByRoundId & { Body: ClosingPublication }>(
    api.closingEditions(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Publishes the kept words with the figures of this moment, as the next edition',
        params: ById,
        body: ClosingPublication,
        response: answers({ 201: ClosingReport }),
      },
    },
    async (request, reply) => {
      const report = await closings.publish(await workOf(request), request.params.id, request.body);
      wake(report.draftId);
      return reply.code(201).send(report);
    },
  );
}

/** A number of an address, in whatever digits; none where two are asked for. */
function numberIn(text: string | string[] | undefined): number | undefined {
  const digits = typeof text === 'string' ? toAsciiDigits(text) : '';
  return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : undefined;
}

function roundIn(request: FastifyRequest<ByRound>): number {
  return numberIn(request.params.round) ?? refuse('unknown-round');
}

function publicPage(app: FastifyInstance, parts: ClosingParts, language: Language): void {
  const path = decodeURIComponent(pages.closing(language, ':slug', ':round'));
  app.get<ByRound>(path, { schema: { hide: true } }, async (request, reply) => {
    const { slug } = request.params;
    const { editions } = await parts.closings.readEditions(await parts.workOf(request), slug, roundIn(request));
    const asked = request.query.edition === undefined ? editions[0]?.edition : numberIn(request.query.edition);
    const published = editions.find(({ edition }) => edition === asked) ?? refuse('unknown-closing');
    const { record, words } = published;
    const main = closingPage({ language, record, words, published, editions });
    const title = say(language, closing.titleOf, { title: plain(record.title, language) });
    reply.header('cache-control', 'no-cache').header('vary', 'cookie');
    return sendPage(reply, await pageRequest(parts, request), title, main, request.url, 'closing');
  });
}

/** The draft, for its team: others learn no more than that there is nothing for them here. */
async function draftOf(work: Work, slug: string) {
  const draft = await getDraft(work, { slug });
  const verdict = canWriteClosing(work.viewer, placeOfDraft(draft));
  if (verdict !== true && !(await listVersions(work, draft.id)).some(({ audience }) => audience === 'public'))
    refuse('unknown-draft');
  demand(verdict);
  return draft;
}

type Typed = { form: 'save' | 'publish'; values: Values } | null;

function deskPages(app: FastifyInstance, parts: ClosingParts, language: Language): void {
  const path = decodeURIComponent(pages.closingDesk(language, ':slug', ':round'));
  const workOn = async (request: FastifyRequest<ByRound>) => {
    const work = await parts.workOf(request);
    const draft = await draftOf(work, request.params.slug);
    return { work, on: await parts.closings.readWork(work, draft.id, roundIn(request)) };
  };

  const show = async (page: PageRequest, reply: FastifyReply, request: FastifyRequest<ByRound>, typed: Typed) => {
    const { work, on } = await workOn(request);
    const { kept, published } = request.query;
    const done = typed ? null : published !== undefined ? 'published' : kept !== undefined ? 'kept' : null;
    const main = closingDeskPage({ ...page, now: work.now, work: on, newId: randomUUID(), typed, done });
    reply.header('cache-control', 'no-store');
    const title = say(language, closing.deskTitle, { n: on.round.number });
    return sendPage(reply, page, title, main, addressOf(request), 'desk closing');
  };
  const addressOf = ({ params }: FastifyRequest<ByRound>) => pages.closingDesk(language, params.slug, params.round);

  app.get<ByRound>(path, { schema: { hide: true } }, async (request, reply) => {
    const page = await pageRequest(parts, request);
    return page.viewer.userId === null ? toSignIn(reply, language, request.url) : show(page, reply, request, null);
  });

  app.get<ByRound>(`${path}/preview`, { schema: { hide: true } }, async (request, reply) => {
    const page = await pageRequest(parts, request);
    if (page.viewer.userId === null) return toSignIn(reply, language, request.url);
    const { on } = await workOn(request);
    const words = on.kept?.words ?? noWords;
    const main = closingPage({ language, record: on.record, words, published: null, editions: on.editions });
    reply.header('cache-control', 'no-store');
    return sendPage(reply, page, say(language, closing.preview), main, request.url, 'closing');
  });

  const act = (
    form: 'save' | 'publish',
    verb: (request: FastifyRequest<ByRound>, fields: FormFields) => Promise<string>,
  ) =>
    app.post<ByRound>(`${path}/${form}`, { schema: { hide: true, body: anyForm } }, (request, reply) =>
      answerForm(
        parts,
        request,
        reply,
        (_page, fields) => verb(request, fields),
        (page, values) => show(page, reply, request, { form, values }),
      ),
    );

  act('save', async (request, fields) => {
    const { work, on } = await workOn(request);
    const words = wordsOf(fields);
    if (words.notes.some(({ clauseId }) => clauseId !== null && !UUID.test(clauseId))) refuse('unknown-clause');
    await parts.closings.saveWords(work, on.round.id, { revision: Number(fields.revision) || 0, words });
    return fields.then === 'preview' ? `${addressOf(request)}/preview` : `${addressOf(request)}?kept=1`;
  });
  act('publish', async (request, fields) => {
    const { work, on } = await workOn(request);
    const { id = '', revision, edition } = fields;
    if (!UUID.test(id)) refuse('malformed-request', { field: 'id', problem: 'not an id' }, 'id');
    const correction = correctionOf(fields);
    const seen = { revision: Number(revision) || 0, edition: Number(edition) || 0 };
    await parts.closings.publish(work, on.round.id, { id, ...seen, correction });
    parts.wake(on.draft.id);
    return `${addressOf(request)}?published=1`;
  });
}

function correctionOf(fields: FormFields): Bilingual | null {
  const [km, en] = [fields['correction-km']?.trim(), fields['correction-en']?.trim()];
  return km || en ? { ...(km ? { km } : {}), ...(en ? { en } : {}) } : null;
}
