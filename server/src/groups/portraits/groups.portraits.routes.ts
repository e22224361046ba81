// Portraits and provinces over HTTP, for everybody: open data, the list, a portrait, a province. And what a room is
// handed of them. Where they are written stands in groups.portraits.write.routes.ts.
import { provinces } from '@sala/shared/texts/provinces.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { canPublishPortrait, canWithdrawPortrait } from '@sala/shared/groups/policy.js';
import { Portrait, portraitKinds, PortraitLine } from '@sala/shared/groups/portrait-contract.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import { oneOf } from '@sala/shared/texts/bilingual.js';
import { portraitKindNames, portraits as words } from '@sala/shared/texts/groups/portraits.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../../infra/api.js';
import type { Work } from '../../infra/work.js';
import { type PageRequest, pageRequest, sendPage } from '../../pages/forms/answer-form.js';
import { hidden } from '../../pages/forms/desk-fields.js';
import { type Html, html } from '../../pages/html.js';
import { plain } from '../../pages/marked-texts.js';
import type { GroupsParts } from '../groups.pages.routes.js';
import { getOrganisation, listOrganisations } from '../../accounts/accounts.organisations.service.js';
import { getGroup, listGroups } from '../groups.service.js';
import {
  countPortraits,
  type KnowIssues,
  listPortraits,
  listProvincesToPublish,
  performPortraitAct,
  readPortrait,
} from './groups.portraits.service.js';
import { readProvince } from './groups.provinces.service.js';
import { withdrawForm } from './pages/portrait-form.js';
import { portraitPage } from './pages/portrait-page.js';
import { type OwnerNames, provinceName } from './pages/portrait-rows.js';
import { portraitsPage } from './pages/portraits-page.js';
import { provincePage } from './pages/province-page.js';
import { portraitActOf, portraitActWords } from './portrait-values.js';

/** What groups can do here, for their rooms and releases. */
export const portraitActs = (known: KnowIssues) => ({
  read: portraitActOf,
  words: portraitActWords,
  perform: (work: Work, groupId: string, act: unknown) => performPortraitAct(work, known, groupId, act),
});

const Asked = Type.Object(
  {
    kind: Type.Optional(oneOf(portraitKinds)),
    province: Type.Optional(Type.String({ maxLength: 10 })),
    groupId: Type.Optional(Id),
    issueId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
type Asked = { Querystring: Static<typeof Asked> };
const ById = Type.Object({ id: Id });
const OfVersion = Type.Object(
  { version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) },
  { additionalProperties: false },
);
type OneAsked = { Params: Static<typeof ById>; Querystring: Static<typeof OfVersion> };
type ByNumber = { Params: { number: string }; Querystring: { version?: string } };

export function portraitsRoutes(app: FastifyInstance, parts: GroupsParts): void {
  openData(app, parts);
  for (const language of languages) {
    listPages(app, parts, language);
    onePage(app, parts, language);
  }
}

function openData(app: FastifyInstance, parts: GroupsParts): void {
  app.get<Asked>(
    api.portraits(),
    {
      schema: {
        tags: tags.reading,
        summary: 'Investment profiles and success stories, the newest first',
        description: 'With the title and lead of the newest version. A withdrawn one says so and has no words.',
        querystring: Asked,
        response: answers({ 200: Type.Array(PortraitLine) }),
      },
    },
    async (request) => listPortraits(await parts.workOf(request), request.query),
  );

  app.get<OneAsked>(
    api.portrait(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'One of them with its words and figures: the newest version, or an older one',
        params: ById,
        querystring: OfVersion,
        response: answers({ 200: Portrait }),
      },
    },
    async (request) => readPortrait(await parts.workOf(request), request.params, request.query.version),
  );
}

/** Names of groups and of bodies. */
export async function namesOf(work: Work): Promise<OwnerNames> {
  const all = [...(await listGroups(work)), ...(await listOrganisations(work))];
  return new Map(all.map((one) => [one.id, one] as const));
}

/** What a reader may do stands on these pages, so nobody keeps them. */
export const send = (reply: FastifyReply, page: PageRequest, title: string, main: Html) => {
  reply.header('cache-control', 'no-store').header('vary', 'cookie');
  return sendPage(reply, page, title, main, page.request.url, 'groups portraits');
};

function listPages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  app.get<{ Querystring: Record<string, string> }>(
    pages.portraits(language),
    { schema: { hide: true } },
    async (request, reply) => {
      const page = await pageRequest(parts, request);
      const work = await parts.workOf(request);
      const { kind = '', province = '' } = request.query;
      const lines = await listPortraits(work);
      const main = portraitsPage({
        ...{ language, lines, owners: await namesOf(work) },
        figures: await countPortraits(work, parts.knowIssues, lines),
        chosen: {
          kind: Object.hasOwn(portraitKindNames, kind) ? kind : '',
          province: Object.hasOwn(provinces, province) ? province : '',
        },
        mayPublish: (await listProvincesToPublish(work)).size > 0,
      });
      return send(reply, page, say(language, words.title), main);
    },
  );

  app.get<{ Params: { code: string } }>(
    decodeURIComponent(pages.province(language, ':code')),
    { schema: { hide: true } },
    async (request, reply) => {
      const { code } = request.params;
      const work = await parts.workOf(request);
      const record = await readProvince(work, parts.knowIssues, code);
      const main = provincePage(language, record, await namesOf(work));
      return send(reply, await pageRequest(parts, request), provinceName(language, code), main);
    },
  );
}

/** A number as it stands in an address, in whatever digits. */
export function numberIn(typed: string): number {
  const digits = toAsciiDigits(typed);
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : refuse('unknown-portrait');
}

function onePage(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = decodeURIComponent(pages.portrait(language, ':number'));
  app.get<ByNumber>(path, { schema: { hide: true } }, async (request, reply) => {
    const page = await pageRequest(parts, request);
    const work = await parts.workOf(request);
    const { version } = request.query;
    const asked = version === undefined ? undefined : numberIn(version);
    const portrait = await readPortrait(work, { number: numberIn(request.params.number) }, asked);
    const { groupId, bodyId, issueId } = portrait;
    const group = groupId === null ? null : await getGroup(work, { id: groupId });
    const body = bodyId === null ? null : await getOrganisation(work, bodyId);
    const [issue = null] = issueId === null ? [] : await parts.knowIssues(work, { ids: [issueId] });
    const main = portraitPage({ language, portrait, group, body, issue, acts: actsOn(page, portrait) });
    const title = portrait.withdrawn ? say(language, words.withdrawnChip) : plain(portrait.title, language);
    return send(reply, page, title, main);
  });
}

/** What this reader may do with it: a representative by way of the room, whoever publishes at a desk at once. */
function actsOn(page: PageRequest, portrait: Portrait): Html | '' {
  const { id, number, groupId, withdrawn, shown, version } = portrait;
  const { language, viewer } = page;
  if (withdrawn || shown !== version) return '';
  const write = (address: string) =>
    html`<p class="acts"><a class="button" href="${address}?portrait=${number}#write">${say(language, words.newVersion)}</a></p>`;
  const isPublisher = canPublishPortrait(viewer, portrait) === true;
  if (groupId !== null && isPublisher) {
    const carried = { id: randomUUID(), kind: 'portraits', act: 'withdraw', portraitId: id };
    const fields = Object.entries(carried).map(([name, value]) => hidden(name, value));
    return html`${write(pages.roomPortraits(language))}${withdrawForm(page, pages.roomAct(language), fields)}`;
  }
  if (canWithdrawPortrait(viewer, portrait) !== true) return '';
  const withdraw = withdrawForm(page, `${pages.portraitDesk(language)}/withdraw`, [hidden('portraitId', id)]);
  return html`${isPublisher && write(pages.portraitDesk(language))}${withdraw}`;
}
