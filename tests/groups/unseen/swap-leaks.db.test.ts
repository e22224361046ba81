// That the swap of members would be noticed: leaks of every kind are planted, and two instances that differ only in who
// acts then show something different to a visitor.
import { hash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Posting } from '../../../server/src/annotations/annotations.post.service.js';
import { asWritten, byOthers, differences, NAMES, SLUG, Village } from './swap-village.js';

/** Three who all may speak for it. Whoever lets something out last in story 4 has a longer name in the other one. */
const small = { roles: ['visitor'] as const, names: NAMES.slice(0, 3), acting: 3 };
let villages: Village[] = [];
afterEach(async () => {
  for (const { floor } of villages) await floor.close();
  villages = [];
});

type Asked = Parameters<Posting['annotateClause']>;
/** Changes what comes out: who acts at this moment is whoever acted last before the tick. */
const inWhatComesOut =
  (change: (acting: string, village: Village, asked: Asked) => Partial<Record<'work' | 'request' | 'group', object>>) =>
  (village: Village): void => {
    const { posting } = village.floor.sala;
    const annotate = posting.annotateClause.bind(posting);
    posting.annotateClause = (...asked) => {
      const [work, draftId, request, group] = asked;
      const changed = change(village.acting, village, asked);
      const { work: otherWork, request: otherRequest, group: otherGroup } = changed;
      return annotate(
        { ...work, ...otherWork },
        draftId,
        { ...request, ...otherRequest },
        group && { ...group, ...otherGroup },
      );
    };
  };

const digest = (text: string) => hash('sha256', text);

const plants: Record<string, (village: Village) => void> = {
  'a name': inWhatComesOut((acting, _village, [, , { body }]) => ({ request: { body: `${body} (${acting})` } })),
  'a size': inWhatComesOut((acting, _village, [, , { body }]) => ({
    request: { body: body + '.'.repeat(acting.length) },
  })),
  'a place': inWhatComesOut((acting) => ({ group: { province: acting.length > 5 ? '03' : '04' } })),
  'a pseudonym that stays with a member': inWhatComesOut((acting, _village, [, , { body }]) => ({
    request: { body: `${body} ${digest(acting)}` },
  })),
  'the moment at which it was asked for, instead of the tick': inWhatComesOut((_acting, { actedAt }) => ({
    work: { now: actedAt },
  })),
  'a moment that is the member’s': inWhatComesOut((acting, _village, [{ now }]) => ({
    work: { now: new Date(now.getTime() + acting.length * 1_000) },
  })),
  'an id that is made from the member': inWhatComesOut((acting, { releasedBy }) => {
    const made = digest(`${acting} ${releasedBy.size}`);
    const id = [made.slice(0, 8), made.slice(8, 12), `5${made.slice(13, 16)}`, `8${made.slice(17, 20)}`];
    return { request: { id: [...id, made.slice(20, 32)].join('-') } };
  }),
  'the order of two releases in one tick': (village) => {
    const { releasedBy } = village;
    const author = ({ id }: { id: string }) => releasedBy.get(id) ?? '';
    village.shuffleBy((one, other) => author(one).localeCompare(author(other)));
  },
  'a header of answers': (village) => {
    village.floor.sala.app.addHook('onSend', (_request, reply, payload, done) => {
      reply.header('x-last-written-by', digest(village.acting).slice(0, 6));
      done(null, payload);
    });
  },
};

describe('another member acting', () => {
  const openTwo = async (planted?: (village: Village) => void) => {
    for (const cast of [asWritten, byOthers]) villages.push(await Village.open({ ...small, cast, planted }));
  };

  it.each(Object.keys(plants))('is noticed where it leaks as %s', async (name) => {
    await openTwo(plants[name]);
    // A pseudonym shows by coming back.
    const stories = name.startsWith('a pseudonym') ? [1, 4] : [4];
    for (const village of villages) for (const story of stories) await village.liveTwice(story);
    expect((await differences(villages, 'visitor')).length).toBeGreaterThan(0);
  });

  it('is not noticed where nothing leaks', async () => {
    await openTwo();
    for (const village of villages) for (const story of [1, 4]) await village.liveTwice(story);
    expect(await differences(villages, 'visitor')).toEqual([]);
    for (const { outside } of villages) expect(outside.kinAmongIds()).toEqual([]);
  });

  it('is noticed where ids of one member are akin, though each is told by its order alone', async () => {
    const planted = inWhatComesOut((acting, _village, [, , { id }]) => ({
      request: { id: `${digest(acting).slice(0, 8)}-${digest(acting).slice(8, 12)}${id.slice(13)}` },
    }));
    const village = await Village.open({ ...small, planted });
    villages.push(village);
    await village.liveTwice(4);
    await village.outside.look('visitor', SLUG, 'lately');
    expect(village.outside.kinAmongIds().length).toBeGreaterThan(0);
  });
});

describe('one member more', () => {
  it('is noticed where a number that everybody is told counts members', async () => {
    for (const names of [small.names, NAMES.slice(0, 4)]) {
      const village = await Village.open({ ...small, names });
      villages.push(village);
      await village.liveTwice(4);
      await village.floor.desk.database.alone((db) =>
        db.execute(
          sql`update groups set band = case when (select count(*) from room.members) > 3 then '10-29' else '5-9' end`,
        ),
      );
    }
    expect((await differences(villages, 'visitor')).length).toBeGreaterThan(0);
  });
});
