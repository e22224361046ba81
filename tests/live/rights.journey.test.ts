// Who hears what: rights are asked when a place is taken and again whenever they change, and words that were hidden
// meanwhile do not leave the server.
import { expect } from 'vitest';
import { clockJumps, inServer, testCases } from './cases.js';
import { Sender } from './sender.js';
import type { World } from './world.js';

const STORE = 'discussions/discussions.store.js';
const shortLease = inServer('infra/live.js', 'LEASE_MS = 60_000', 'LEASE_MS = 500');

testCases([
  {
    number: 19,
    sentence: 'a comment that was hidden between writing and delivery arrives as a stub that tells the reason',
    async run(world: World) {
      await world.start();
      const reader = await world.reader();
      reader.leave();
      const request = await world.post('She lives at house 12.');
      expect((await world.decide(request.id, 'hide')).status).toBe(200);
      reader.comeBack();
      await world.until('the reader has heard both', () => reader.heard.length === 2);
      expect(JSON.stringify(reader.frames)).not.toContain('house 12');
      expect(reader.annotations[0]?.opening).toMatchObject({ state: 'hidden', hidden: { reason: 'personal-details' } });
      await world.demandSame(reader);
    },
    faults: [
      {
        name: 'words are shown whatever their state',
        changes: [inServer(STORE, "const isVisible = row.state === 'visible';", 'const isVisible = true;')],
        shows: /house 12/,
      },
    ],
  },
  {
    number: 19,
    sentence: 'a comment that was held between writing and delivery does not arrive, and leaves the pages that show it',
    async run(world: World) {
      await world.start();
      const [here, away] = [await world.reader(), await world.reader()];
      away.leave();
      const request = await world.post('To be looked at.');
      await world.until('the reader who is there reads it', () => here.annotations.length === 1);
      expect((await world.decide(request.id, 'hold')).status).toBe(200);
      away.comeBack();
      for (const reader of [here, away]) {
        await world.until('a reader has heard both', () => reader.heard.length === 2);
        expect(reader.annotations).toEqual([]);
        await world.demandSame(reader);
      }
      expect(JSON.stringify(away.frames)).not.toContain('looked at');
    },
    faults: [
      {
        name: 'what is held is sent all the same',
        changes: [
          inServer(
            'annotations/annotations.service.js',
            "if (!comment || comment.state === 'held')\n                return {};",
            'if (!comment) return {};',
          ),
          inServer(STORE, "const isVisible = row.state === 'visible';", 'const isVisible = true;'),
        ],
        shows: /looked at/,
      },
    ],
  },
  {
    number: 19,
    sentence: 'a comment that waits for a moderator moves nothing in public until it is published',
    async run(world: World) {
      const { heldDraft, moderator } = world.hall;
      await world.start();
      const reader = await world.reader({ draft: heldDraft });
      const place = reader.said?.seq ?? 0;
      const held = await world.post('Words that wait.', heldDraft);
      expect((await world.snapshot(heldDraft)).seq).toBe(place);
      expect((await world.decide(held.id, 'publish', moderator.cookie)).status).toBe(200);
      await world.until('the reader hears it', () => reader.heard.length > 0);
      expect(reader.heard).toMatchObject([{ seq: place + 1, event: 'comment-published', subject: held.id }]);
      await world.demandSame(reader, heldDraft);
    },
    faults: [
      {
        name: 'held comments are told to the public',
        changes: [
          inServer(
            'annotations/annotations.post.service.js',
            "const audience = state === 'held' ? 'moderators' : 'public';",
            "const audience = 'public';",
          ),
        ],
        shows: /expected \d+ to be \d+/,
      },
    ],
  },
  {
    number: 20,
    sentence: 'a moderator who loses the role hears no more of the queue, and still hears the public',
    async run(world: World) {
      const { heldDraft, moderator, administrator } = world.hall;
      await world.start();
      const plan = { draft: heldDraft, cookie: moderator.cookie };
      const queue = await world.reader({ ...plan, audience: 'moderators' });
      const open = await world.reader(plan);
      await world.post('Before.', heldDraft);
      await world.until('the moderator hears of a held comment', () => queue.heard.length === 1);
      const office = { cookie: administrator.cookie };
      const people = await world.ask<{ id: string; grants: { id: string }[] }[]>(
        'GET',
        '/api/people',
        undefined,
        office,
      );
      const grant = people.body.find(({ id }) => id === moderator.userId)?.grants[0]?.id ?? '';
      expect((await world.ask('DELETE', `/api/grants/${grant}`, undefined, office)).status).toBe(204);
      await world.until('the subscription is revoked', () => queue.deniedWith !== null);
      const held = await world.post('After.', heldDraft);
      const second = world.hall.secondModerator.cookie;
      expect((await world.decide(held.id, 'publish', second)).status).toBe(200);
      await world.until('the former moderator hears the public', () => open.heard.length === 1);
      expect(queue.heard).toHaveLength(1);
      expect(open.deniedWith).toBeNull();
    },
    faults: [
      {
        name: 'sockets are not asked about again when a role is taken',
        changes: [
          inServer(
            'app.js',
            'accounts.onAuthorityChange(() => void live.recheckAll())',
            'accounts.onAuthorityChange(() => undefined)',
          ),
        ],
        shows: /subscription is revoked/,
      },
    ],
  },
  {
    number: 21,
    sentence: 'a socket whose session has expired, or was ended elsewhere, is closed and comes back as a visitor’s',
    conditions: [shortLease, clockJumps],
    async run(world: World) {
      const { heldDraft, moderator, secondModerator } = world.hall;
      const server = await world.start();
      const queueOf = (cookie: string) => world.reader({ draft: heldDraft, audience: 'moderators', cookie });
      const [left, expired] = [await queueOf(secondModerator.cookie), await queueOf(moderator.cookie)];
      const bye = await world.ask('DELETE', '/api/sessions', undefined, { cookie: secondModerator.cookie });
      expect(bye.status).toBe(204);
      await world.until('the ended session’s socket is closed', () => left.endings.some(({ code }) => code === 4001));
      expect(expired.endings).toEqual([]);
      await world.jumpYear(server);
      await world.until('the expired session’s socket is closed', () =>
        expired.endings.some(({ code }) => code === 4001),
      );
      for (const reader of [left, expired])
        await world.until('the visitor is told to sign in', () => reader.deniedWith === 'sign-in-first');
    },
    faults: [
      {
        name: 'a socket keeps the rights it began with',
        changes: [
          inServer(
            'topics/topics.routes.js',
            'return began.sessionId !== null && asking.sessionId === null ? null : asking.viewer;',
            'return asking && began.viewer;',
          ),
        ],
        shows: /socket is closed/,
      },
    ],
  },
  {
    number: 22,
    sentence: 'a page of another site cannot open the socket, whatever cookie it brings',
    async run(world: World) {
      const { origin } = await world.start();
      const { cookie } = world.hall.moderator;
      for (const stranger of ['https://evil.example', 'null', 'http://127.0.0.1:1'])
        for (const headers of [{ origin: stranger }, { origin: stranger, cookie }])
          expect(await Sender.knock(origin, headers), stranger).toBe(403);
      expect(await Sender.knock(origin, { origin })).toBe(101);
    },
    faults: [
      {
        name: 'nobody looks where the page is from',
        changes: [inServer('infra/http.js', 'if (origin === settings.origin)', 'if (origin)')],
        shows: /expected 101 to be 403/,
      },
    ],
  },
  {
    number: 23,
    sentence: 'a denied subscription leaves the socket open and the others as they are',
    async run(world: World) {
      const { origin } = await world.start();
      const sender = await Sender.connect(origin);
      const { seq } = await world.snapshot();
      sender.subscribe(world.draft.id, 'public', seq);
      sender.subscribe(world.draft.id, 'moderators', 0);
      sender.subscribe('00000000-0000-4000-8000-000000000000', 'public', 0);
      await world.until('both are denied', () => sender.codes('denied').length === 2);
      expect(sender.codes('denied')).toEqual(['sign-in-first', 'not-found']);
      const request = await world.post();
      await world.until('the public is still heard', () => sender.subjects().includes(request.id));
      expect(sender.endedWith).toBeNull();
    },
    faults: [
      {
        name: 'a denial ends the socket',
        changes: [
          inServer(
            'infra/live.js',
            "reader.send({ type: 'denied', topic, audience, code: refusal });",
            'reader.terminate();',
          ),
        ],
        shows: /both are denied/,
      },
    ],
  },
]);
