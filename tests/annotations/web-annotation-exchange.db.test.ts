// Comments as Web Annotations over HTTP: out, page by page, with nothing that is not public; in, by the rules of every
// comment; and out of one draft into another.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation, AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import type {
  WebAnnotation,
  WebAnnotationCollection,
  WebAnnotationPage,
} from '../../shared/src/annotations/web-annotation.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { api } from '../../shared/src/ground/paths.js';
import { addArticle, publish, startDraft } from '../drafts/desk.js';
import { type MatrixHall, openMatrixHall } from '../reports/matrix-hall.js';
import { ENGLISH, type Floor, KHMER, openFloor } from '../support/floor.js';
import { planRound } from '../support/round-plan.js';
import { newSecret } from '../support/secret.js';
import { broken, readAssertions, root } from './web-annotation-suite.js';

interface Brought {
  receipt?: { commentId: string; code: string; secret: string; state: string; late: boolean; address: string };
  refusal?: { code: string; message: string };
}

const mine = newSecret();

async function bring(floor: Floor, versionId: string, given: unknown, secret = mine, type = 'application/json') {
  const answer = await floor.sala.app.inject({
    method: 'POST',
    url: api.webAnnotations(versionId),
    headers: { 'content-type': type, 'receipt-secret': secret, 'accept-language': 'en' },
    payload: JSON.stringify(given),
  });
  return { status: answer.statusCode, ...answer.json<{ items: Brought[]; error?: { code: string } }>() };
}

async function said(floor: Floor, versionId: string, draftId = floor.draftId): Promise<Annotation[]> {
  const answer = await floor.sala.app.inject(`${api.annotations(draftId)}?version=${versionId}`);
  return answer.json<AnnotationSnapshot>().annotations;
}

const target = (floor: Floor, clause = 'article-1') => `https://hall.example/en/drafts/${floor.slug}/clauses/${clause}`;
const quoted = (floor: Floor, exact: string) => ({
  source: target(floor),
  selector: { type: 'TextQuoteSelector', exact },
});
const written = (change: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `https://forum.example/${randomUUID()}`,
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Too long for a household pond.', language: 'en' },
  ...change,
});

describe('out', () => {
  let hall: MatrixHall;
  beforeAll(async () => {
    hall = await openMatrixHall();
    hall.desk.now = new Date(hall.desk.now.getTime() + 1000);
    const reply = { body: 'So do we.', language: 'en', speaker: { level: 'A0' } };
    const payload = { ...reply, id: randomUUID(), secret: newSecret() };
    await hall.sala.app.inject({ method: 'POST', url: api.replies(hall.ids.taken), payload });
  });
  afterAll(() => hall.close());

  const fetch = async <Shape>(address: string) => {
    const answer = await hall.sala.app.inject(address.replace(/^https?:\/\/[^/]+/, ''));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
    ]);
    expect(answer.body).not.toContain('CANARY');
    return answer.json<Shape>();
  };

  it('a version is a collection with pages, each comment and reply whose words are public once', async () => {
    const collection = await fetch<WebAnnotationCollection>(api.webAnnotations(hall.versionId));
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 7, first: collection.last });
    const page = await fetch<WebAnnotationPage>(collection.first ?? '');
    expect(page).toMatchObject({ id: collection.first, startIndex: 0, partOf: { id: collection.id, total: 7 } });
    expect([page.next, page.prev]).toEqual([undefined, undefined]);
    const order = [hall.ids.taken, hall.ids.same, hall.ids.withheld, hall.ids.whole, hall.ids.open, hall.ids.late];
    const ids = page.items.map(({ id }) => id.split('/').at(-2));
    expect(ids.slice(0, 6)).toEqual(order);
    expect(page.items[6]?.motivation).toBe('replying');
    expect(page.items[2]?.creator?.name).toBe('ឈ្មោះមិនបង្ហាញជាសាធារណៈ');
  });

  it('each is found again at its own address, and what the pages and it are is valid', async () => {
    const page = await fetch<WebAnnotationPage>(`${api.webAnnotations(hall.versionId)}?page=0`);
    const alone = await Promise.all(page.items.map(({ id }) => fetch<WebAnnotation>(id)));
    expect(alone.map(({ '@context': _, ...one }) => one)).toEqual(page.items);
    if (root === undefined) return;
    const assertions = readAssertions('assertions/annotations');
    for (const one of alone) expect(broken(assertions, one, 'must')).toEqual([]);
    expect(broken(readAssertions('assertions/collections/pages'), page, 'must')).toEqual([]);
  });

  it('what is hidden, withdrawn or held is at no address, and neither is a page behind the last', async () => {
    const { hidden, withdrawn, held } = hall.ids;
    for (const address of [
      ...[hidden, withdrawn, held, randomUUID()].map(api.webAnnotation),
      `${api.webAnnotations(hall.versionId)}?page=1`,
      api.webAnnotations(randomUUID()),
    ])
      expect((await hall.sala.app.inject(address)).statusCode, address).toBe(404);
  });

  it('a version of which nothing was said is a collection without pages', async () => {
    const collection = await fetch<WebAnnotationCollection>(api.webAnnotations(hall.second));
    expect([collection.total, collection.first]).toEqual([0, undefined]);
    expect((await fetch<WebAnnotationPage>(`${api.webAnnotations(hall.second)}?page=0`)).items).toEqual([]);
  });
});

describe('in', () => {
  let floor: Floor;
  let held: Floor;
  beforeAll(async () => {
    floor = await openFloor();
    held = await openFloor({ moderation: 'pre' });
  });
  afterAll(async () => {
    await floor.close();
    await held.close();
  });

  it('one by itself is a comment like any other, with a receipt that its bringer can withdraw by', async () => {
    const creator = { type: 'Person', name: 'Green Pond' };
    const given = written({ target: quoted(floor, '45 working days'), creator });
    const { status, items } = await bring(floor, floor.versionId, given, mine, 'application/ld+json; profile="x"');
    const [{ receipt } = {}] = items;
    expect([status, receipt?.state]).toEqual([200, 'visible']);
    const comment = (await said(floor, floor.versionId)).find(({ id }) => id === receipt?.commentId);
    expect(comment).toMatchObject({
      kind: 'concern',
      target: { clauseId: floor.clauseIds[0], language: 'en', segments: [{ exact: '45 working days' }] },
      opening: { body: 'Too long for a household pond.', speaker: { level: 'A1', name: 'Green Pond' } },
    });
    expect(receipt?.address).toMatch(
      new RegExp(`/drafts/${floor.slug}/clauses/article-1\\?version=1#a-${receipt?.commentId}$`),
    );
    const payload = { secret: receipt?.secret };
    const url = api.withdraw(receipt?.commentId ?? '');
    const withMine = await floor.sala.app.inject({ method: 'POST', url, payload: { secret: mine } });
    const withdrawn = await floor.sala.app.inject({ method: 'POST', url, payload });
    expect([withMine.statusCode, withdrawn.statusCode]).toEqual([403, 204]);
  });

  it('brought again by the same it is the same comment; by somebody else it is another one', async () => {
    const given = written({ target: target(floor) });
    const first = (await bring(floor, floor.versionId, given)).items[0]?.receipt;
    const again = (await bring(floor, floor.versionId, { items: [given, given] })).items;
    expect(again).toEqual([{ receipt: first }, { receipt: first }]);
    const other = (await bring(floor, floor.versionId, given, newSecret())).items[0]?.receipt;
    expect(other?.commentId).not.toBe(first?.commentId);
    expect(other?.secret).not.toBe(first?.secret);
    const changed = await bring(floor, floor.versionId, { ...given, body: 'Other words.' });
    expect(changed.items[0]?.refusal).toMatchObject({ code: 'key-used-otherwise' });
    expect(changed.items[0]?.refusal?.message).toContain('brought before');
  });

  it('each of several is taken or refused by itself, in the order sent', async () => {
    const items = [
      written({ target: target(floor) }),
      { type: 'Note' },
      written({ target: quoted(floor, 'ninety days') }),
      written({ target: target(floor, 'article-77') }),
      written({ target: target(floor), body: { type: 'TextualBody', purpose: 'editing', value: 'thirty days' } }),
      written({ target: target(floor), creator: { name: 'x'.repeat(81) } }),
      written({ target: `https://hall.example/km/drafts/${floor.slug}`, motivation: 'questioning' }),
    ];
    const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items };
    const brought = (await bring(floor, floor.versionId, page)).items;
    expect(brought.map(({ receipt, refusal }) => (receipt ? 'taken' : refusal?.code))).toEqual([
      'taken',
      'not-understood',
      'not-understood',
      'not-understood',
      'wording-incomplete',
      'name-too-long',
      'taken',
    ]);
    for (const { refusal } of brought) if (refusal) expect(refusal.message).toMatch(/^[^{}]+[.)]$/);
    const whole = (await said(floor, floor.versionId)).find(({ id }) => id === brought[6]?.receipt?.commentId);
    expect(whole).toMatchObject({ kind: 'question', target: { clauseId: null } });
  });

  it('waits for moderators where they read first', async () => {
    const given = written({ target: target(held) });
    const [{ receipt } = {}] = (await bring(held, held.versionId, given)).items;
    expect(receipt?.state).toBe('held');
    expect(await said(held, held.versionId)).toEqual([]);
    expect((await held.sala.app.inject(api.webAnnotation(receipt?.commentId ?? ''))).statusCode).toBe(404);
  });

  it('is refused as a whole without a secret, with nothing in it, with too much, and on an unknown version', async () => {
    const codeOf = async (...asked: Parameters<typeof bring>) => (await bring(...asked)).error?.code;
    const one = written({ target: target(floor) });
    expect(await codeOf(floor, floor.versionId, one, 'short')).toBe('malformed-request');
    expect(await codeOf(floor, floor.versionId, { items: [] })).toBe('annotations-too-many');
    expect(await codeOf(floor, floor.versionId, Array(101).fill(one))).toBe('annotations-too-many');
    expect(await codeOf(floor, randomUUID(), one)).toBe('unknown-version');
  });

  it('comes late after the close, and is not taken before the opening', async () => {
    const { now } = floor.desk;
    const at = async (days: number) => {
      floor.desk.now = new Date(now.getTime() + days * DAY_MS);
      return (await bring(floor, floor.versionId, written({ target: target(floor) }))).items[0];
    };
    expect((await at(-5))?.refusal?.code).toBe('round-not-open-yet');
    expect((await at(90))?.receipt?.late).toBe(true);
    floor.desk.now = now;
  });

  it('all that was said on one draft is brought to another with the same text, and stands at the same words', async () => {
    const { desk } = floor;
    const sourceOf = (exact: string) => ({
      segments: [
        {
          clauseId: floor.clauseIds[0] ?? '',
          start: ENGLISH.indexOf(exact),
          end: ENGLISH.indexOf(exact) + exact.length,
          exact,
        },
      ],
      clauseId: floor.clauseIds[0] ?? null,
      language: 'en' as const,
    });
    const wording = { mode: 'replace' as const, proposed: '15 working days' };
    await floor.post(
      floor.comment({ kind: 'wording', target: sourceOf('45 working days'), wording, body: 'Fry dies.' }),
    );
    await floor.post(floor.comment({ kind: 'support', body: '', target: sourceOf('fish farmer') }));
    const second = await startDraft(desk, { km: 'ច្បាប់ដដែល' });
    await addArticle(desk, second.id, '១', { km: KHMER, en: ENGLISH });
    await addArticle(desk, second.id, '២', { km: 'អាជ្ញាប័ណ្ណមានសុពលភាព ១ ឆ្នាំ។' });
    const { id: versionId } = await publish(desk, second.id);
    const inDays = (days: number) => new Date(desk.now.getTime() + days * DAY_MS).toISOString();
    await floor.sala.consultations.announceRound(
      desk.work(desk.lead),
      second.id,
      planRound({ versionId, opensAt: inDays(8), closesAt: inDays(70), levels: ['A0', 'A1'], moderation: 'post' }),
    );
    desk.now = new Date(desk.now.getTime() + 10 * DAY_MS);
    const out = await floor.sala.app.inject(`${api.webAnnotations(floor.versionId)}?page=0`);
    const brought = await bring(floor, versionId, out.json());
    const visible = (await said(floor, floor.versionId)).filter(({ opening }) => opening.state === 'visible');
    expect(brought.items.map(({ refusal }) => refusal)).toEqual(visible.map(() => undefined));
    const shape = ({ kind, wording: proposed, target: { segments }, opening: { body, language } }: Annotation) =>
      JSON.stringify([kind, proposed, segments.map(({ start, end, exact }) => [start, end, exact]), body, language]);
    const there = await said(floor, versionId, second.id);
    expect(there.map(shape).sort()).toEqual(visible.map(shape).sort());
  });

  it('on a version that another one has followed, the receipt says where it stands in that one', async () => {
    await addArticle(floor.desk, floor.draftId, '៣', { km: 'ច្បាប់នេះចូលជាធរមានភ្លាម។' });
    const { number } = await publish(floor.desk, floor.draftId);
    const [{ receipt } = {}] = (await bring(floor, floor.versionId, written({ target: target(floor) }))).items;
    expect(receipt).toMatchObject({ newer: { number, outcome: 'same' } });
  });

  it('a name of signs that nobody sees is none', async () => {
    const given = written({ target: target(floor), creator: { name: '\u200B\u202E' } });
    const [{ receipt } = {}] = (await bring(floor, floor.versionId, given)).items;
    const comment = (await said(floor, floor.versionId)).find(({ id }) => id === receipt?.commentId);
    expect(comment?.opening.speaker).toEqual({ level: 'A0' });
  });
});
