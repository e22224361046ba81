// The desk of commitments: pages of plain forms, each sent to an address of its own and, when it was taken, sent on to
// the page anew. What is refused stands in its form again.
import { randomUUID } from 'node:crypto';
import { dayAtPhnomPenh, isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import type { Commitment } from '@sala/shared/commitments/contract.js';
import { bodyOn } from '@sala/shared/commitments/guards.js';
import { handsOf, keepsCommitmentsOf, makingHandOf } from '@sala/shared/commitments/policy.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { commitmentsDesk as words } from '@sala/shared/texts/commitments/desk.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { listPublished } from '../drafts/drafts.read.service.js';
import { officeWork } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import {
  answerForm,
  type FormFields,
  type PageRequest,
  pageRequest,
  sendPage,
  toSignIn,
} from '../pages/forms/answer-form.js';
import { FIELD_UNITS_MAX } from '../pages/forms/desk-fields.js';
import { plain } from '../pages/marked-texts.js';
import { readAgreements, recordAgreement } from './commitments.agreements.service.js';
import { readBodies, readCommitment, readCommitments } from './commitments.read.service.js';
import type { CommitmentsParts } from './commitments.api.routes.js';
import { makeCommitment, moveCommitment } from './commitments.service.js';
import { tellFocalPoint } from './commitments.bodies.service.js';
import { agreementRequestOf, focalPointOf, makeRequestOf } from './desk-verbs.js';
import { moveRequestOf } from './pages/act-forms.js';
import { commitmentDeskPage, deskPage, type Typed } from './pages/desk-page.js';

type ByNumber = { Params: { part: string } };

/** Any fields, each a text once: what is in them the verbs judge. */
const anyForm = {
  type: 'object',
  additionalProperties: { type: 'string', maxLength: FIELD_UNITS_MAX },
  maxProperties: 60,
};

export function commitmentsDesk(app: FastifyInstance, parts: CommitmentsParts): void {
  for (const language of languages) {
    registerDesk(app, parts, language);
    moveDesk(app, parts, language);
  }
}

const isKept = ({ request }: PageRequest, typed: Typed) =>
  typed === null && (request.query as Record<string, string>).kept !== undefined;

function registerDesk(app: FastifyInstance, parts: CommitmentsParts, language: Language): void {
  const path = pages.commitmentsDesk(language);

  const show = async (page: PageRequest, reply: FastifyReply, typed: Typed) => {
    const work = await officeWork(parts, page.request);
    const forms = { ...page, today: dayAtPhnomPenh(work.now), newId: randomUUID, typed, isKept: isKept(page, typed) };
    const main = deskPage({ ...forms, ...(await deskOf(parts, work)) });
    reply.header('cache-control', 'no-store');
    return sendPage(reply, page, say(language, words.title), main, path, 'desk commitments');
  };

  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const page = await pageRequest(parts, request);
    return page.viewer.userId === null ? toSignIn(reply, language, request.url) : show(page, reply, null);
  });

  const acts = {
    make: async (work: Work, values: FormFields) => makeCommitment(work, parts.neighbours, makeRequestOf(values)),
    'focal-point': async (work: Work, values: FormFields) => {
      const { bodyId, request } = focalPointOf(values);
      await tellFocalPoint(work, parts.neighbours, bodyId, request);
    },
    agree: async (work: Work, values: FormFields) => recordAgreement(work, agreementRequestOf(values, language)),
  };
  for (const [act, verb] of Object.entries(acts)) {
    app.post(`${path}/${act}`, { schema: { hide: true, body: anyForm } }, async (request, reply) => {
      const run = async (_page: PageRequest, values: FormFields) => {
        await verb(await officeWork(parts, request), values);
        return `${path}?kept=1`;
      };
      return answerForm(parts, request, reply, run, (page, values) => show(page, reply, { form: act, values }));
    });
  }
}

/** What of the register is the viewer's to keep, and from what the forms let choose. */
async function deskOf(parts: CommitmentsParts, work: Work) {
  const { viewer } = work;
  const today = dayAtPhnomPenh(work.now);
  const bodies = [...(await readBodies(work)).values()];
  const mine = (await readCommitments(work)).filter(({ owner }) => keepsCommitmentsOf(viewer, owner.id));
  const waiting = mine.filter((one) => isMyTurn(viewer, one));
  const here = bodies.filter((body) => bodyOn(body, today) === 'here');
  return {
    waiting,
    others: mine.filter((one) => !waiting.includes(one)),
    owners: here.filter(({ id }) => makingHandOf(viewer, { ownerId: id, groupIds: [] }) !== null),
    bodies: here,
    groups: await parts.neighbours.knownGroups(work),
    drafts: (await listPublished(work)).map(({ draft }) => draft),
    agreements: await readAgreements(work),
    reached: here.filter(({ id, kind }) => isPublicBody(kind) && keepsCommitmentsOf(viewer, id)),
    isOfBody: bodies.some(({ id }) => keepsCommitmentsOf(viewer, id)),
  };
}

function isMyTurn(viewer: Viewer, { owner, groupIds, waitsFor, isClosingProposed }: Commitment): boolean {
  const hands = handsOf(viewer, { ownerId: owner.id, groupIds });
  if (isClosingProposed && hands.includes('secretariat')) return true;
  return waitsFor !== null && waitsFor.who !== 'representative' && hands.includes(waitsFor.who);
}

function moveDesk(app: FastifyInstance, parts: CommitmentsParts, language: Language): void {
  const path = decodeURIComponent(pages.commitmentDesk(language, ':part'));

  const find = (work: Work, part: string) =>
    readCommitment(work, { number: /^[1-9]\d{0,8}$/.test(part) ? Number(part) : refuse('unknown-commitment') });

  const show = async (page: PageRequest, reply: FastifyReply, typed: Typed) => {
    const work = await officeWork(parts, page.request);
    const record = await find(work, (page.request.params as ByNumber['Params']).part);
    const bodies = await readBodies(work);
    const successors = (bodies.get(record.owner.id)?.successors ?? []).map(({ id }) => ({
      ...{ value: id, name: plain(bodies.get(id)?.name ?? {}, language) },
    }));
    const today = dayAtPhnomPenh(work.now);
    const here = [...bodies.values()].filter((one) => one.id !== record.owner.id && bodyOn(one, today) === 'here');
    const others = here.map(({ id, name }) => ({ value: id, name: plain(name, language) }));
    const place = { ownerId: record.owner.id, groupIds: record.groupIds };
    const hands = handsOf(work.viewer, place, successors[0]?.value);
    if (record.isClosingProposed) hands.push('system');
    const main = commitmentDeskPage({
      ...{ ...page, record, hands, successors, others, typed, isKept: isKept(page, typed) },
      ...{ today, newId: randomUUID },
    });
    reply.header('cache-control', 'no-store');
    const address = pages.commitmentDesk(language, record.number);
    return sendPage(reply, page, plain(record.text, language), main, address, 'desk commitments');
  };

  app.get<ByNumber>(path, { schema: { hide: true } }, async (request, reply) => {
    const page = await pageRequest(parts, request);
    return page.viewer.userId === null ? toSignIn(reply, language, request.url) : show(page, reply, null);
  });

  app.post<ByNumber>(`${path}/move`, { schema: { hide: true, body: anyForm } }, async (request, reply) => {
    const run = async (_page: PageRequest, values: FormFields) => {
      const work = await officeWork(parts, request);
      const { id, number } = await find(work, request.params.part);
      await moveCommitment(work, id, moveRequestOf(values));
      return `${pages.commitmentDesk(language, number)}?kept=1`;
    };
    return answerForm(parts, request, reply, run, (page, values) =>
      show(page, reply, { form: values.event ?? '', values }),
    );
  });
}
