// Where portraits are written: the desk of the secretariat and of a province's authority, which publish at once, and
// the room of a group, which puts an act down that comes out at the next release. What was typed stands in the form
// again when it is refused.
import { randomUUID } from 'node:crypto';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { groupAsViewer } from '@sala/shared/ground/viewer.js';
import { canPublishPortrait } from '@sala/shared/groups/policy.js';
import type { PortraitLine } from '@sala/shared/groups/portrait-contract.js';
import { portraitForm } from '@sala/shared/texts/groups/portraits.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { UUID } from '../../infra/api.js';
import { answerForm, type FormFields, type PageRequest, pageRequest, toSignIn } from '../../pages/forms/answer-form.js';
import { valueOf, type Values } from '../../pages/forms/desk-fields.js';
import { mendedValues } from '../../pages/forms/fields.js';
import { askForAct } from '../groups.acts.service.js';
import type { GroupsParts } from '../groups.pages.routes.js';
import { readRoom } from '../groups.room.service.js';
import { getGroup } from '../groups.service.js';
import { anyForm, keptOf, mendedOf, roomForm, sendRoom, showOrDoor } from '../room/groups.forms.routes.js';
import type { RoomAsk } from '../room-work.js';
import { namesOf, numberIn, send } from './groups.portraits.routes.js';
import {
  checkPortrait,
  listPortraits,
  listProvincesToPublish,
  publishPortrait,
  readPortrait,
  withdrawPortrait,
} from './groups.portraits.service.js';
import { portraitDeskPage } from './pages/portrait-form.js';
import { roomPortraitsPage } from './pages/room-portraits-page.js';
import { publishRequestOf, valuesOf, whyOf } from './portrait-values.js';

export function portraitWriting(app: FastifyInstance, parts: GroupsParts): void {
  for (const language of languages) {
    deskPages(app, parts, language);
    roomPages(app, parts, language);
  }
}

/** What the form holds: what was typed, the version it follows, or a kind, province and issue from the address. */
async function formOf(parts: GroupsParts, page: PageRequest, typed: Values | null, groupId: string | null) {
  const work = await parts.workOf(page.request);
  const asked = page.request.query as Record<string, string>;
  const known = await parts.knowIssues(work, groupId === null ? {} : { groupId });
  const mine = groupId === null ? await listProvincesToPublish(work) : new Map<string, null>();
  const isOwn = (one: PortraitLine) =>
    groupId === null ? canPublishPortrait(work.viewer, one) === true : one.groupId === groupId;
  const own = (await listPortraits(work)).filter(isOwn);
  const number = typed === null ? asked.portrait : undefined;
  const named = typed?.portraitId;
  const line = own.find((one) => (number === undefined ? one.id === named : one.number === numberIn(number)));
  const follows = line && line.withdrawn === null ? await readPortrait(work, { id: line.id }) : null;
  const issue = known.find((one) => String(one.number) === asked.issue);
  const begun: Values = issue
    ? { kind: 'success-story', province: issue.province, issueId: issue.id }
    : { kind: asked.kind ?? '', province: asked.province ?? '' };
  return {
    ...{ own, follows, owners: await namesOf(work), provinces: [...mine.keys()], newId: randomUUID },
    issues: known.filter(({ standing }) => standing === 'verified'),
    values: typed ?? (follows ? valuesOf(follows) : begun),
  };
}

function deskPages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.portraitDesk(language);
  const schema = { hide: true, body: anyForm };

  const show = async (page: PageRequest, reply: FastifyReply, typed: Values | null) => {
    const mine = await listProvincesToPublish(await parts.workOf(page.request));
    if (mine.size === 0) demand(canPublishPortrait(page.viewer, { groupId: null, bodyId: null }));
    const isKept = typed === null && (page.request.query as Record<string, string>).kept !== undefined;
    const view = { ...(await formOf(parts, page, typed, null)), action: path, isKept };
    return send(reply, page, say(language, portraitForm.deskTitle), portraitDeskPage(page, view));
  };

  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const page = await pageRequest(parts, request);
    if (page.viewer.userId === null) return toSignIn(reply, language, request.url);
    return show(page, reply, null);
  });

  app.post(path, { schema }, (request, reply) => {
    const run = async (_page: PageRequest, values: FormFields) => {
      await publishPortrait(await parts.workOf(request), parts.knowIssues, publishRequestOf(values), null);
      return `${path}?kept=1`;
    };
    return answerForm(parts, request, reply, run, (page, values) => show(page, reply, values));
  });

  app.post(`${path}/withdraw`, { schema }, (request, reply) => {
    const run = async (_page: PageRequest, values: FormFields) => {
      const id = values.portraitId ?? '';
      const work = await parts.workOf(request);
      const portrait = await readPortrait(work, { id: UUID.test(id) ? id : refuse('unknown-portrait') });
      const why = valueOf(values, 'why') ?? refuse('portrait-why-needed', {}, 'why');
      await withdrawPortrait(work, portrait.id, whyOf(why));
      return pages.portrait(language, portrait.number);
    };
    return answerForm(parts, request, reply, run, async (page) => show(page, reply, {}));
  });
}

function roomPages(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.roomPortraits(language);

  const show = async (reply: FastifyReply, page: PageRequest, ask: RoomAsk, typed: Values | null) => {
    const { member } = await readRoom(ask);
    const group = await getGroup(await parts.workOf(page.request), { id: member.groupId });
    const form = { ...(await formOf(parts, page, typed, group.id)), action: path, isKept: false };
    const main = roomPortraitsPage(page, { ...form, group, member });
    return sendRoom(reply, page, say(language, portraitForm.roomTitle), main, undefined, 'portraits');
  };

  app.get(path, { schema: { hide: true } }, (request, reply) =>
    showOrDoor(parts, request, reply, async (page, ask) => {
      const mended = await mendedOf(parts, request, 'portraits');
      return show(reply, { ...page, refused: mended?.why }, ask, mended && mendedValues(mended));
    }),
  );

  roomForm(
    app,
    parts,
    path,
    async (ask, values, request) => {
      const { id = '' } = values;
      if (!UUID.test(id)) refuse('unknown-release');
      const publish = publishRequestOf(values);
      const { member } = await readRoom(ask);
      // As the group: whoever asks may be signed in besides, and has to stay apart from it.
      const work = { ...(await parts.workOf(request)), viewer: groupAsViewer(member.groupId) };
      await checkPortrait(work, parts.knowIssues, publish, member.groupId);
      await askForAct(ask, { id, kind: 'portraits', request: { act: 'publish', request: publish }, ...keptOf(values) });
      return `${pages.room(language)}#acts`;
    },
    (reply, page, ask, typed) => show(reply, page, ask, typed),
  );
}
