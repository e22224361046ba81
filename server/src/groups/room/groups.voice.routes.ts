// How a group finds one voice, over HTTP: beginning a statement, working on its words, agreeing, and letting it out.
import { randomUUID } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { checkAnchor } from '@sala/shared/annotations/anchor.js';
import { markedWords, redlineTemplate } from '@sala/shared/annotations/annotation-card.template.js';
import type { Wording } from '@sala/shared/annotations/contract.js';
import { wordingModes } from '@sala/shared/annotations/kinds.js';
import { clausePlace } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { type About, stances } from '@sala/shared/groups/contract.js';
import { type RoomStatement, voteChoices } from '@sala/shared/groups/room-contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { releaseAfter } from '@sala/shared/ground/ticks.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { languageOf } from '@sala/shared/language/detect.js';
import { room } from '@sala/shared/texts/groups/room.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { takesStatements } from '../groups.release.service.js';
import { listPublished } from '../../drafts/drafts.read.service.js';
import { listVersions } from '../../drafts/drafts.service.js';
import { clausesOf } from '../../drafts/drafts.texts.service.js';
import { UUID } from '../../infra/api.js';
import type { Work } from '../../infra/work.js';
import type { FormFields, PageRequest } from '../../pages/forms/answer-form.js';
import type { Html } from '../../pages/html.js';
import { plain } from '../../pages/marked-texts.js';
import { renderTemplate } from '../../pages/ssr.js';
import { type GroupsParts, newKey } from '../groups.pages.routes.js';
import { readRoom } from '../groups.room.service.js';
import { getGroup } from '../groups.service.js';
import * as verbs from '../groups.statements.service.js';
import type { Typed } from '../pages/door-page.js';
import { type BeginView, roomBeginPage } from '../pages/room-begin-page.js';
import { roomStatementPage } from '../pages/room-statement-page.js';
import { actsOf, dayOf, numberOf, roomForm, sendRoom, showOrDoor, wayOf, whyRefused } from './groups.forms.routes.js';
import type { RoomAsk } from '../room-work.js';

export function voiceRoutes(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  beginPages(app, parts, language);
  statementPages(app, parts, language);
}

/** A draft on the table with the clauses of its newest public version. */
async function draftNamed(parts: GroupsParts, work: Work, slug: string) {
  const found = (await listPublished(work)).find(({ draft }) => draft.slug === slug);
  const version = found && (await listVersions(work, found.draft.id)).filter((one) => one.audience === 'public').at(-1);
  if (!found || !version) return refuse('unknown-draft');
  const { byId } = await clausesOf(parts.database, version.id);
  return { draft: found.draft, version, byId };
}

function beginPages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.roomStatement(language, 'begin');
  const show = async (reply: FastifyReply, page: PageRequest, ask: RoomAsk, typed: Typed) => {
    const { member } = await readRoom(ask);
    const work = await parts.workOf(page.request);
    const group = await getGroup(work, { id: member.groupId });
    const published = await listPublished(work);
    const main = roomBeginPage(page, {
      ...{ group, member, typed, today: dayAtPhnomPenh(ask.now), newId: randomUUID },
      drafts: published.map(({ draft }) => ({ slug: draft.slug, title: plain(draft.title, language) })),
      issues: await parts.issuesToSpeakOn(work, language),
      chosen: await chosenIn(parts, work, typed, language),
    });
    return sendRoom(reply, page, say(language, room.begin), main);
  };
  app.get<{ Querystring: Record<string, string> }>(path, { schema: { hide: true } }, (request, reply) =>
    showOrDoor(parts, request, reply, (page, ask) => show(reply, page, ask, request.query)),
  );
  roomForm(
    app,
    parts,
    path,
    async (ask, fields, request) => {
      const { id = '', title = '', body = '' } = fields;
      if (!UUID.test(id)) refuse('unknown-choice', {}, 'id');
      const about = await aboutIn(parts, await parts.workOf(request), fields, language);
      const wording = wordingIn(fields);
      const said = { id, about, title, body, language: languageOf(body) ?? language };
      await verbs.beginStatement(ask, { ...said, ...(wording && { wording }) });
      return pages.roomStatement(language, id);
    },
    show,
  );
}

async function issueNamed(parts: GroupsParts, work: Work, number: string, language: Language) {
  return (await parts.issueToSpeakOn(work, language, { number: numberOf(number) })) ?? refuse('unknown-issue');
}

async function chosenIn(
  parts: GroupsParts,
  work: Work,
  { draft: slug = '', issue = '' }: Typed,
  language: Language,
): Promise<BeginView['chosen']> {
  if (issue !== '') return { kind: 'issue', ...(await issueNamed(parts, work, issue, language)) };
  if (slug === '') return null;
  const { draft, byId } = await draftNamed(parts, work, slug);
  const clauses = [...byId.values()]
    .filter(({ text }) => text.km !== undefined || text.en !== undefined)
    .map((clause) => ({ id: clause.id, label: clausePlace(clause, byId, language) }));
  return { kind: 'draft', slug, title: plain(draft.title, language), clauses };
}

async function aboutIn(parts: GroupsParts, work: Work, fields: FormFields, language: Language): Promise<About> {
  const { issue = '', draft = '' } = fields;
  if (issue === '') return aboutOf(await draftNamed(parts, work, draft), fields, language);
  return { kind: 'issue', issueId: (await issueNamed(parts, work, issue, language)).id };
}

/** What a statement is about: a whole draft, a clause of it, or words that stand in that clause once. */
function aboutOf(
  { draft, version, byId }: Awaited<ReturnType<typeof draftNamed>>,
  { clause = '', quote = '', stance = '' }: FormFields,
  language: Language,
): About {
  const known = stances.find((one) => one === stance) ?? refuse('unknown-choice', {}, 'stance');
  const of = { kind: 'draft', draftId: draft.id, versionId: version.id, stance: known } as const;
  if (clause === '') return { ...of, target: { clauseId: null, language, segments: [] } };
  const found = byId.get(clause) ?? refuse('unknown-choice', {}, 'clause');
  const exact = quote.normalize('NFC').trim();
  if (exact === '') return { ...of, target: { clauseId: found.id, language, segments: [] } };
  return { ...of, target: quoted(found, exact) };
}

function quoted(clause: Clause, exact: string) {
  for (const language of ['km', 'en'] as const) {
    const text = clause.text[language] ?? '';
    const start = text.indexOf(exact);
    if (start < 0 || text.indexOf(exact, start + 1) >= 0) continue;
    const segment = { clauseId: clause.id, start, end: start + exact.length, exact };
    if (checkAnchor(text, segment) === 'inside-cluster') refuse('inside-a-character', {}, 'quote');
    return { clauseId: clause.id, language, segments: [segment] };
  }
  return refuse('quote-not-found', {}, 'quote');
}

/** Other words for the quoted ones, by the terms of the plain form of a comment; null where none are proposed. */
function wordingIn({ mode = 'replace', instead = '' }: FormFields): Wording | null {
  const known = wordingModes.find((one) => one === mode) ?? refuse('unknown-choice', {}, 'mode');
  const proposed = known === 'delete' ? '' : instead.trim();
  return known === 'replace' && proposed === '' ? null : { mode: known, proposed };
}

/** What the quoted words become, as a card shows it without a script. */
function redlineIn({ about, wording }: RoomStatement, language: Language): Promise<Html> | null {
  if (about.kind !== 'draft' || wording === null) return null;
  return renderTemplate(redlineTemplate(language, about.target.language, markedWords(about), wording));
}

function statementPages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = decodeURIComponent(pages.roomStatement(language, ':id'));
  const idOf = (request: { params: unknown }) => {
    const { id } = request.params as { id: string };
    return UUID.test(id) ? id : refuse('unknown-statement');
  };
  const show = async (reply: FastifyReply, page: PageRequest, ask: RoomAsk, typed: Typed) => {
    const own = await verbs.readOwnStatement(ask, idOf(page.request));
    const work = await parts.workOf(page.request);
    const { statement } = own;
    const group = await getGroup(work, { id: statement.groupId });
    const comesOut = releaseAfter(ask.now, group.rule.pace, ask.tickMs, await parts.closesAt(statement.about));
    const main = roomStatementPage(page, {
      ...own,
      group,
      about: await placeOf(parts, work, statement, language),
      redline: await redlineIn(statement, language),
      comesOut: formatDayTime(language, comesOut.toISOString()),
      refusedWhy: whyRefused(language, statement),
      acts: await actsOf(parts, ask, language, ({ kind, request }) => {
        return kind === 'withdrawal' && (request as { statementId: string }).statementId === statement.id;
      }),
      ...{ today: dayAtPhnomPenh(ask.now), typed, newId: randomUUID },
    });
    return sendRoom(reply, page, say(language, room.statements), main);
  };
  app.get(path, { schema: { hide: true } }, (request, reply) =>
    showOrDoor(parts, request, reply, (page, ask) => show(reply, page, ask, {})),
  );

  const acts: Record<
    string,
    (ask: RoomAsk, id: string, fields: FormFields, request: FastifyRequest) => Promise<unknown>
  > = {
    reword: (ask, id, { revision, body = '', title = '', ...other }) =>
      verbs.rewordStatement(ask, id, {
        ...{ revision: numberOf(revision), body, title },
        // A form without these fields says nothing of them.
        ...(other.mode === undefined ? {} : { wording: wordingIn(other) }),
      }),
    remark: (ask, id, { id: remarkId = '', note = '', proposed = '' }) =>
      verbs.remarkOnStatement(ask, id, { id: remarkId, note, body: proposed.trim() === '' ? null : proposed }),
    take: (ask, id, { wording = '' }) => verbs.judgeWording(ask, id, wording, true),
    leave: (ask, id, { wording = '' }) => verbs.judgeWording(ask, id, wording, false),
    vote: (ask, id, { choice }) =>
      verbs.voteOnStatement(ask, id, voteChoices.find((one) => one === choice) ?? refuse('unknown-choice')),
    'read-aloud': (ask, id, { readOn = '', how = '' }) => verbs.readAloud(ask, id, { onDay: dayOf(readOn), how }),
    adopt: (ask, id, { way, onDay = '', present, inFavour, against, dissent = '', keeper = '' }) =>
      verbs.adoptStatement(ask, id, {
        ...{ way: wayOf(way), onDay: dayOf(onDay), dissent, keeper },
        ...{ present: numberOf(present), inFavour: numberOf(inFavour), against: numberOf(against) },
      }),
    reopen: (ask, id) => verbs.reopenStatement(ask, id),
    release: async (ask, id, _fields, request) => {
      const { statement } = await verbs.readOwnStatement(ask, id);
      const closesAt = await parts.closesAt(statement.about);
      const isOpen = await takesStatements(await parts.workOf(request), parts.knowIssues, statement.about);
      return verbs.releaseStatement(ask, id, { publicId: randomUUID(), secret: newKey(), closesAt, isOpen });
    },
    'take-back': (ask, id) => verbs.takeBackRelease(ask, id),
    withdraw: (ask, id) => verbs.withdrawStatement(ask, id, randomUUID()),
  };
  for (const [name, act] of Object.entries(acts))
    roomForm(
      app,
      parts,
      `${path}/${name}`,
      async (ask, fields, request) => {
        const id = idOf(request);
        await act(ask, id, fields, request);
        return pages.roomStatement(language, id);
      },
      show,
    );
}

/** Where what it is about stands in public, and how people call it. */
async function placeOf(parts: GroupsParts, work: Work, { about, publicId, state }: RoomStatement, language: Language) {
  if (about.kind !== 'draft') {
    const issue = await parts.issueToSpeakOn(work, language, { id: about.issueId });
    return issue && { label: issue.title, href: pages.issue(language, issue.number) };
  }
  const found = (await listPublished(work)).find(({ draft }) => draft.id === about.draftId);
  const version = found && (await listVersions(work, about.draftId)).find(({ id }) => id === about.versionId);
  if (!found || !version) return null;
  const draft = plain(found.draft.title, language);
  const { byId } = await clausesOf(parts.database, version.id);
  const clause = about.target.clauseId === null ? undefined : byId.get(about.target.clauseId);
  const label = clause ? say(language, room.clause, { draft, clause: clausePlace(clause, byId, language) }) : draft;
  const isOut = state === 'published' && publicId !== null;
  return { label, href: pages.version(language, found.draft.slug, version.number, ...(isOut ? [publicId] : [])) };
}
