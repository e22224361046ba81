// The books of a room over HTTP: its people with their mandates and codes, its meetings and decisions.
import { randomBytes, randomUUID } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { writeReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { type Band, bands } from '@sala/shared/texts/groups/lists.js';
import { meetings as meetingWords, people } from '@sala/shared/texts/groups/room.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type PageRequest, pageRequest } from '../../pages/forms/answer-form.js';
import { mendedValues } from '../../pages/forms/fields.js';
import type { GroupsParts } from '../groups.pages.routes.js';
import { ownActsOfRooms } from '../life/groups.own.routes.js';
import * as verbs from '../groups.room.service.js';
import { getGroup } from '../groups.service.js';
import type { Typed } from '../pages/door-page.js';
import { roomMeetingsPage, roomPeoplePage } from '../pages/room-books-page.js';
import {
  actsOf,
  askFor,
  dayOf,
  hashCode,
  mendedOf,
  numberOf,
  roomForm,
  sendRoom,
  showOrDoor,
  wayOf,
} from './groups.forms.routes.js';
import type { RoomAsk } from '../room-work.js';

export function booksRoutes(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  peoplePages(app, parts, language);
  meetingPages(app, parts, language);
}

function peoplePages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.roomPeople(language);
  const show = async (
    reply: FastifyReply,
    page: PageRequest,
    ask: RoomAsk,
    typed: Typed,
    code: { code: string; expiresOn: string } | null = null,
  ) => {
    const { member, members } = await verbs.readRoom(ask);
    const group = await getGroup(await parts.workOf(page.request), { id: member.groupId });
    const today = dayAtPhnomPenh(ask.now);
    const main = roomPeoplePage(page, { group, member, members, code, typed, today, newId: randomUUID });
    return sendRoom(reply, page, say(language, people.title), main);
  };
  app.get(path, { schema: { hide: true } }, (request, reply) =>
    showOrDoor(parts, request, reply, (page, ask) => show(reply, page, ask, {})),
  );
  const post = (below: string, act: Parameters<typeof roomForm>[3]) =>
    roomForm(app, parts, `${path}/${below}`, act, show);

  post('code', async (ask, _fields, request, reply) => {
    const code = writeReceiptSecret(randomBytes(16));
    const { expiresOn } = await verbs.makeCode(ask, hashCode(code));
    await show(reply, await pageRequest(parts, request), ask, {}, { code, expiresOn });
    return null;
  });
  post('mandate', async (ask, { id = '', memberId = '', givenBy = '' }) => {
    await verbs.giveMandate(ask, { id, memberId, givenBy });
    return path;
  });
  post('leave', async (ask, _fields, _request, reply) => {
    await verbs.leaveRoom(ask);
    reply.header('set-cookie', parts.door.forget()).header('clear-site-data', '"cache", "storage"');
    return pages.groups(language);
  });
  post(':id/end', async (ask, _fields, request) => {
    await verbs.endMandate(ask, (request.params as { id: string }).id);
    return path;
  });
  post(':id/remove', async (ask, _fields, request) => {
    await verbs.removeMember(ask, (request.params as { id: string }).id);
    return path;
  });
}

function meetingPages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.roomMeetings(language);
  const show = async (reply: FastifyReply, page: PageRequest, ask: RoomAsk, typed: Typed) => {
    const books = await verbs.readMeetings(ask);
    const group = await getGroup(await parts.workOf(page.request), { id: books.member.groupId });
    const acts = await actsOf(parts, ask, language, ({ kind }) => kind in ownActsOfRooms || kind === 'met');
    const today = dayAtPhnomPenh(ask.now);
    const main = roomMeetingsPage(page, { ...books, acts, group, typed, today, newId: randomUUID });
    return sendRoom(reply, page, say(language, meetingWords.title), main);
  };
  app.get(path, { schema: { hide: true } }, (request, reply) =>
    showOrDoor(parts, request, reply, async (page, ask) => {
      const mended = await mendedOf(parts, request, ...Object.keys(ownActsOfRooms));
      if (mended === null) return show(reply, page, ask, {});
      return show(reply, { ...page, refused: mended.why }, ask, { ...mendedValues(mended), kind: mended.kind });
    }),
  );
  const post = (below: string, act: Parameters<typeof roomForm>[3]) =>
    roomForm(app, parts, `${path}/${below}`, act, show);

  post('record', async (ask, { id = '', heldOn = '', venue = '', band = '', problems = '', notes = '' }) => {
    const known = Object.hasOwn(bands, band) ? (band as Band) : refuse('unknown-choice', {}, 'band');
    await verbs.recordMeeting(ask, { id, heldOn: dayOf(heldOn), venue, band: known, problems, notes });
    return path;
  });
  post('decide', async (ask, { id = '', what = '', way, onDay = '', present, inFavour, against }) => {
    const counted = { present: numberOf(present), inFavour: numberOf(inFavour), against: numberOf(against) };
    await verbs.recordDecision(ask, { id, what, way: wayOf(way), onDay: dayOf(onDay), ...counted });
    return path;
  });
  for (const [below, kind] of Object.entries({
    move: 'life',
    key: 'key',
    rule: 'rule',
    about: 'about',
    pressed: 'pressed',
  }))
    post(below, async (ask, fields) => {
      await askFor(parts, ask, { ...fields, kind }, language);
      return `${path}#acts`;
    });
}
