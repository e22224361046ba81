// What the pages of a room share: who stands at the door, how a page of it is sent, and how its forms are met and read.
import { hash, randomUUID } from 'node:crypto';
import type { AdoptionWay } from '@sala/shared/groups/contract.js';
import { demand, Refusal, refusals, type RefusalCode, refusalSentence, refuse } from '@sala/shared/ground/errors.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import { canRepresent } from '@sala/shared/groups/policy.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import { adoptionWays } from '@sala/shared/texts/groups/lists.js';
import { roomDoor } from '@sala/shared/texts/groups/room.js';
import { type Language, type Params, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerForm, type FormFields, type PageRequest, pageRequest } from '../../pages/forms/answer-form.js';
import type { Mended } from '../../pages/forms/fields.js';
import type { Html } from '../../pages/html.js';
import { renderPage } from '../../pages/layout.js';
import { UUID } from '../../infra/api.js';
import { askForAct, listActs, readRefused, rehearse } from '../groups.acts.service.js';
import type { GroupsParts } from '../groups.pages.routes.js';
import type { GroupActs } from '../groups.release.service.js';
import { waitsBesides } from '../life/groups.own.routes.js';
import type { ActShown } from '../pages/room-acts.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { readRoom } from '../groups.room.service.js';
import { readPaper, readPapers } from './groups.papers.service.js';
import { doorPage, type Typed } from '../pages/door-page.js';
import type { RoomAsk } from '../room-work.js';

/** Any fields, each a text once: what is in them the verbs judge. */
export const anyForm = {
  type: 'object',
  additionalProperties: { type: 'string', maxLength: 40_000 },
  maxProperties: 60,
};

/** Why something did not come out, as a sentence. */
export function whyRefused(
  language: Language,
  { refused, refusedWith }: { refused: string | null; refusedWith: Params | null },
): string | null {
  if (refused === null || !Object.hasOwn(refusals, refused)) return null;
  // What was refused before what it quotes was kept has its sentence with gaps.
  return refusalSentence(language, refused as RefusalCode, refusedWith ?? {}).replace(/\{\w+\}/g, '…');
}

/** Puts down an act that a form of any page asks for, once nothing known stands against it. */
export async function askFor(
  parts: GroupsParts,
  ask: RoomAsk,
  { id = randomUUID(), kind = '', mends, ...fields }: FormFields,
  language: Language,
): Promise<void> {
  const acts = Object.hasOwn(parts.acts, kind) ? parts.acts[kind] : undefined;
  if (!UUID.test(id) || !acts) return refuse('unknown-release');
  const { member } = await readRoom(ask);
  demand(canRepresent(member));
  const request = acts.read({ ...fields, id, kind }, language);
  const { isOne = false } = acts;
  const { decisionId } = fields;
  const given = { isOne, isDecided: acts.isDecided?.(request) ?? false, decisionId, ...keptOf({ ...fields, mends }) };
  await rehearseAct(parts, ask, member.groupId, acts, request);
  await askForAct(ask, { id, kind, request, ...given, judge: async (work) => acts.judge?.(work, request) });
}

/**
 * What of a form stays with the act it asks for, so that it can be filled in again, and what it takes the place of. Its
 * id and the version it followed are made anew then.
 */
export function keptOf({ id: _, follows: __, mends, ...fields }: Record<string, string | undefined>) {
  const typed = Object.entries(fields).filter((one): one is [string, string] => one[1] !== undefined);
  return { fields: Object.fromEntries(typed), ...(mends !== undefined && UUID.test(mends) ? { mends } : {}) };
}

/** Acts as their list shows them: all that waits or was refused, and the last that came out. */
export async function actsOf(
  parts: GroupsParts,
  ask: RoomAsk,
  language: Language,
  isShown: (act: Act) => boolean = () => true,
): Promise<ActShown[]> {
  const all = (await listActs(ask)).filter(isShown);
  const done = new Set(all.filter(({ state }) => state === 'done').slice(DONE_SHOWN));
  const shown = all.filter((one) => !done.has(one));
  return Promise.all(
    shown.map(async (one) => ({
      ...{ id: one.id, state: one.state, why: whyRefused(language, one) },
      words: (parts.acts[one.kind]?.words ?? waitsBesides[one.kind])?.(language, one.request) ?? '',
      comesOut: one.state === 'waiting' ? formatDayTime(language, one.dueAt.toISOString()) : null,
      fields: one.fields ?? {},
      mendAt: await mendAtOf(parts, ask, language, one),
    })),
  );
}

type Act = Awaited<ReturnType<typeof listActs>>[number];

/** Where the form of what did not come out stands, filled in again; null where it has none. */
async function mendAtOf(parts: GroupsParts, ask: RoomAsk, language: Language, act: Act): Promise<string | null> {
  const { pageOf } = parts.acts[act.kind] ?? {};
  if (act.state !== 'refused' || act.fields === null || !pageOf) return null;
  const { database } = parts;
  const page = await pageOf({ database, tx: database.db, viewer: visitor, now: ask.now }, language, act.request);
  return page && `${page}?mend=${act.id}#mended`;
}

/** What the address of a page asks to be filled in again, of one kind; null where the room knows no such act. */
export async function mendedOf(
  parts: Pick<GroupsParts, 'door' | 'languageOf'>,
  request: FastifyRequest,
  ...kinds: readonly string[]
): Promise<(Mended & { kind: string }) | null> {
  const { mend } = request.query as Record<string, unknown>;
  if (typeof mend !== 'string' || !UUID.test(mend)) return null;
  try {
    const found = await readRefused(parts.door.askOf(request.headers.cookie), mend);
    if (!found?.fields || !kinds.includes(found.kind)) return null;
    const { id, kind, fields } = found;
    return { id, kind, fields, why: whyRefused(parts.languageOf(request), found) ?? '' };
  } catch (error) {
    // Whoever holds no key to a room is shown the page as it is.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** So many of what came out are still listed. */
const DONE_SHOWN = 5;

async function rehearseAct(parts: GroupsParts, ask: RoomAsk, groupId: string, acts: GroupActs, request: unknown) {
  const paperId = acts.paperOf?.(request);
  const isThere = paperId === undefined || (await readPapers(ask)).papers.some(({ id }) => id === paperId);
  if (!isThere) refuse('paper-gone', {}, 'paperId');
  const paper = paperId === undefined ? undefined : (await readPaper(ask, paperId)).bytes;
  await rehearse({ database: parts.database, now: ask.now }, groupId, (work) =>
    acts.rehearse ? acts.rehearse(work, groupId, request, paper) : acts.perform(work, groupId, request, paper),
  );
}

export const hashCode = (code: string): string => hash('sha256', `join/${code}`);

export function askOf(parts: GroupsParts, request: FastifyRequest): RoomAsk {
  return parts.door.askOf(request.headers.cookie);
}

/** Sends a page of the room, which nobody keeps. */
export function sendRoom(
  reply: FastifyReply,
  page: PageRequest,
  title: string,
  main: Html,
  state?: unknown,
  /** Further style sheets, by the words of their kinds. */
  more = '',
) {
  const { language, viewer, name } = page;
  const live = state === undefined ? {} : { scripts: ['room'], state };
  const frame = { language, viewer, title, path: page.request.url, userName: name ?? undefined };
  const kind = `groups ${more}`.trim();
  reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
  return reply.send(renderPage({ ...frame, kind, main, ...live }));
}

/** The page of a room; whoever brings no key that opens it stands before the door. */
export async function showOrDoor(
  parts: GroupsParts,
  request: FastifyRequest,
  reply: FastifyReply,
  show: (page: PageRequest, ask: RoomAsk) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const page = await pageRequest(parts, request);
  try {
    return await show(page, askOf(parts, request));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'no-key-to-room') throw error;
    return sendRoom(reply, page, say(page.language, roomDoor.title), doorPage(page, {}));
  }
}

/** A form of the room: what it asks for is done, then the page it stood on is loaded anew. */
export function roomForm(
  app: FastifyInstance,
  parts: GroupsParts,
  path: string,
  act: (ask: RoomAsk, fields: FormFields, request: FastifyRequest, reply: FastifyReply) => Promise<string | null>,
  again: (reply: FastifyReply, page: PageRequest, ask: RoomAsk, typed: Typed) => Promise<FastifyReply>,
): void {
  app.post(path, { schema: { hide: true, body: anyForm } }, (request, reply) =>
    answerForm(
      parts,
      request,
      reply,
      async (_page, fields) => {
        const ask = askOf(parts, request);
        const next = await act(ask, fields, request, reply);
        for (const { groupId } of await parts.door.membershipsOf(request.headers.cookie)) parts.wake(groupId);
        return next;
      },
      async (page, fields) => showOrDoor(parts, request, reply, (_fresh, ask) => again(reply, page, ask, fields)),
    ),
  );
}

/** A number that somebody typed; a blank one is 0. */
export function numberOf(typed: string | undefined): number {
  const text = toAsciiDigits(typed ?? '').trim();
  if (text === '') return 0;
  return /^\d{1,6}$/.test(text) ? Number(text) : refuse('unknown-choice');
}

export function wayOf(typed: string | undefined): AdoptionWay {
  return typed !== undefined && Object.hasOwn(adoptionWays, typed)
    ? (typed as AdoptionWay)
    : refuse('unknown-choice', {}, 'way');
}

/** A day as a form gives it; refused when it is none. */
export function dayOf(typed: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(`${typed}T00:00:00Z`));
  return isDay ? typed : refuse('unknown-choice', {}, 'day');
}
