// The addresses of the team's page of reasons for changes.
import { changeTypes } from '@sala/shared/answers/change-types.js';
import { canAnswer } from '@sala/shared/answers/policy.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { changesDesk } from '@sala/shared/texts/answering/changes.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { explainChange, listPromises } from '../../answers/answers.changes.service.js';
import { addPlaces } from '../../answers/answers.sign.service.js';
import { getDraft, listVersions, placeOfDraft, wireVersion } from '../../drafts/drafts.service.js';
import { UUID } from '../../infra/api.js';
import type { Parts } from '../../infra/parts.js';
import type { Work } from '../../infra/work.js';
import {
  answerForm,
  type FormFields,
  type PageRequest,
  pageRequest,
  sendPage,
  toSignIn,
} from '../forms/answer-form.js';
import { FIELD_UNITS_MAX, statementOf, type Values } from '../forms/desk-fields.js';
import { changesDeskPage } from './changes-desk-page.js';
import type { CompareReader } from './compare-reader.js';

export interface ChangesDeskParts extends Parts {
  compareReader: CompareReader;
}

type Asked = { Params: { slug: string }; Querystring: { version?: string | string[]; kept?: string } };

const anyForm = {
  type: 'object',
  additionalProperties: { type: 'string', maxLength: FIELD_UNITS_MAX },
  maxProperties: 40,
};

export function changesDeskRoutes(app: FastifyInstance, parts: ChangesDeskParts): void {
  for (const language of languages) {
    const path = decodeURIComponent(pages.changesDesk(language, ':slug'));
    app.get<Asked>(path, { schema: { hide: true } }, async (request, reply) => {
      const page = await pageRequest(parts, request);
      if (page.viewer.userId === null) return toSignIn(reply, language, request.url);
      return show(parts, page, request, reply, null);
    });
    app.post<Asked>(path, { schema: { hide: true, body: anyForm } }, (request, reply) =>
      answerForm(
        parts,
        request,
        reply,
        (_page, fields) => explain(parts, language, request, fields),
        (page, values) => show(parts, page, request, reply, values),
      ),
    );
  }
}

/**
 * The versions of a draft, for its team, also those for others: what changed in them needs its reason as well. Others
 * learn no more than that there is nothing for them here.
 */
async function readWork(work: Work, slug: string) {
  const draft = await getDraft(work, { slug });
  const versions = await listVersions(work, draft.id);
  const verdict = canAnswer(work.viewer, placeOfDraft(draft));
  if (verdict !== true && !versions.some(({ audience }) => audience === 'public')) refuse('unknown-draft');
  demand(verdict);
  return { draft, versions: versions.map(wireVersion) };
}

/** The version that is explained and the one before it; none where there is one only. */
function pairOf<One extends { number: number }>(versions: readonly One[], asked: Asked['Querystring']['version']) {
  const at = asked === undefined ? 0 : versions.findIndex(({ number }) => String(number) === asked);
  if (at < 0) return refuse('unknown-version');
  const [to, from] = [versions[at], versions[at + 1]];
  return to && from ? { from, to } : null;
}

async function show(
  parts: ChangesDeskParts,
  page: PageRequest,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
  typed: Values | null,
): Promise<FastifyReply> {
  const { language } = page;
  const work = await parts.workOf(request);
  const { draft, versions } = await readWork(work, request.params.slug);
  const pair = pairOf(versions, request.query.version);
  const read =
    pair && (await parts.compareReader.readComparison(draft.slug, pair.from.number, pair.to.number, versions));
  const promises = await listPromises(work, draft.id);
  const isSaved = typed === null && request.query.kept !== undefined;
  const main = changesDeskPage({ ...page, draft, versions, read, promises, typed, isSaved });
  reply.header('cache-control', 'no-store');
  return sendPage(reply, page, say(language, changesDesk.title), main, request.url, 'desk');
}

async function explain(
  parts: ChangesDeskParts,
  language: Language,
  request: FastifyRequest<Asked>,
  fields: FormFields,
): Promise<string> {
  const work = await parts.workOf(request);
  const { draft, versions } = await readWork(work, request.params.slug);
  const { to } = pairOf(versions, request.query.version) ?? refuse('unknown-version');
  const { clause = '', promise } = fields;
  if (!UUID.test(clause)) refuse('unknown-clause', {}, 'clause');
  if (promise === undefined) {
    const types = changeTypes.filter((type) => fields[`type-${type}`] === 'on');
    if (types.length === 0) refuse('change-type-needed', {}, 'types');
    await explainChange(work, to.id, clause, { types, reason: statementOf(fields, 'reason') });
  } else {
    if (!UUID.test(promise)) refuse('unknown-answer', {}, 'promise');
    await addPlaces(work, promise, [{ versionId: to.id, clauseId: clause }]);
  }
  parts.wake(draft.id);
  return `${pages.changesDesk(language, draft.slug, to.number)}&kept=1#c-${clause}`;
}
