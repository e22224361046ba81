// The public pages of issues: the board, the map, the ranking, the form by which one is reported. The page of one issue
// and what is done on it stand in issues.page.routes.ts.
import { randomUUID } from 'node:crypto';
import { Refusal, refusalSentence } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { holdsRole } from '@sala/shared/ground/viewer.js';
import { type IssueState, issueStates } from '@sala/shared/lives/issue-words.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import { valueChains } from '@sala/shared/texts/groups/lists.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { issueDesk } from '@sala/shared/texts/issues/desk.js';
import { issueLevels, issueTopics } from '@sala/shared/texts/issues/lists.js';
import { reporting } from '@sala/shared/texts/issues/page.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import { listGroups } from '../groups/groups.service.js';
import { UUID } from '../infra/api.js';
import { officeWork } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import { type FormFields, pageRequest, sendPage, toSignIn } from '../pages/forms/answer-form.js';
import { mendedValues } from '../pages/forms/fields.js';
import type { Html } from '../pages/html.js';
import { demandOwnForm, issueForm } from '../pages/plain-form.js';
import type { IssuesParts } from './issues.routes.js';
import { countByProvince, listToRank, listUrgent, readBoard } from './issues.lists.service.js';
import { readTriage } from './issues.service.js';
import { type BoardFilter, boardPage } from './pages/board-page.js';
import { groupsOf, rankingForm } from './pages/group-act-forms.js';
import { optionalIdIn, type Values } from './pages/issue-fields.js';
import { reportOf } from './pages/issue-values.js';
import { mapPage } from './pages/map-page.js';
import type { Named } from './pages/names.js';
import { rankingPage } from './pages/ranking-page.js';
import { reportPage, reportThanks } from './pages/report-page.js';
import { triagePage } from './pages/triage-page.js';

export const anyForm = {
  type: 'object',
  additionalProperties: { type: 'string', maxLength: 20_000 },
  maxProperties: 60,
};

export async function namedOf(work: Work): Promise<Named> {
  const groups = new Map((await listGroups(work)).map((group) => [group.id, group]));
  return { groups, bodies: new Map((await listOrganisations(work)).map((body) => [body.id, body])) };
}

export async function sendIssuePage(
  parts: IssuesParts,
  request: FastifyRequest,
  reply: FastifyReply,
  title: string,
  main: Html,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store').header('vary', 'cookie');
  return sendPage(reply, await pageRequest(parts, request), title, main, request.url, 'issues');
}

export function issuesPages(app: FastifyInstance, parts: IssuesParts): void {
  for (const language of languages) {
    boardRoutes(app, parts, language);
    reportRoutes(app, parts, language);
  }
}

type Query = Record<string, string | string[] | undefined>;

function filterOf(query: Query): BoardFilter {
  const among = (name: string, list: Record<string, unknown>) => {
    const value = String(query[name] ?? '');
    return Object.hasOwn(list, value) ? value : '';
  };
  return {
    province: among('province', provinces),
    valueChain: among('valueChain', valueChains),
    topic: among('topic', issueTopics),
    level: among('level', issueLevels),
    group: UUID.test(String(query.group ?? '')) ? String(query.group) : '',
    state: issueStates.find((one) => one === query.state) ?? '',
  };
}

function boardRoutes(app: FastifyInstance, parts: IssuesParts, language: Language): void {
  const schema = { hide: true };

  app.get<{ Querystring: Query }>(pages.issues(language), { schema }, async (request, reply) => {
    const work = await parts.workOf(request);
    const filter = filterOf(request.query);
    const { group: groupId, state, ...rest } = filter;
    const chosen = Object.fromEntries(Object.entries({ ...rest, groupId }).filter(([, value]) => value !== ''));
    const part = Number(toAsciiDigits(String(request.query.part ?? '1')));
    const asked = { ...chosen, ...(state ? { states: [state as IssueState] } : {}) };
    const read = await readBoard(work, asked, Number.isInteger(part) ? part : 1);
    const isChosen = Object.values(filter).some(Boolean);
    const urgent = await listUrgent(work);
    const isEmptyHall = !isChosen && read.totals.found === 0;
    const main = boardPage({ language, board: read, urgent, isEmptyHall, filter, named: await namedOf(work) });
    return sendIssuePage(parts, request, reply, say(language, board.title), main);
  });

  app.get(pages.issueMap(language), { schema }, async (request, reply) => {
    const main = mapPage(language, await countByProvince(await parts.workOf(request)));
    return sendIssuePage(parts, request, reply, say(language, board.map), main);
  });

  app.get(pages.issueRanking(language), { schema }, async (request, reply) => {
    const work = await parts.workOf(request);
    const { token } = await pageRequest(parts, request);
    const issues = await listToRank(work);
    const [groupId] = groupsOf(work.viewer);
    const formOf = (issue: { id: string }) =>
      groupId === undefined
        ? ('' as const)
        : rankingForm({ language, groupId, issueId: issue.id, token, newId: randomUUID });
    const main = rankingPage({ language, issues, named: await namedOf(work), formOf });
    return sendIssuePage(parts, request, reply, say(language, board.ranking), main);
  });

  app.get(pages.issueDesk(language), { schema }, async (request, reply) => {
    const work = await parts.workOf(request);
    if (work.viewer.userId === null) return toSignIn(reply, language, request.url);
    const { lines, handsWait } = await readTriage(work);
    const held = new Set(lines.filter(({ isHeld }) => isHeld).map(({ id }) => id));
    const main = triagePage({ language, lines, held, handsWait });
    return sendIssuePage(parts, request, reply, say(language, issueDesk.title), main);
  });
}

/** The form has a key and a secret of its own each time, so this page is never kept. */
function reportRoutes(app: FastifyInstance, parts: IssuesParts, language: Language): void {
  const path = pages.issueReport(language);
  const title = say(language, reporting.title);

  const show = async (request: FastifyRequest, reply: FastifyReply, values: Values, refusal: string | null) => {
    const work = await parts.workOf(request);
    const isSecretariat = holdsRole(work.viewer, ['secretariat']);
    const [groupId] = groupsOf(work.viewer);
    const comment = optionalIdIn({ ...(request.query as Values), ...values }, 'comment');
    const words = comment === undefined ? null : (await parts.wordsOfComment(work, comment)) || null;
    const { token } = await pageRequest(parts, request);
    const own = issueForm(parts.secret, parts.clock());
    const inGroup = groupId !== undefined && values.myself === undefined;
    const room = { id: randomUUID(), kind: 'issues', act: 'report' };
    const carried: Record<string, string> = words === null || comment === undefined ? {} : { comment };
    const mends: Record<string, string> = values.mends === undefined ? {} : { mends: values.mends };
    const main = reportPage({
      ...{ language, refusal, asksChannel: isSecretariat, quoted: words },
      action: inGroup ? pages.roomAct(language) : path,
      hidden: inGroup
        ? { ...room, newId: own.id, secret: own.secret, token, groupId, ...carried, ...mends }
        : { ...own, ...carried },
      values: { ...(words === null ? {} : { title: words.slice(0, 300) }), ...values },
    });
    return sendIssuePage(parts, request, reply, title, main);
  };

  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const mended = await parts.mendedOf(request, 'issues');
    return show(request, reply, mended ? mendedValues(mended) : {}, mended && mended.why);
  });

  app.post<{ Body: FormFields }>(path, { schema: { hide: true, body: anyForm } }, async (request, reply) => {
    const values = request.body;
    try {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      demandOwnForm(parts.secret, values, parts.clock());
      const { groupId: _, ...asked } = reportOf(values, language);
      const receipt = await parts.issues.reportIssue(await officeWork(parts, request), asked);
      const main = reportThanks(language, receipt, values.secret ?? '');
      return await sendIssuePage(parts, request, reply, title, main);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply.code(error.status);
      return show(request, reply, values, refusalSentence(language, error.code, error.params));
    }
  });
}
