// The whole programming interface as it describes itself: every operation is asked with every field of it spoilt, by a
// visitor and by somebody who may. Whatever is sent, the answer is never a fault, and a refusal has a known code and a
// sentence in the language that was asked for.
import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addEvidence } from '../../server/src/issues/issues.record.service.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { refusals } from '../../shared/src/ground/errors.js';
import { openPromises } from '../commitments/promises.js';
import { addArticle, revisionOf, startDraft } from '../drafts/desk.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';
import { newSecret } from '../support/secret.js';
import { everySample, type Json, type Known, type Schema, spoilt } from './spoilt.js';

type Operation = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  tag: string;
  params: { name: string; in: string; schema: Schema }[];
  body: Schema | null;
};

let floor: Floor;
let people: Awaited<ReturnType<typeof signInAs>>;
let operations: Operation[];
let known: Known;

beforeAll(async () => {
  floor = await openFloor();
  people = await signInAs(floor, {
    Accounts: 'administrator',
    Drafting: 'drafting-lead',
    Moderation: 'moderator',
    Speaking: 'contributor',
    Commitments: 'secretariat',
  });
  const said = await floor.post(floor.comment());
  const annotationId = String(said.body.commentId);
  const ahead = await askAhead();
  const promised = await promise();
  const { issueId, evidenceId } = await raiseIssue();
  known = {
    clauseId: String(floor.clauseIds[0]),
    before: String(floor.clauseIds[1]),
    versionId: floor.versionId,
    version: floor.versionId,
    clause: String(floor.clauseIds[0]),
    draftId: floor.draftId,
    organisationId: floor.desk.ministryId,
    successorId: floor.desk.otherMinistryId,
    userId: String(floor.desk.drafter.userId),
    code: String(said.body.code),
    secret: newSecret(),
    'receipt-secret': newSecret(),
    form: 'csv',
    language: 'km',
    instrumentKind: 'law',
    kind: 'article',
    role: 'observer',
    '/drafts/': floor.draftId,
    '/versions/': floor.versionId,
    '/rounds/': floor.roundId,
    '/calls/': ahead.callId,
    '/plans/': ahead.planId,
    questionId: ahead.questionId,
    '/issues/': issueId,
    '/issue-evidence/': evidenceId,
    bodyId: floor.desk.ministryId,
    affected: 'fish-farmer',
    province: '03',
    event: 'first-read',
    from: 'raised',
    '/topics/': floor.draftId,
    '/annotations/': annotationId,
    '/comments/': annotationId,
    '/organisations/': floor.desk.ministryId,
    '/commitments/': promised.commitmentId,
    '/agreements/': promised.agreementId,
    '/bodies/': floor.desk.ministryId,
    ownerId: floor.desk.ministryId,
    on: '2026-03-02',
    signedOn: '2026-03-02',
    '/people/': String(floor.desk.drafter.userId),
  };
  operations = operationsOf(await ask('GET', '/api/openapi.json'));
});

afterAll(async () => {
  await people.close();
  await floor.close();
});

/** A coming draft in the forward plan, and a question about it. */
async function askAhead(): Promise<{ callId: string; planId: string; questionId: string }> {
  const { id } = await startDraft(floor.desk);
  const words = { km: 'ពាក្យ' };
  const [callId, planId, questionId] = [randomUUID(), randomUUID(), randomUUID()];
  const post = (url: string, payload: object) =>
    ask('POST', url, JSON.stringify(payload), { cookie: people.cookies.Drafting ?? '' });
  const said = { purpose: words, affected: words };
  const opened = await post(`/api/drafts/${id}/calls`, {
    ...{ id: callId, ...said, contact: words, questions: [{ id: questionId, text: words }] },
    ...{ opensAt: floor.desk.now.toISOString(), closesAt: '2027-01-01T00:00:00.000Z', levels: ['A0'] },
    moderation: 'post',
  });
  const told = await post('/api/plans', {
    ...{ id: planId, organisationId: floor.desk.ministryId, instrumentKind: 'law', title: words, problem: words },
    ...{ ...said, from: '2027-01-01', to: '2027-06-01' },
  });
  expect([opened.statusCode, told.statusCode]).toEqual([201, 201]);
  return { callId, planId, questionId };
}

/** An agreement, and what a body promised in it. */
async function promise(): Promise<{ commitmentId: string; agreementId: string }> {
  const { makeAgreement, make } = await openPromises(floor.desk);
  const { id: agreementId } = await makeAgreement();
  const { id: commitmentId } = await make({ link: { kind: 'agreement', id: agreementId } });
  return { commitmentId, agreementId };
}

/** An issue that somebody has read, and the word of somebody else that it touches them too. */
async function raiseIssue(): Promise<{ issueId: string; evidenceId: string }> {
  const [issueId, evidenceId] = [randomUUID(), randomUUID()];
  const { problems } = floor.sala;
  const { desk } = floor;
  const told = { title: { en: 'A fee is taken twice.' }, affected: 'fish-farmer', province: '03' };
  await problems.issues.reportIssue(desk.work(visitor), { id: issueId, ...told, secret: newSecret() });
  const secretariat = {
    ...desk.moderator,
    grants: [{ role: 'secretariat' as const, draftId: null, organisationId: null }],
  };
  const read = { event: 'first-read', from: 'raised', isSure: true } as const;
  await problems.moves.moveIssue(desk.work(secretariat), issueId, read);
  const said = { id: evidenceId, kind: 'confirmation' as const, province: '03', secret: newSecret() };
  await addEvidence(desk.work(visitor), issueId, said);
  return { issueId, evidenceId };
}

let asked = 0;

/** From another network each time, since the limits against flooding are not what is tested. */
function ask(
  method: Operation['method'],
  url: string,
  payload?: string,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  asked += 1;
  const remoteAddress = `10.${(asked >> 8) & 255}.${asked & 255}.1`;
  const type = payload === undefined ? {} : { 'content-type': 'application/json' };
  return floor.sala.app.inject({ method, url, payload, headers: { ...type, ...headers }, remoteAddress });
}

function operationsOf(answer: LightMyRequestResponse): Operation[] {
  type Described = {
    tags?: string[];
    parameters?: Operation['params'];
    requestBody?: { content: Record<string, { schema: Schema }> };
  };
  const { paths } = answer.json<{ paths: Record<string, Record<string, Described>> }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { tags, parameters, requestBody }]) => ({
      method: method.toUpperCase() as Operation['method'],
      path,
      tag: tags?.[0] ?? '',
      params: parameters ?? [],
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}

/** The address with its parameters, one of them spoilt where asked. */
function addressOf({ path, params }: Operation, spoil?: { name: string; value: string }): string {
  const valueOf = (name: string) => {
    if (spoil?.name === name) return encodeURIComponent(spoil.value);
    const folder = Object.keys(known).find((key) => key.startsWith('/') && path.includes(`${key}{${name}}`));
    return known[folder ?? name] ?? randomUUID();
  };
  const query = params.filter((param) => param.in === 'query' && (known[param.name] ?? spoil?.name === param.name));
  const words = query.map(({ name }) => `${name}=${valueOf(name)}`).join('&');
  return path.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name)) + (words ? `?${words}` : '');
}

const UUID = /^[0-9a-f-]{36}$/;

interface Wrong {
  asked: string;
  answer: string;
}

/** What is wrong with an answer, or nothing. */
function judge(what: string, language: 'km' | 'en', answer: LightMyRequestResponse): Wrong[] {
  const { statusCode, body } = answer;
  if (statusCode < 400) return [];
  const { error } = (body.startsWith('{') ? JSON.parse(body) : {}) as { error?: { code: string; message: string } };
  const isKnown = error !== undefined && error.code in refusals;
  const isSaid = error !== undefined && /\p{Script=Khmer}/u.test(error.message) === (language === 'km');
  if (statusCode < 500 && isKnown && isSaid) return [];
  return [{ asked: what.slice(0, 300), answer: `${statusCode} ${body.slice(0, 200)}` }];
}

async function inTurns<T>(list: readonly T[], run: (one: T) => Promise<Wrong[]>): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  for (let at = 0; at < list.length; at += 20)
    wrong.push(...(await Promise.all(list.slice(at, at + 20).map(run))).flat());
  return wrong;
}

/** Under a key of its own, so that no answer is the first one again. */
function withNewId(body: Json): Json {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return typeof body.id === 'string' && UUID.test(body.id) ? { ...body, id: randomUUID() } : body;
}

/** The fields of the head that an operation asks for. */
function headersOf({ params }: Operation): Record<string, string> {
  const named = params.filter((param) => param.in === 'header');
  return Object.fromEntries(named.flatMap(({ name }) => (known[name] ? [[name, known[name]]] : [])));
}

const cookieOf = ({ tag }: Operation) => new Map(Object.entries(people.cookies)).get(tag) ?? '';

it('answers every operation with any of its fields spoilt without a fault', async () => {
  const asks = operations.flatMap((operation) => {
    if (!operation.body) return [];
    const samples = everySample(operation.body, known);
    return samples.flatMap((sample) => [sample, ...spoilt(sample)].map((body) => ({ operation, body })));
  });
  const wrong = await inTurns(asks, async ({ operation, body }) => {
    const language = asked % 2 === 0 ? 'km' : 'en';
    const url = addressOf(operation);
    const headers = { ...headersOf(operation), cookie: cookieOf(operation), 'accept-language': language };
    const answer = await ask(operation.method, url, JSON.stringify(withNewId(body)), headers);
    return judge(`${operation.method} ${url} ${JSON.stringify(body)}`, language, answer);
  });
  expect(asks.length).toBeGreaterThan(2_000);
  expect(wrong).toEqual([]);
});

it('answers every address with any of its parts spoilt without a fault', async () => {
  const parts = ['', '\0', 'x', '__proto__', 'constructor', '../..', '%', '\u{1f600}', 'x'.repeat(250), '1e9', '-1'];
  const asks = operations.flatMap((operation) =>
    operation.params.flatMap(({ name }) => parts.map((value) => ({ operation, name, value }))),
  );
  const wrong = await inTurns(asks, async ({ operation, name, value }) => {
    const url = addressOf(operation, { name, value });
    const [sample] = operation.body ? everySample(operation.body, known) : [];
    const payload = sample === undefined ? undefined : JSON.stringify(sample);
    const headers = { ...headersOf(operation), cookie: cookieOf(operation), 'accept-language': 'km' };
    return judge(`${operation.method} ${url}`, 'km', await ask(operation.method, url, payload, headers));
  });
  expect(wrong).toEqual([]);
});

it('refuses every operation that needs a session to whoever has none, in words', async () => {
  const needing = operations.filter(({ tag }) => ['Drafting', 'Moderation', 'Accounts', 'Commitments'].includes(tag));
  const wrong = await inTurns(needing, async (operation) => {
    const [sample] = operation.body ? everySample(operation.body, known) : [];
    const url = addressOf(operation);
    const payload: Json | undefined = sample === undefined ? undefined : sample;
    const answer = await ask(operation.method, url, payload === undefined ? undefined : JSON.stringify(payload), {
      'accept-language': 'km',
    });
    return judge(`${operation.method} ${url}`, 'km', answer);
  });
  expect(wrong).toEqual([]);
});

it('refuses an id that something else has already', async () => {
  const { id } = await startDraft(floor.desk);
  await addArticle(floor.desk, id, '១', { km: 'ពាក្យ' });
  const payload = JSON.stringify({ id: floor.versionId, revision: await revisionOf(floor.desk, id), note: {} });
  const answer = await ask('POST', `/api/drafts/${id}/versions`, payload, { cookie: people.cookies.Drafting ?? '' });
  expect([answer.statusCode, answer.json<{ error: object }>().error]).toMatchObject([409, { code: 'id-taken' }]);
});
