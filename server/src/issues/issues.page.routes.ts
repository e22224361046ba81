// The page of one issue and its brief, and what is done on it: "affects me too", moves, evidence, links. Each form is
// plain, has an address of its own, and what was typed stands in it again when it was refused.
import { randomUUID } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { bodyOn, heirsOf } from '@sala/shared/commitments/guards.js';
import { Refusal, refusalSentence, refuse } from '@sala/shared/ground/errors.js';
import type { Issue } from '@sala/shared/issues/contract.js';
import { canLink, canModerateIssues } from '@sala/shared/issues/policy.js';
import { pages } from '@sala/shared/ground/paths.js';
import { isReadableNumber } from '@sala/shared/issues/standing.js';
import { withoutRooms } from '@sala/shared/ground/viewer.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { commitmentStates } from '@sala/shared/texts/commitments/lists.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getDraft, getVersion } from '../drafts/drafts.service.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import { listStatementsAbout } from '../groups/groups.service.js';
import { listPortraits } from '../groups/portraits/groups.portraits.service.js';
import { refusalOfUpload } from '../infra/http.js';
import { officeWork } from '../infra/parts.js';
import { demandFormToken } from '../infra/signing.js';
import type { Work } from '../infra/work.js';
import { answerForm, type FormFields, pageRequest } from '../pages/forms/answer-form.js';
import { html } from '../pages/html.js';
import { plain } from '../pages/marked-texts.js';
import { demandOwnForm, issueForm } from '../pages/plain-form.js';
import { anyForm, namedOf, sendIssuePage } from './issues.pages.routes.js';
import {
  addEvidence,
  addSolution,
  linkToArticle,
  redactEvidence,
  sayItIsSolved,
  sponsorIssue,
} from './issues.record.service.js';
import { judgeWords, releaseWords } from './issues.held.service.js';
import { addressAnew, redactReply, replyToRefusal } from './issues.notes.service.js';
import type { IssuesParts } from './issues.routes.js';
import { maySpeakOn, readReply } from './issues.facts.service.js';
import { promisesFor } from './issues.promises.service.js';
import { listGroupsBehind, readIssue } from './issues.service.js';
import { markUrgent, tellSector } from './issues.urgent.service.js';
import { briefPage } from './pages/brief-page.js';
import { groupActs, typedOf } from './pages/group-act-forms.js';
import { optionalIdIn, type Values } from './pages/issue-fields.js';
import { issueView } from './pages/issue-page.js';
import { issueStories } from './pages/issue-stories.js';
import { addressOf, evidenceOf, judgementOf, moveOf, replyOf, solutionOf, solvedOf } from './pages/issue-values.js';
import type { TypedForm } from './pages/move-forms.js';
import { meTooForms, ownForms, redactForm, replyForm } from './pages/own-forms.js';
import { linkedPlaces } from './pages/linked-places.js';
import { confirmationThanks } from './pages/report-page.js';

type ByNumber = { Params: { number: string }; Querystring: { kept?: string } };

export function issuePageRoutes(app: FastifyInstance, parts: IssuesParts): void {
  for (const language of languages) {
    readingPages(app, parts, language);
    visitorForms(app, parts, language);
    signedForms(app, parts, language);
    evidenceForm(app, parts, language);
  }
}

async function issueAt(work: Work, { number }: { number: string }): Promise<Issue> {
  const typed = toAsciiDigits(number);
  if (!isReadableNumber(typed)) refuse('unknown-issue');
  return readIssue(work, { number: Number(typed) });
}

const at = (path: string) => decodeURIComponent(path);
const pathOf = (language: Language, more = '') => `${at(pages.issue(language, ':number'))}${more}`;

async function show(
  parts: IssuesParts,
  language: Language,
  request: FastifyRequest<ByNumber>,
  reply: FastifyReply,
  typed: TypedForm | null = null,
): Promise<FastifyReply> {
  const work = await parts.workOf(request);
  const issue = await issueAt(work, request.params);
  const { viewer } = work;
  const page = await pageRequest(parts, request);
  const named = await namedOf(work);
  const behind = (await listGroupsBehind(work, issue.id)).map(({ groupId }) => groupId);
  const today = dayAtPhnomPenh(work.now);
  const heirIds = issue.bodyId === null ? [] : heirsOf(named.bodies, issue.bodyId, today);
  const bodies = [...named.bodies.values()].filter((one) => bodyOn(one, today) === 'here');
  const forms = { language, viewer, issue, bodies, heirIds, typed, newId: randomUUID };
  // Forms that act at once are for whoever could do it without a key to a room; those of a group go to its room.
  const own = { ...forms, token: page.token, viewer: withoutRooms(viewer) };
  const drafts = canLink(own.viewer, issue) === true ? await listPublished(work) : [];
  const fresh = () => issueForm(parts.secret, parts.clock());
  const mended = typed === null ? typedOf(await parts.mendedOf(request, 'issues')) : null;
  const main = issueView({
    ...{ language, issue, named, heirIds },
    alsoBehind: behind.filter((id) => id !== issue.groupId),
    statements: await listStatementsAbout(work, issue.id),
    reply: await readReply(work, issue.id),
    maySpeak: await maySpeakOn(work, issue),
    promises: (await promisesFor(work, issue.id)).map((one) => ({
      words: plain(one.text, language),
      href: pages.commitment(language, one.number),
      state: say(language, commitmentStates[one.state]),
    })),
    linked: await linkedPlaces(work, language, issue, { getDraft, getVersion, clausesOf }),
    stories: issueStories({
      ...{ language, viewer, issue, behind: issue.groupId ? [issue.groupId, ...behind] : behind },
      stories: await listPortraits(work, { issueId: issue.id }),
    }),
    isKept: request.query.kept !== undefined && typed === null,
    redactForm:
      canModerateIssues(viewer) === true ? (id) => redactForm({ language, token: page.token, issue }, id) : null,
    forms: {
      own: ownForms({ ...own, drafts: drafts.map(({ draft }) => draft), fresh }),
      group: groupActs({ ...forms, typed: mended, action: '', carried: html`` }, page.token, fresh),
      meToo: meTooForms({ ...own, drafts: [], fresh }),
      reply: replyForm({ ...own, drafts: [], fresh }),
    },
  });
  const name = say(language, board.number, { n: issue.number });
  const title = issue.title ? `${name} · ${plain(issue.title, language)}` : name;
  return sendIssuePage(parts, request, reply, title, main);
}

function readingPages(app: FastifyInstance, parts: IssuesParts, language: Language): void {
  app.get<ByNumber>(pathOf(language), { schema: { hide: true } }, (request, reply) =>
    show(parts, language, request, reply),
  );
  app.get<ByNumber>(at(pages.issueBrief(language, ':number')), { schema: { hide: true } }, async (request, reply) => {
    const work = await parts.workOf(request);
    const issue = await issueAt(work, request.params);
    if (!issue.title) refuse('unknown-issue');
    const main = briefPage(language, issue, await namedOf(work), parts.clock());
    return sendIssuePage(parts, request, reply, say(language, issuePage.briefTitle), main);
  });
}

/** Without an account: by the ticket of the form, once for each. */
function visitorForms(app: FastifyInstance, parts: IssuesParts, language: Language): void {
  const schema = { hide: true, body: anyForm };

  app.post<ByNumber & { Body: FormFields }>(pathOf(language, '/me-too'), { schema }, async (request, reply) => {
    const values = request.body;
    try {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      demandOwnForm(parts.secret, values, parts.clock());
      const work = await officeWork(parts, request);
      const issue = await issueAt(work, request.params);
      const { groupId: _, ...asked } = evidenceOf({ ...values, evidenceKind: '' }, language);
      await addEvidence(work, issue.id, asked);
      const main = confirmationThanks(language, issue.number, values.secret ?? '');
      return await sendIssuePage(parts, request, reply, say(language, issuePage.meToo), main);
    } catch (error) {
      return again(error, 'me-too', values, request, reply);
    }
  });

  app.post<ByNumber & { Body: FormFields }>(pathOf(language, '/solved'), { schema }, async (request, reply) => {
    const values = request.body;
    try {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      const work = await officeWork(parts, request);
      const issue = await issueAt(work, request.params);
      await sayItIsSolved(work, parts.moves, issue.id, solvedOf(values));
      return await reply.redirect(`${pages.issue(language, issue.number)}?kept=1`, 303);
    } catch (error) {
      return again(error, 'solved', values, request, reply);
    }
  });

  const again = (
    error: unknown,
    form: string,
    values: Values,
    request: FastifyRequest<ByNumber>,
    reply: FastifyReply,
  ) => {
    if (!(error instanceof Refusal)) throw error;
    reply.code(error.status);
    const refusal = refusalSentence(language, error.code, error.params);
    return show(parts, language, request, reply, { form, values, refusal });
  };
}

type Verb = (work: Work, issue: Issue, values: Values) => Promise<unknown>;

/** By the token of a session, or of a visitor's page. */
function signedForms(app: FastifyInstance, parts: IssuesParts, language: Language): void {
  const verbs: Record<string, Verb> = {
    moves: (work, issue, values) => parts.moves.moveIssue(work, issue.id, moveOf(values, language)),
    release: async (work, issue) => {
      await releaseWords(work, issue.id);
      await tellSector(work, parts.moves.remind, issue.id);
    },
    hold: (work, issue, values) => judgeWords(work, issue.id, { act: 'hide', ...judgementOf(values) }),
    restore: async (work, issue, values) => {
      await judgeWords(work, issue.id, { act: 'restore', ...judgementOf(values) });
      await tellSector(work, parts.moves.remind, issue.id);
    },
    redact: (work, issue, values) =>
      values.part === 'reply'
        ? redactReply(work, issue.id)
        : redactEvidence(work, optionalIdIn(values, 'part') ?? refuse('not-found')),
    urgent: (work, issue, values) => markUrgent(work, parts.moves.remind, issue.id, values.isUrgent === 'yes'),
    sponsor: (work, issue, values) =>
      sponsorIssue(work, issue.id, optionalIdIn(values, 'bodyId') ?? refuse('issue-body-needed')),
    solution: (work, issue, values) => addSolution(work, issue.id, solutionOf(values, language)),
    link: (work, issue, values) =>
      linkToArticle(work, issue.id, optionalIdIn(values, 'draft') ?? refuse('unknown-draft'), values.article ?? ''),
    address: (work, issue, values) => addressAnew(work, issue.id, addressOf(values, language)),
    reply: (work, issue, values) => replyToRefusal(work, issue.id, replyOf(values, language)),
  };
  for (const [act, verb] of Object.entries(verbs)) {
    const schema = { hide: true, body: anyForm };
    app.post<ByNumber>(pathOf(language, `/${act}`), { schema }, async (request, reply) => {
      const run = async (_page: unknown, fields: FormFields) => {
        parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
        const work = await officeWork(parts, request);
        const issue = await issueAt(work, request.params);
        await verb(work, issue, fields);
        return `${pages.issue(language, issue.number)}?kept=1`;
      };
      return answerForm(parts, request, reply, run, (page, values) => {
        const form = act === 'moves' ? `move-${values.event ?? ''}` : act;
        return show(parts, language, request, reply, { form, values, refusal: page.refused ?? '' });
      });
    });
  }
}

/** With a file: the parts are read one by one. */
function evidenceForm(app: FastifyInstance, parts: IssuesParts, language: Language): void {
  app.post<ByNumber>(pathOf(language, '/evidence'), { schema: { hide: true } }, async (request, reply) => {
    const values: Record<string, string> = {};
    try {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      const file = await readParts(request, values);
      const { sessionId } = await parts.askingOf(request);
      demandFormToken({ secret: parts.secret, sessionId, now: parts.clock() }, values.token ?? '');
      const work = await officeWork(parts, request);
      const issue = await issueAt(work, request.params);
      await addEvidence(work, issue.id, evidenceOf(values, language), file);
      return await reply.redirect(`${pages.issue(language, issue.number)}?kept=1`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply.code(error.status);
      const refusal = refusalSentence(language, error.code, error.params);
      return show(parts, language, request, reply, { form: 'evidence', values, refusal });
    }
  });
}

async function readParts(request: FastifyRequest, values: Record<string, string>): Promise<Uint8Array | null> {
  if (!request.isMultipart()) refuse('wrong-content-type', { expected: 'multipart/form-data' });
  let file: Uint8Array | null = null;
  let isTooLarge = false;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        values[part.fieldname] = String(part.value).replaceAll('\0', '').slice(0, 20_000);
        continue;
      }
      const bytes = await part.toBuffer();
      isTooLarge ||= part.file.truncated;
      if (bytes.length > 0) file = bytes;
    }
  } catch (error) {
    throw refusalOfUpload(error);
  }
  if (isTooLarge) refuse('too-large', { limit: '5 MB' }, 'file');
  return file;
}
