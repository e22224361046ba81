// The public pages of groups: the directory, a group's page, and writing down a first meeting, which hands out the
// first key to a room.
import { randomBytes, randomUUID } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { Comment } from '@sala/shared/discussions/contract.js';
import { writeReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import { type About, FirstMeeting, type Group, type Statement } from '@sala/shared/groups/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { beginning, directory } from '@sala/shared/texts/groups/directory.js';
import { roomDoor } from '@sala/shared/texts/groups/room.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Value } from 'typebox/value';
import { listVersions } from '../drafts/drafts.service.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import type { Parts } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import { hideReasonCodes } from '@sala/shared/discussions/hide-reasons.js';
import { canModerateStatements } from '@sala/shared/moderation/policy.js';
import { UUID } from '../infra/api.js';
import {
  answerForm,
  type FormFields,
  formOf,
  type PageRequest,
  pageRequest,
  sendPage,
} from '../pages/forms/answer-form.js';
import { plain } from '../pages/marked-texts.js';
import type { Door } from './groups.door.service.js';
import { hashKey } from './groups.door.service.js';
import { recordFirstMeeting } from './life/groups.found.service.js';
import { besideOf, lifeForms } from './life/groups.life.routes.js';
import type { GroupActsByKind } from './groups.release.service.js';
import { getGroup, judgeOwnWords, judgeSaid, listGroups, listStatementsOf, listStepsOf } from './groups.service.js';
import { directoryPage } from './pages/directory-page.js';
import { beginPage, keyPage, type Typed } from './pages/door-page.js';
import { groupPage, type SaidByGroup } from './pages/group-page.js';
import { type KnowIssues, listPortraits } from './portraits/groups.portraits.service.js';

export interface IssueNamed {
  id: string;
  number: number;
  title: string;
}

export interface GroupsParts extends Parts {
  door: Door;
  /** Comments as the public sees them. */
  commentsOf(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Comment>>;
  /** What groups may do besides statements, by kind. */
  acts: GroupActsByKind;
  /** What may be known of issues, from the domain above. */
  knowIssues: KnowIssues;
  /** When the round closes in which what is spoken of is spoken about; null where there is none. */
  closesAt(about: About): Promise<Date | null>;
  /** What waits for a group's word or hurts its members at once. */
  callsFor(work: Work, language: Language, group: Group): Promise<readonly { words: string; href: string }[]>;
  /** Issues that a group may speak about: those that are open, and one by its number or id. */
  issuesToSpeakOn(work: Work, language: Language): Promise<readonly IssueNamed[]>;
  issueToSpeakOn(work: Work, language: Language, by: { number: number } | { id: string }): Promise<IssueNamed | null>;
  /** How far the order of a room has come. */
  headsOf(topicId: string): Promise<readonly { lastSeq: number }[]>;
}

/** A key, as long as a receipt's secret and as easy to copy by hand. */
export const newKey = (): string => writeReceiptSecret(randomBytes(16));

const MEETING_FIELDS = [
  ...[
    'id',
    'nameKm',
    'nameEn',
    'kind',
    'province',
    'valueChain',
    'heldOn',
    'band',
    'called',
    'pace',
    'language',
    'way',
  ],
];

export function groupsPages(app: FastifyInstance, parts: GroupsParts): void {
  for (const language of languages) {
    directoryPages(app, parts, language);
    beginPages(app, parts, language);
  }
}

function directoryPages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  app.get<{ Querystring: Record<string, string> }>(
    pages.groups(language),
    { schema: { hide: true } },
    async (request, reply) => {
      const page = await pageRequest(parts, request);
      const { province = '', kind = '', chain = '', state = '' } = request.query;
      const groups = await listGroups(await parts.workOf(request));
      const chosen = { province, kind, chain, state };
      const main = directoryPage({ language, groups, chosen, holdsKey: (page.viewer.memberOf ?? []).length > 0 });
      return sendPage(reply, page, say(language, directory.title), main, request.url, 'groups');
    },
  );

  app.get<{ Params: { slug: string } }>(
    decodeURIComponent(pages.group(language, ':slug')),
    { schema: { hide: true } },
    async (request, reply) => showGroup(parts, reply, await pageRequest(parts, request), request.params.slug),
  );
  lifeForms(app, parts, language, (reply, page, slug) => showGroup(parts, reply, page, slug));
  judgeForm(app, parts, language);
}

/** Where moderators hide what a group said on an issue, its name or what it says of itself, or show it again. */
function judgeForm(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  app.post<{ Params: { slug: string } }>(
    `${decodeURIComponent(pages.group(language, ':slug'))}/judge`,
    { schema: { hide: true, body: formOf(['id', 'statementId', 'part', 'act', 'reason', 'note']) } },
    (request, reply) => {
      const { slug } = request.params;
      const judge = async (_page: PageRequest, fields: FormFields) => {
        const { id = '', statementId = '', part, act, reason, note = '' } = fields;
        if (!UUID.test(id)) refuse('unknown-statement');
        const known = hideReasonCodes.find((code) => code === reason);
        const decided = { id, act: act === 'restore' ? ('restore' as const) : ('hide' as const), note };
        const decision = { ...decided, ...(known && { reason: known }) };
        const work = await parts.workOf(request);
        if (part === 'name' || part === 'about') {
          for (const topicId of await judgeOwnWords(work, { slug, part }, decision)) parts.wake(topicId);
          return pages.group(language, (await getGroup(work, { slug })).slug);
        }
        if (!UUID.test(statementId)) refuse('unknown-statement');
        await judgeSaid(work, { slug, statementId }, decision);
        return `${pages.group(language, slug)}#s-${statementId}`;
      };
      return answerForm(parts, request, reply, judge, (page, typed) => showGroup(parts, reply, page, slug, typed));
    },
  );
}

async function showGroup(
  parts: GroupsParts,
  reply: FastifyReply,
  page: PageRequest,
  slug: string,
  typed: FormFields = {},
) {
  const { language } = page;
  const work = await parts.workOf(page.request);
  const group = await getGroup(work, { slug });
  const main = groupPage({
    beside: await besideOf(parts, work, page, group),
    ...{ language, group, isEmbedded: parts.database.engine === 'embedded' },
    said: await saidBy(parts, work, await listStatementsOf(work, group.id), language),
    steps: await listStepsOf(work, group.id),
    portraits: await listPortraits(work, { groupId: group.id }),
    moderates:
      canModerateStatements(page.viewer) === true ? { ...page, newId: randomUUID, note: typed.note ?? '' } : null,
  });
  // What stands in the books of the reader's own room is kept by no browser.
  if ((page.viewer.memberOf ?? []).length > 0) reply.header('cache-control', 'no-store');
  return sendPage(reply, page, plain(group.name, language), main, pages.group(language, group.slug), 'groups');
}

async function saidBy(
  parts: GroupsParts,
  work: Work,
  statements: readonly Statement[],
  language: Language,
): Promise<SaidByGroup[]> {
  const comments = await parts.commentsOf(
    work,
    statements.map(({ id }) => id),
  );
  const drafts = statements.some(({ about }) => about.kind === 'draft') ? await listPublished(work) : [];
  const all: SaidByGroup[] = [];
  for (const statement of statements) {
    const { about } = statement;
    const draft = about.kind === 'draft' ? drafts.find((one) => one.draft.id === about.draftId)?.draft : undefined;
    const versions = draft ? await listVersions(work, draft.id) : [];
    const number = about.kind === 'draft' ? versions.find(({ id }) => id === about.versionId)?.number : undefined;
    const place = draft && number !== undefined ? { slug: draft.slug, title: draft.title, number } : null;
    const issue = about.kind === 'issue' ? await parts.issueToSpeakOn(work, language, { id: about.issueId }) : null;
    all.push({ statement, comment: comments.get(statement.id) ?? null, draft: place, issue });
  }
  return all;
}

function beginPages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.beginGroup(language);
  const show = (reply: FastifyReply, page: PageRequest, typed: Typed) => {
    const main = beginPage(page, typed, { id: randomUUID(), today: dayAtPhnomPenh(parts.clock()) });
    reply.header('cache-control', 'no-store');
    return sendPage(reply, page, say(language, beginning.title), main, path, 'groups');
  };

  app.get(path, { schema: { hide: true } }, async (request, reply) =>
    show(reply, await pageRequest(parts, request), {}),
  );

  app.post(path, { schema: { hide: true, body: formOf(MEETING_FIELDS) } }, (request, reply) =>
    answerForm(
      parts,
      request,
      reply,
      async (page, fields) => {
        parts.flood.pass('found', request.ip, 2, 6);
        const { nameKm = '', nameEn = '', ...rest } = fields;
        const meeting = { ...rest, name: { ...(nameKm ? { km: nameKm } : {}), ...(nameEn ? { en: nameEn } : {}) } };
        const first = Value.Check(FirstMeeting, meeting) ? meeting : refuse('unknown-choice');
        const key = newKey();
        const ids = { memberId: randomUUID(), mandateId: randomUUID(), meetingId: randomUUID() };
        const work = { database: parts.database, now: parts.clock() };
        const { group, isNew } = await recordFirstMeeting(work, first, { keyHash: hashKey(key), ...ids });
        // Sent twice: the first key is the one that counts, and it was shown then.
        if (!isNew) return pages.group(language, group.slug);
        reply.header('set-cookie', parts.door.keep(key)).header('cache-control', 'no-store');
        sendPage(reply, page, say(language, roomDoor.keyTitle), keyPage(language, key), pages.room(language), 'groups');
        return null;
      },
      async (page, fields) => show(reply, page, fields),
    ),
  );
}
