// The public pages of commitments: the register, one commitment with the form for businesses concerned, bodies,
// agreements, and the calendars that programs subscribe to.
import { randomUUID } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { calendarOf } from '@sala/shared/commitments/calendar.js';
import { heirsOf } from '@sala/shared/commitments/guards.js';
import type { CommitmentRecord, FirmVoice } from '@sala/shared/commitments/contract.js';
import { type RegisterQuery, registerLists } from '@sala/shared/commitments/figures.js';
import { keepsCommitmentsOf } from '@sala/shared/commitments/policy.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { Refusal, refuse } from '@sala/shared/ground/errors.js';
import { FIRM_VOICE_MINUTES } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { commitmentKinds, commitmentMarkNames, commitmentStates } from '@sala/shared/texts/commitments/lists.js';
import { commitmentCalendar } from '@sala/shared/texts/commitments/record.js';
import {
  agreements as agreementWords,
  bodies as bodyWords,
  register,
} from '@sala/shared/texts/commitments/register.js';
import { languageOf } from '@sala/shared/language/detect.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UUID } from '../infra/api.js';
import { officeWork } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import { dayOf, type Values, valueOf } from '../pages/forms/desk-fields.js';
import { answerForm, formOf, type PageRequest, pageRequest, sendPage } from '../pages/forms/answer-form.js';
import { type Html, html } from '../pages/html.js';
import { plain } from '../pages/marked-texts.js';
import { readAgreement, readAgreements } from './commitments.agreements.service.js';
import { listBodies, readBody } from './commitments.bodies.service.js';
import { speakAsFirm } from './commitments.firms.service.js';
import { readBodies, readCommitment, readCommitments, readLink, readRegister } from './commitments.read.service.js';
import { moveCommitment } from './commitments.service.js';
import type { CommitmentsParts } from './commitments.api.routes.js';
import { firmKeyOf, firmMarkOf } from './firm-mark.js';
import { groupActForms } from './group-act-forms.js';
import { agreementPage, agreementsPage } from './pages/agreements-page.js';
import { bodiesPage, bodyPage } from './pages/bodies-page.js';
import { commitmentPage } from './pages/commitment-page.js';
import { firmForm } from './pages/firm-form.js';
import { objectionForm } from './pages/objection-form.js';
import { idIn } from './pages/act-forms.js';
import { registerPage } from './pages/register-page.js';

interface ByPart {
  Params: { part: string };
  Querystring: Record<string, string>;
}
interface Screen {
  title: string;
  main: Html;
}

export function commitmentsPages(app: FastifyInstance, parts: CommitmentsParts): void {
  for (const language of languages) {
    const page = (path: string, make: (work: Work, request: FastifyRequest<ByPart>) => Promise<Screen>) =>
      app.get<ByPart>(decodeURIComponent(path), { schema: { hide: true } }, async (request, reply) => {
        const { title, main } = await make(await parts.workOf(request), request);
        reply.header('cache-control', 'no-cache').header('vary', 'cookie');
        return sendPage(reply, await pageRequest(parts, request), title, main, request.url, 'commitments');
      });
    page(pages.commitments(language), (work, { query }) => registerScreen(work, language, queryOf(query)));
    page(pages.bodies(language), async (work) => ({
      title: say(language, bodyWords.title),
      main: bodiesPage(language, await listBodies(work, parts.neighbours)),
    }));
    page(pages.body(language, ':part'), (work, { params }) => bodyScreen(parts, work, language, params.part));
    page(pages.agreements(language), async (work) => ({
      title: say(language, agreementWords.title),
      main: agreementsPage(language, await readAgreements(work)),
    }));
    page(pages.agreement(language, ':part'), async (work, { params }) => {
      const agreement = await readAgreement(work, { number: numberIn(params.part) ?? refuse('unknown-agreement') });
      const main = agreementPage(language, agreement, dayAtPhnomPenh(work.now));
      return { title: plain(agreement.title, language), main };
    });
    commitmentScreens(app, parts, language);
    calendars(app, parts, language);
  }
}

/** A number as it stands in an address; null where it is none that could be kept. */
export function numberIn(part: string): number | null {
  return /^[1-9]\d{0,8}$/.test(part) ? Number(part) : null;
}

/** What of an address narrows the register; what it does not know is left out. */
function queryOf(query: Record<string, string | undefined>): RegisterQuery {
  const known = <Word extends string>(name: string, list: readonly Word[]) => list.find((word) => word === query[name]);
  const codes = <Codes extends object>(list: Codes) => Object.keys(list) as (keyof Codes & string)[];
  const body = UUID.test(query.body ?? '') ? query.body : undefined;
  const found = {
    ...{ body, list: known('list', registerLists), kind: known('kind', codes(commitmentKinds)) },
    ...{ state: known('state', codes(commitmentStates)), mark: known('mark', codes(commitmentMarkNames)) },
    province: known('province', codes(provinces)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

async function registerScreen(work: Work, language: Language, query: RegisterQuery): Promise<Screen> {
  const all = [...(await readBodies(work)).values()];
  const main = registerPage({
    ...{ language, query, bodies: all, today: dayAtPhnomPenh(work.now) },
    register: await readRegister(work, query),
    hasDesk: all.some(({ id }) => keepsCommitmentsOf(work.viewer, id)),
  });
  return { title: say(language, register.title), main };
}

async function bodyScreen(parts: CommitmentsParts, work: Work, language: Language, id: string): Promise<Screen> {
  const body = await readBody(work, parts.neighbours, UUID.test(id) ? id : refuse('unknown-body'));
  const commitments = (await readCommitments(work)).filter((one) => one.owner.id === id || one.madeBy.id === id);
  const asked = (await parts.neighbours.issuesAskedOf?.(work, id)) ?? [];
  const main = bodyPage({ language, today: dayAtPhnomPenh(work.now), body, commitments, asked });
  return { title: plain(body.name, language), main };
}

/** The page with the form for businesses has a token of its own, so it is never kept. */
function commitmentScreens(app: FastifyInstance, parts: CommitmentsParts, language: Language): void {
  const path = decodeURIComponent(pages.commitment(language, ':part'));

  const show = async (page: PageRequest, reply: FastifyReply, typed: Values, isThanked: boolean) => {
    const work = await parts.workOf(page.request);
    const { part } = page.request.params as ByPart['Params'];
    const record = await readCommitment(work, { number: numberIn(part) ?? refuse('unknown-commitment') });
    const main = await recordScreen(parts, work, page, record, { typed, isThanked });
    reply.header('cache-control', 'no-store');
    const address = pages.commitment(language, part);
    return sendPage(reply, page, plain(record.text, language), main, address, 'commitments');
  };

  app.get<ByPart>(path, { schema: { hide: true } }, async (request, reply) =>
    show(await pageRequest(parts, request), reply, {}, request.query.told !== undefined),
  );

  const schema = { hide: true, body: formOf(['id', 'verdict', 'province', 'on']) };
  app.post<ByPart>(path, { schema }, async (request, reply) => {
    const run = async (_page: PageRequest, values: Values) => {
      const work = await parts.workOf(request);
      const { id, number } = await readCommitment(work, {
        number: numberIn(request.params.part) ?? refuse('unknown-commitment'),
      });
      const { mark, cookie } = firmMarkOf(request.headers.cookie, parts.settings.origin.startsWith('https:'));
      const voice = voiceOf(values);
      if (voice.on > dayAtPhnomPenh(work.now)) refuse('commitment-check-in-future', {}, 'on');
      passOnce(parts, request, id);
      await speakAsFirm(work, id, voice, (claim) => firmKeyOf(parts.secret, mark, id, claim));
      if (cookie !== null) reply.header('set-cookie', cookie);
      return `${pages.commitment(language, number)}?told=1#firms`;
    };
    return answerForm(parts, request, reply, run, (page, values) => show(page, reply, values, false));
  });

  const objecting = { hide: true, body: formOf(['id', 'remains']) };
  app.post<ByPart>(`${path}/object`, { schema: objecting }, async (request, reply) => {
    const run = async (_page: PageRequest, values: Values) =>
      `${pages.commitment(language, await objectTo(parts, request, values))}#log`;
    return answerForm(parts, request, reply, run, (page, values) => show(page, reply, values, false));
  });
}

/** Anybody says that something remains: in one language, as it was written. */
async function objectTo(parts: CommitmentsParts, request: FastifyRequest<ByPart>, values: Values): Promise<number> {
  parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
  const work = await officeWork(parts, request);
  const found = await readCommitment(work, {
    number: numberIn(request.params.part) ?? refuse('unknown-commitment'),
  });
  const said = valueOf(values, 'remains') ?? refuse('commitment-remains-needed', {}, 'remains');
  const remains = { [languageOf(said) ?? 'km']: said };
  await moveCommitment(work, found.id, {
    ...{ id: idIn(values, 'id'), from: 'closed-unconfirmed', event: 'raisers-objected', remains },
  });
  return found.number;
}

/** One voice of a network within the hour, so that one hand with many browsers does not make three businesses. */
function passOnce(parts: CommitmentsParts, { ip }: FastifyRequest, id: string): void {
  try {
    parts.flood.pass(`firm/${id}`, ip, 1 / FIRM_VOICE_MINUTES, 1);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse('firm-spoke-nearby', { minutes: Math.ceil(Number(error.params.n ?? 60) / 60) });
  }
}

function voiceOf(values: Values): FirmVoice {
  const verdict = (['delivery-confirmed', 'delivery-partly-confirmed', 'delivery-denied'] as const).find(
    (one) => one === values.verdict,
  );
  const province = (Object.keys(provinces) as (keyof typeof provinces)[]).find((one) => one === values.province);
  return {
    id: idIn(values, 'id'),
    verdict: verdict ?? refuse('unknown-choice', {}, 'verdict'),
    province: province ?? refuse('unknown-choice', {}, 'province'),
    on: dayOf(values, 'on') ?? refuse('commitment-check-needed', {}, 'on'),
  };
}

async function recordScreen(
  parts: CommitmentsParts,
  work: Work,
  page: PageRequest,
  record: CommitmentRecord,
  { typed, isThanked }: { typed: Values; isThanked: boolean },
): Promise<Html> {
  const { language } = page;
  const { neighbours } = parts;
  const today = dayAtPhnomPenh(work.now);
  const bodies = await readBodies(work);
  const groups = record.groupIds.length > 0 ? await neighbours.knownGroups(work, record.groupIds) : [];
  const action = pages.commitment(language, record.number);
  const isClaimed = record.state === 'delivered-claimed';
  const firms =
    isClaimed || isThanked ? firmForm({ ...page, action, today, id: randomUUID(), values: typed, isThanked }) : '';
  const objecting =
    record.state === 'closed-unconfirmed'
      ? objectionForm({ ...page, action: `${action}/object`, id: randomUUID(), values: typed })
      : '';
  const mended = await parts.mendedOf(page.request, 'commitments');
  const representative = { ...page, viewer: work.viewer, today, newId: randomUUID, mended };
  const room = groupActForms(representative, record, pages.roomAct(language));
  const hasDesk = keepsCommitmentsOf(work.viewer, record.owner.id);
  return commitmentPage({
    ...{ language, today, record, groups },
    isOwnerGone: heirsOf(bodies, record.owner.id, today).length === 0,
    link: await readLink(work, neighbours, record.link, language),
    successors: new Map([...bodies].map(([id, { name }]) => [id, name])),
    desk: hasDesk ? pages.commitmentDesk(language, record.number) : null,
    forms: html`${room}${firms}${objecting}`,
  });
}

function calendars(app: FastifyInstance, parts: CommitmentsParts, language: Language): void {
  const { origin } = parts.settings;
  const send = (reply: FastifyReply, name: string, commitments: Parameters<typeof calendarOf>[0]['commitments']) =>
    reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(calendarOf({ language, name, origin, commitments }));

  app.get(pages.calendar(language), { schema: { hide: true } }, async (request, reply) =>
    send(reply, say(language, commitmentCalendar.name), await readCommitments(await parts.workOf(request))),
  );

  const path = decodeURIComponent(pages.bodyCalendar(language, ':part'));
  app.get<ByPart>(path, { schema: { hide: true } }, async (request, reply) => {
    const work = await parts.workOf(request);
    const { part } = request.params;
    const body = await readBody(work, parts.neighbours, UUID.test(part) ? part : refuse('unknown-body'));
    const name = say(language, commitmentCalendar.nameOf, { name: plain(body.name, language) });
    return send(
      reply,
      name,
      (await readCommitments(work)).filter(({ owner }) => owner.id === part),
    );
  });
}
