// HTTP for issues: reading, for everybody; raising one and saying that it touches one too, without an account; moves,
// for those whose turn it is; and the feed.
import { FEED_ENTRIES_MAX, ISSUE_LINES_MAX } from '@sala/shared/ground/limits.js';
import { api } from '@sala/shared/ground/paths.js';
import * as contract from '@sala/shared/issues/contract.js';
import { EvidenceRequest, LinkRequest, SolvedRequest } from '@sala/shared/issues/record-contract.js';
import { valueChains } from '@sala/shared/texts/groups/lists.js';
import { issueLevels, issueTopics } from '@sala/shared/texts/issues/lists.js';
import { issueStates } from '@sala/shared/lives/issue-words.js';
import { LanguageCode, oneOf } from '@sala/shared/texts/bilingual.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import { officeWork, type Parts } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import type { Mended } from '../pages/forms/fields.js';
import { feedOf } from './pages/feed.js';
import { groupActOf, groupActWords, pageOf, paperOf } from './pages/group-act-forms.js';
import type { IssueGroupActs } from './issues.group.service.js';
import type { IssueMoves } from './issues.moves.service.js';
import { issuePageRoutes } from './issues.page.routes.js';
import { addressAnew, replyToRefusal } from './issues.notes.service.js';
import { issuesPages } from './issues.pages.routes.js';
import { addEvidence, addSolution, linkIssue, readEvidenceFile, sayItIsSolved } from './issues.record.service.js';
import { type Issues, listIssues, readIssue } from './issues.service.js';

export { issuesForRooms, knowIssues } from './issues.facts.service.js';

/** What groups can do here, for their rooms and releases. */
export const issueActs = (acts: IssueGroupActs) => ({
  read: groupActOf,
  words: groupActWords,
  paperOf,
  rehearse: (...asked: Parameters<IssueGroupActs['rehearseForGroup']>) => acts.rehearseForGroup(...asked),
  perform: (...asked: Parameters<IssueGroupActs['performForGroup']>) => acts.performForGroup(...asked),
  pageOf,
});

export interface IssuesParts extends Parts {
  issues: Issues;
  moves: IssueMoves;
  acts: IssueGroupActs;
  /** The words of a comment that an issue is made from; from the domain of comments. */
  wordsOfComment(work: Work, annotationId: string): Promise<string | null>;
  /** An act of the reader's group that did not come out, as its form was filled in; where the address asks for it. */
  mendedOf(request: FastifyRequest, kind: string): Promise<Mended | null>;
}

const ById = Type.Object({ id: Id });
type ById = { Params: Static<typeof ById> };
const Asked = Type.Object(
  {
    state: Type.Optional(oneOf(issueStates)),
    province: Type.Optional(Type.String({ maxLength: 10 })),
    valueChain: Type.Optional(oneOf(Object.keys(valueChains))),
    level: Type.Optional(oneOf(Object.keys(issueLevels))),
    topic: Type.Optional(oneOf(Object.keys(issueTopics))),
    groupId: Type.Optional(Id),
    before: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
  },
  { additionalProperties: false },
);
type Asked = { Querystring: Static<typeof Asked> };
/** Of those raised nobody reads a word yet. */
const readStates = issueStates.filter((one) => one !== 'raised');
const FeedAsked = Type.Object(
  { language: Type.Optional(LanguageCode), valueChain: Type.Optional(oneOf(Object.keys(valueChains))) },
  { additionalProperties: false },
);

export function issuesRoutes(app: FastifyInstance, parts: IssuesParts): void {
  readingRoutes(app, parts);
  speakingRoutes(app, parts);
  movingRoutes(app, parts);
  notingRoutes(app, parts);
  issuesPages(app, parts);
  issuePageRoutes(app, parts);
}

function readingRoutes(app: FastifyInstance, parts: IssuesParts): void {
  app.get<Asked>(
    api.issues(),
    {
      schema: {
        tags: tags.reading,
        summary: 'Issues, the newest first',
        description:
          `At most ${ISSUE_LINES_MAX}; \`before\`, the number of the last one, asks for those raised before it, until none come. ` +
          'Without words while nobody has read one, while its words are held, and where they were taken back.',
        querystring: Asked,
        response: answers({ 200: Type.Array(contract.IssueLine) }),
      },
    },
    async (request) => {
      const { state, before, ...rest } = request.query;
      const asked = { ...rest, ...(state ? { states: [state] } : {}) };
      const page = { limit: ISSUE_LINES_MAX, ...(before === undefined ? {} : { before }) };
      return listIssues(await parts.workOf(request), asked, page);
    },
  );

  app.get<{ Querystring: Static<typeof FeedAsked> }>(
    api.issueFeed('km').replace(/\?.*/, ''),
    { schema: { hide: true, querystring: FeedAsked } },
    async (request, reply) => {
      const { valueChain } = request.query;
      const language = request.query.language ?? parts.languageOf(request);
      const asked = { ...(valueChain === undefined ? {} : { valueChain }), states: readStates };
      const lines = await listIssues(await parts.workOf(request), asked, { limit: 2 * FEED_ENTRIES_MAX });
      const feed = feedOf({ language, origin: parts.settings.origin, lines, now: parts.clock(), valueChain });
      return reply.type('application/atom+xml; charset=utf-8').header('cache-control', 'no-cache').send(feed);
    },
  );

  app.get<ById>(
    api.issue(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'An issue with its moves, evidence, solutions and links',
        params: ById,
        response: answers({ 200: contract.Issue }),
      },
    },
    async (request) => readIssue(await parts.workOf(request), { id: request.params.id }),
  );

  app.get<ById>(
    api.issueEvidenceFile(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'The file of a piece of evidence',
        params: ById,
        response: answers({ 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }),
      },
      // A Buffer is sent as it is.
      serializerCompiler: () => (body) => JSON.stringify(body),
    },
    async (request, reply) => {
      const { fileName, mediaType, bytes } = await readEvidenceFile(await parts.workOf(request), request.params.id);
      return reply
        .type(mediaType)
        .headers({
          'content-disposition': `attachment; filename="${fileName}"`,
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          // Its words may be taken away at any time.
          'cache-control': 'no-store',
        })
        .send(Buffer.from(bytes));
    },
  );
}

function speakingRoutes(app: FastifyInstance, parts: IssuesParts): void {
  app.post<{ Body: contract.ReportRequest }>(
    api.issues(),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Raise an issue',
        description: 'No account is needed. What names a person is refused, and nothing of it is kept.',
        body: contract.ReportRequest,
        response: answers({ 201: contract.IssueReceipt }),
      },
    },
    async (request, reply) => {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      return reply.code(201).send(await parts.issues.reportIssue(await officeWork(parts, request), request.body));
    },
  );

  app.post<ById & { Body: EvidenceRequest }>(
    api.issueEvidence(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Say that an issue touches one too, or bring other evidence',
        params: ById,
        body: EvidenceRequest,
        response: answers({ 201: contract.Issue }),
      },
    },
    async (request, reply) => {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      const work = await officeWork(parts, request);
      return reply.code(201).send(await addEvidence(work, request.params.id, request.body));
    },
  );

  app.post<ById & { Body: SolvedRequest }>(
    api.issueSolved(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Say that it is solved, by the secret of an earlier confirmation',
        params: ById,
        body: SolvedRequest,
        response: answers({ 200: contract.Issue }),
      },
    },
    async (request) => {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      return sayItIsSolved(await officeWork(parts, request), parts.moves, request.params.id, request.body);
    },
  );
}

/** What is said beside the moves. */
function notingRoutes(app: FastifyInstance, parts: IssuesParts): void {
  app.post<ById & { Body: contract.AddressRequest }>(
    api.issueAddressee(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Address an issue to another body, with a reason that everybody reads',
        params: ById,
        body: contract.AddressRequest,
        response: answers({ 200: contract.Issue }),
      },
    },
    async (request) => {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      return addressAnew(await officeWork(parts, request), request.params.id, request.body);
    },
  );

  app.post<ById & { Body: contract.ReplyRequest }>(
    api.issueReply(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Reply once to the refusal of a body, by the secret of the receipt',
        params: ById,
        body: contract.ReplyRequest,
        response: answers({ 200: contract.Issue }),
      },
    },
    async (request) => {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      return replyToRefusal(await officeWork(parts, request), request.params.id, request.body);
    },
  );
}

function movingRoutes(app: FastifyInstance, parts: IssuesParts): void {
  app.post<ById & { Body: contract.MoveRequest }>(
    api.issueMoves(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Move an issue',
        description:
          'Whose turn it is, and what a move has to say, stand in docs/machines.md. `from` is where the sender saw it. ' +
          'Where two hands are needed the first one waits, and the issue stays where it is.',
        params: ById,
        body: contract.MoveRequest,
        response: answers({ 200: contract.Issue }),
      },
    },
    async (request) => {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      return parts.moves.moveIssue(await officeWork(parts, request), request.params.id, request.body);
    },
  );

  app.post<ById & { Body: contract.SolutionWish }>(
    api.issueSolutions(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Add a further solution',
        params: ById,
        body: contract.SolutionWish,
        response: answers({ 201: contract.Issue }),
      },
    },
    async (request, reply) => {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      return reply.code(201).send(await addSolution(await officeWork(parts, request), request.params.id, request.body));
    },
  );

  app.post<ById & { Body: LinkRequest }>(
    api.issueLinks(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Tie an issue to a clause of a version',
        params: ById,
        body: LinkRequest,
        response: answers({ 201: contract.Issue }),
      },
    },
    async (request, reply) =>
      reply.code(201).send(await linkIssue(await officeWork(parts, request), request.params.id, request.body)),
  );
}
