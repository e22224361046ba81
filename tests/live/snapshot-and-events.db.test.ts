// The invariant of everything live, through the real server: a snapshot brought up to date by events is what a fresh
// snapshot says, whatever was done, in whatever order, and wherever the first snapshot was taken.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decidePlace } from '../../server/src/annotations/annotations.carry.service.js';
import { listVersions } from '../../server/src/drafts/drafts.service.js';
import {
  hideComment,
  holdComment,
  publishComment,
  restoreComment,
} from '../../server/src/moderation/moderation.service.js';
import { applyEvent, listSaid, type Said, saidOf } from '../../shared/src/annotations/reduce.js';
import type { AnnotateRequest, AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import { type EventPage, type EventType, eventTypes } from '../../shared/src/ground/events.js';
import { api } from '../../shared/src/ground/paths.js';
import type { Viewer } from '../../shared/src/ground/viewer.js';
import { type Office, openOffice } from '../answers/office.js';
import { newSecret } from '../support/secret.js';

const verbs = [
  'post',
  'reply',
  'edit',
  'edit late',
  'withdraw',
  'hold',
  'hide',
  'restore',
  'publish',
  'concern',
  'answer',
  'author replies',
  'decide place',
  'listen',
] as const;
const act = fc.record({ verb: fc.constantFrom(...verbs), on: fc.nat(1_000) });
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** An opening leaves with its thread and comes back as a stub; chance finds this seldom. */
const HELD_AND_WITHDRAWN = (
  ['post', 'hide', 'restore', 'reply', 'withdraw', 'listen', 'hold', 'withdraw'] as const
).map((verb, step): Act => ({ verb, on: step === 4 ? 1 : 0 }));

/** A comment is answered, its author replies, and its place in version 2 is decided, while somebody listens. */
const ANSWERED_AND_CARRIED = (
  ['post', 'publish', 'listen', 'answer', 'listen', 'author replies', 'decide place', 'answer'] as const
).map((verb): Act => ({ verb, on: 0 }));

const NOTE = 'These words tell where a person who did not ask for it lives, with the house and the street.';
const WHO: Viewer[] = [];
const heardTypes = new Set<EventType>();

describe.each(['post', 'pre'] as const)('with %s-moderation, a snapshot and the events after it', (moderation) => {
  let floor: Office;
  beforeAll(async () => {
    floor = await openOffice({ moderation });
    // Version 1 is still read and spoken on when version 2 is out: what is said has a place there too.
    await floor.revise();
    WHO.splice(0, 2, floor.desk.moderator, { ...floor.desk.moderator, userId: floor.desk.colleague.userId ?? '' });
  });
  afterAll(() => floor.close());

  it('make a fresh snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
        const known: AnnotateRequest[] = [];
        const listeners: Said[] = [saidOf(await snapshot(floor))];
        for (const one of acts) {
          if (one.verb === 'listen') listeners.push(saidOf(await snapshot(floor)));
          else await perform(floor, known, one);
          // The clock moves between some acts only: comments of the same instant are in order too.
          if (one.on % 3 === 0) floor.desk.now = new Date(floor.desk.now.getTime() + 1_000);
        }
        const fresh = await snapshot(floor);
        for (const said of listeners) {
          const after = await catchUp(floor, said);
          expect(listSaid(after)).toEqual(fresh.annotations);
          expect(after.seq).toBe(fresh.seq);
        }
      }),
      { numRuns: 30, examples: [[HELD_AND_WITHDRAWN], [ANSWERED_AND_CARRIED]] },
    );
  });
});

it('every event of speaking and moderating that the public hears was among them', () => {
  const elsewhere: EventType[] = [
    'comment-reported', // for moderators
    ...(['room-said', 'room-changed'] as const), // for the members of a group
    ...(['version-published', 'erratum-added', 'round-announced', 'round-changed'] as const), // change no annotation
    ...(['stage-entered', 'record-grown', 'call-answered', 'round-answered', 'change-explained'] as const), // nor these
  ];
  const wanted = eventTypes.filter((type) => !elsewhere.includes(type));
  expect([...heardTypes].sort()).toEqual([...wanted].sort());
});

async function snapshot(floor: Office): Promise<AnnotationSnapshot> {
  const answer = await floor.sala.app.inject(`${api.annotations(floor.draftId)}?version=${floor.versionId}`);
  return answer.json();
}

/** Applies everything after the snapshot, page by page. */
async function catchUp(floor: Office, begin: Said): Promise<Said> {
  let said = begin;
  for (;;) {
    const url = `${api.events(floor.draftId)}?after=${said.seq}&epoch=${said.epoch}`;
    const page: EventPage = (await floor.sala.app.inject(url)).json();
    expect(page.reset).toBeUndefined();
    for (const frame of page.events) {
      heardTypes.add(frame.event);
      said = applyEvent(said, frame);
    }
    if (said.seq >= page.head) return said;
  }
}

/** Does it as people would; what the rules forbid at this moment is refused, and changes nothing. */
async function perform(floor: Office, known: AnnotateRequest[], { verb, on }: Act): Promise<void> {
  const call = async (method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, payload: object) => {
    const { statusCode } = await floor.sala.app.inject({ method, url, payload });
    expect(statusCode).toBeLessThan(500);
    return statusCode;
  };
  const chosen = known[on % Math.max(1, known.length)];
  if (verb === 'post' || !chosen) {
    const request = floor.comment({ body: `Words ${on}.` });
    expect((await floor.post(request)).status).toBe(201);
    known.push(request);
    return;
  }
  const { id, secret } = chosen;
  if (verb === 'reply') {
    const request = floor.comment({ body: `Answer ${on}.` });
    const { language, speaker, body } = request;
    const payload = { id: request.id, secret: request.secret, language, speaker, body };
    if ((await call('POST', api.replies(id), payload)) === 201) known.push(request);
  } else if (verb === 'edit') await call('PATCH', api.comment(id), { secret, body: `Changed ${on}.` });
  else if (verb === 'edit late') {
    floor.desk.now = new Date(floor.desk.now.getTime() + 11 * 60_000);
    await call('PATCH', api.comment(id), { secret, body: `Changed late ${on}.` });
  } else if (verb === 'withdraw') await call('POST', api.withdraw(id), { secret });
  else if (verb === 'concern') {
    const key = newSecret();
    await call('PUT', api.concern(id), { key });
    if (on % 2) await call('DELETE', api.concern(id), { key });
  } else if (verb === 'answer') await floor.answer([id]).catch(onlyRefused);
  else if (verb === 'author replies') {
    const reply = { id: randomUUID(), body: `Thanks ${on}.`, language: 'en', secret };
    await call('POST', api.authorReply(id), reply);
  } else if (verb === 'decide place') {
    const lead = floor.desk.work(floor.desk.lead);
    const [versionId = ''] = await laterVersions(floor);
    await decidePlace(lead, id, { versionId, target: null, decidedAt: null }).catch(onlyRefused);
  } else if (verb !== 'listen') await moderate(floor, id, verb);
}

function onlyRefused(error: Error): void {
  expect(error.name).toBe('Refusal');
}

async function laterVersions({ desk, draftId, versionId }: Office): Promise<string[]> {
  const versions = await listVersions({ tx: desk.database.db }, draftId);
  return versions.flatMap(({ id }) => (id === versionId ? [] : [id]));
}

async function moderate(floor: Office, id: string, verb: 'hold' | 'hide' | 'restore' | 'publish'): Promise<void> {
  const rows = await floor.desk.database.query<{ revision: number }>(
    { name: 'revision_of', text: 'select revision from comments where id = $1' },
    [id],
  );
  const judgement = { id: randomUUID(), expectedRevision: rows[0]?.revision ?? 1 };
  const [first, second] = WHO.map((viewer) => floor.desk.work(viewer));
  if (!first || !second) throw new Error('Two moderators are needed.');
  if (verb === 'publish') await publishComment(first, id, judgement).catch(onlyRefused);
  else if (verb === 'hold') await holdComment(second, id, judgement).catch(onlyRefused);
  else if (verb === 'hide')
    await hideComment(first, id, { ...judgement, reason: 'personal-details', note: NOTE }).catch(onlyRefused);
  else await restoreComment(second, id, { ...judgement, note: NOTE }).catch(onlyRefused);
}
