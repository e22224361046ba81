// A room over HTTP: its door and its talk. No address names a group: the key that the browser brings says which room it
// is. Nothing of it is kept by browsers or caches.
import { randomUUID } from 'node:crypto';
import { readReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import { MessageRequest, RoomMessage } from '@sala/shared/groups/room-contract.js';
import type { Group } from '@sala/shared/groups/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { beside, waitsForYou } from '@sala/shared/texts/groups/beside.js';
import { room, roomDoor } from '@sala/shared/texts/groups/room.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answers, tags, UUID } from '../../infra/api.js';
import type { Work } from '../../infra/work.js';
import { plain } from '../../pages/marked-texts.js';
import { answerForm, type FormFields, type PageRequest } from '../../pages/forms/answer-form.js';
import { hashKey } from '../groups.door.service.js';
import { booksRoutes } from './groups.books.routes.js';
import { type GroupsParts, newKey } from '../groups.pages.routes.js';
import * as acts from '../groups.acts.service.js';
import { readMoveAsked } from '../life/groups.life.service.js';
import * as verbs from '../groups.room.service.js';
import { getGroup, listRelationsOf, listThoseToJoin } from '../groups.service.js';
import { listOwnStatements } from '../groups.statements.service.js';
import { papersRoutes } from './groups.papers.routes.js';
import { voiceRoutes } from './groups.voice.routes.js';
import { doorPage, keyPage, type Typed } from '../pages/door-page.js';
import { roomPage, type Waiting } from '../pages/room-page.js';
import { actsOf, anyForm, askFor, askOf, hashCode, roomForm, sendRoom, showOrDoor } from './groups.forms.routes.js';
import type { RoomAsk } from '../room-work.js';

export function roomRoutes(app: FastifyInstance, parts: GroupsParts): void {
  talkRoutes(app, parts);
  for (const language of languages) {
    doorForms(app, parts, language);
    talkPages(app, parts, language);
    actForms(app, parts, language);
    booksRoutes(app, parts, language);
    voiceRoutes(app, parts, language);
    papersRoutes(app, parts, language);
  }
}

function talkRoutes(app: FastifyInstance, parts: GroupsParts): void {
  app.post<{ Body: MessageRequest }>(
    api.roomMessages(),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Say something in the room whose key the browser holds',
        body: MessageRequest,
        response: answers({ 201: RoomMessage }),
      },
    },
    async (request, reply) => {
      parts.flood.pass('room', request.ip, 60);
      const ask = askOf(parts, request);
      const message = await verbs.sayInRoom(ask, request.body);
      for (const { groupId } of await parts.door.membershipsOf(request.headers.cookie)) parts.wake(groupId);
      return reply.header('cache-control', 'no-store').code(201).send(message);
    },
  );
}

function doorForms(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.room(language);
  const again = (reply: FastifyReply) => async (page: PageRequest, typed: FormFields) =>
    sendRoom(reply, page, say(language, roomDoor.title), doorPage(page, typed));
  const doorForm = (
    below: string,
    act: (
      fields: FormFields,
      request: FastifyRequest,
      reply: FastifyReply,
      page: PageRequest,
    ) => Promise<string | null>,
  ) =>
    app.post(`${path}/${below}`, { schema: { hide: true, body: anyForm } }, (request, reply) =>
      answerForm(parts, request, reply, (page, fields) => act(fields, request, reply, page), again(reply)),
    );

  doorForm('open', async ({ key = '' }, request, reply) => {
    parts.flood.pass('door', request.ip, 60, 120);
    const secret = readReceiptSecret(key) ?? refuse('key-wrong', {}, 'key');
    if (!(await parts.door.opens(hashKey(secret)))) refuse('key-wrong', {}, 'key');
    reply.header('set-cookie', parts.door.keep(secret));
    return path;
  });

  doorForm('join', async ({ code = '', called = '' }, request, reply, page) => {
    parts.flood.pass('door', request.ip, 60, 120);
    const secret = readReceiptSecret(code) ?? refuse('key-wrong', {}, 'code');
    const key = newKey();
    const at = { database: parts.database, now: parts.clock() };
    const given = { memberId: randomUUID(), keyHash: hashKey(key) };
    await verbs.joinRoom(at, { codeHash: hashCode(secret), called }, given);
    reply.header('set-cookie', parts.door.keep(key));
    sendRoom(reply, page, say(language, roomDoor.keyTitle), keyPage(language, key));
    return null;
  });

  doorForm('forget', async (_fields, _request, reply) => {
    reply.header('set-cookie', parts.door.forget()).header('clear-site-data', '"cache", "storage"');
    return path;
  });
}

/** What a representative does on a public page, and the second hand that the group's rule may ask for. */
function actForms(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.roomAct(language);
  const room = pages.room(language);
  const again = (reply: FastifyReply, page: PageRequest, ask: RoomAsk, typed: Typed) =>
    showTalk(parts, reply, page, ask, typed);
  roomForm(
    app,
    parts,
    path,
    async (ask, fields) => {
      await askFor(parts, ask, fields, language);
      return `${room}#acts`;
    },
    again,
  );
  const one = (below: string, act: (ask: RoomAsk, id: string) => Promise<void>) =>
    roomForm(
      app,
      parts,
      `${path}/:id/${below}`,
      async (ask, _fields, { params }) => {
        const { id } = params as { id: string };
        await act(ask, UUID.test(id) ? id : refuse('unknown-release'));
        return `${room}#acts`;
      },
      again,
    );
  one('agree', acts.agreeToAct);
  one('take-back', acts.takeBackAct);
}

async function showTalk(
  parts: GroupsParts,
  reply: FastifyReply,
  page: PageRequest,
  ask: RoomAsk,
  typed: Typed = {},
): Promise<FastifyReply> {
  const { language } = page;
  const { member, messages } = await verbs.readRoom(ask);
  const work = await parts.workOf(page.request);
  const group = await getGroup(work, { id: member.groupId });
  const [head] = await parts.headsOf(member.groupId);
  const main = roomPage(page, {
    ...{ group, member, messages, typed, newId: randomUUID },
    waiting: await waitingFor(parts, work, group, language),
    statements: await listOwnStatements(ask),
    acts: await actsOf(parts, ask, language),
  });
  const place = { seq: head?.lastSeq ?? 0, epoch: parts.live.historyEpoch };
  return sendRoom(reply, page, say(language, room.talk), main, { now: work.now.toISOString(), topic: group.id, place });
}

/** What the world outside waits to hear from a group: all of it stands in public. */
async function waitingFor(parts: GroupsParts, work: Work, group: Group, language: Language): Promise<Waiting[]> {
  const asked = await readMoveAsked(work, group.id);
  const meets = asked?.event === 'silent-for-a-year';
  const joining = await listThoseToJoin(work, group.id);
  const relating = (await listRelationsOf(work, group.id)).filter(({ since, isOurs }) => since === null && !isOurs);
  const pageOf = ({ slug }: Group) => pages.group(language, slug);
  const isHidden = group.hidden.name !== null || group.hidden.about !== null;
  return [
    ...(isHidden ? [{ words: say(language, waitsForYou.wordsHidden), href: pageOf(group) }] : []),
    ...(meets ? [{ words: say(language, waitsForYou.meets), href: pages.roomMeetings(language) }] : []),
    ...joining.map((one) => ({
      words: say(language, beside.asksToJoin, { group: plain(one.name, language) }),
      href: pageOf(one),
    })),
    ...relating.map(({ kind, other }) => ({
      words: `${plain(other.name, language)}: ${say(language, waitsForYou[kind])}`,
      href: pageOf(other),
    })),
    ...(await parts.callsFor(work, language, group)),
  ];
}

function talkPages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.room(language);
  app.get(path, { schema: { hide: true } }, (request, reply) =>
    showOrDoor(parts, request, reply, (page, ask) => showTalk(parts, reply, page, ask)),
  );
  const speak = async (ask: RoomAsk, { id = '', body = '' }: FormFields) => {
    await verbs.sayInRoom(ask, { id, body });
    return `${path}#m-${id}`;
  };
  roomForm(app, parts, `${path}/say`, speak, (reply, page, ask) => showTalk(parts, reply, page, ask));
}
