// A group finds one voice: from a first meeting to a statement that stands among the comments of a draft, answered by
// the office like any other, while nobody outside learns who did what or when.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, pages } from '../../shared/src/ground/paths.js';
import { adoptionWays } from '../../shared/src/texts/groups/lists.js';
import { say } from '../../shared/src/texts/say.js';
import { proposeAnswer, readProposal } from '../../server/src/answers/answers.propose.service.js';
import { hideComment, restoreComment } from '../../server/src/moderation/moderation.service.js';
import { signAnswers } from '../../server/src/answers/answers.sign.service.js';
import type { Annotation } from '../../shared/src/annotations/contract.js';
import { TEXT } from '../answers/office.js';
import { type Floor, openFloor } from '../support/floor.js';
import { AGREED, Villager } from './village.js';
import { randomUUID } from 'node:crypto';

let floor: Floor;
let sophal: Villager;
let neang: Villager;
let groupPage: string;
let statement: string;

const TICK_MS = 900_000;

beforeAll(async () => {
  floor = await openFloor();
  sophal = new Villager(floor.sala, 'Sophal');
  neang = new Villager(floor.sala, 'Neang');
});
afterAll(() => floor.close());

/** Moves the clock to the next tick and lets out what waits. */
async function tick(): Promise<void> {
  const { desk, sala } = floor;
  desk.now = new Date((Math.floor(desk.now.getTime() / TICK_MS) + 1) * TICK_MS + 20_000);
  await sala.releases.playDue(desk.now);
}

async function annotations(): Promise<Annotation[]> {
  const answer = await floor.sala.app.inject({
    url: `/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`,
  });
  return answer.json<{ annotations: Annotation[] }>().annotations;
}

describe('a group', () => {
  it('begins with a first meeting that anybody writes down, and its first key is shown once', async () => {
    groupPage = await sophal.found();
    const { status, body } = await new Villager(floor.sala, 'visitor').get(groupPage);
    expect(status).toBe(200);
    expect(body).toContain('Green Pond Farmers');
    expect(body).not.toContain('Sophal');
    expect(body).toContain('quarter 1 of 2026');
    expect(body).not.toContain('2026-02-10');
  });

  it('lets others in by a code that works once', async () => {
    const code = await sophal.invite();
    expect((await neang.join(code)).body).toContain('This is your key');
    const third = new Villager(floor.sala, 'Third');
    expect(await third.refusal(third.join(code))).toMatch(/opens nothing/);
    expect((await neang.get(pages.room('en'))).body).toContain('Neang');
  });

  it('talks among itself, behind a door that nobody else opens', async () => {
    await neang.say('Forty-five days is too long.');
    expect((await sophal.get(pages.room('en'))).body).toContain('Forty-five days is too long.');
    const visitor = new Villager(floor.sala, 'visitor');
    const { body } = await visitor.get(pages.room('en'));
    expect(body).not.toContain('Forty-five days');
    expect(body).toContain('A key opens a room');
  });

  it('writes a statement on words of an article together', async () => {
    const [clause = ''] = floor.clauseIds;
    statement = await neang.begin(floor.slug, { clause, quote: '45 working days' }, 'Let it be ten days.');
    await sophal.act(statement, 'remark', {
      id: randomUUID(),
      note: 'Say why.',
      proposed: 'Let it be ten days: fish do not wait.',
    });
    const { body } = await sophal.get(statement);
    const wording = /name="wording" value="([^"]+)"/.exec(body)?.[1] ?? '';
    await sophal.act(statement, 'take', { wording });
    expect((await neang.get(statement)).body).toContain('fish do not wait');
  });

  it('does not lose words that two members write at once', async () => {
    const [first, second] = [
      await sophal.act(statement, 'reword', {
        revision: '2',
        title: '',
        body: 'Ten days, and no more: fish do not wait.',
      }),
      await neang.refusal(neang.act(statement, 'reword', { revision: '2', title: '', body: 'Five days.' })),
    ];
    expect(first.status).toBe(303);
    expect(second).toMatch(/changed these words/);
  });

  it('agrees by its own rule, and only a representative puts that down', async () => {
    expect(await neang.refusal(neang.act(statement, 'adopt', { ...AGREED, dissent: '' }))).toMatch(/representative/);
    expect(await sophal.refusal(sophal.act(statement, 'adopt', { ...AGREED, present: '3', dissent: '' }))).toMatch(
      /Fewer|more votes/,
    );
    const dissent = 'Two of us would keep the longer time.';
    expect((await sophal.act(statement, 'adopt', { ...AGREED, dissent })).status).toBe(303);
  });

  it('lets it out at the next tick and not before, under its own name and no person’s', async () => {
    await sophal.act(statement, 'release');
    expect(await annotations()).toHaveLength(0);
    const before = floor.desk.now;
    await tick();
    const [said] = await annotations();
    expect(said?.opening.body).toContain('Ten days, and no more');
    expect(said?.opening.speaker).toEqual({
      ...{ level: 'A2', province: '03', confirmed: true },
      group: {
        ...{ slug: 'green-pond-farmers', name: { en: 'Green Pond Farmers' } },
        agreed: { way: AGREED.way, hasDissent: true },
      },
    });
    expect(said?.target.segments[0]?.exact).toBe('45 working days');
    expect(Date.parse(said?.opening.receivedAt ?? '') % TICK_MS).toBe(0);
    expect(Date.parse(said?.opening.receivedAt ?? '')).toBeGreaterThan(before.getTime());
  });

  it('shows on its page how it agreed, in bands, with the dissent beside it', async () => {
    const { body } = await new Villager(floor.sala, 'visitor').get(groupPage);
    expect(body).toContain('Ten days, and no more');
    expect(body).toContain('10–29 in favour');
    expect(body).toContain('in English');
    expect(body).toContain('Two of us would keep the longer time.');
    expect(body).not.toMatch(/\b12\b.*present|inFavour/);
  });

  it('takes the way it agreed and its dissent along, to the draft and into the response matrix', async () => {
    const visitor = new Villager(floor.sala, 'visitor');
    const how = `${say('en', adoptionWays['show-of-hands'])} · with a dissent`;
    expect((await visitor.get(pages.draft('en', floor.slug))).body).toContain(`(as a group · ${how})`);
    expect((await visitor.get(api.matrix(floor.roundId, 'csv', 'en'))).body).toContain(`Green Pond Farmers`);
    expect((await visitor.get(api.matrix(floor.roundId, 'csv', 'en'))).body).toContain(`(${how})`);
  });

  it('is answered by the office like anybody else', async () => {
    const [said] = await annotations();
    const id = randomUUID();
    const { desk } = floor;
    await proposeAnswer(desk.work(desk.drafter), floor.draftId, {
      ...{ id, annotationIds: [said?.id ?? ''], disposition: 'not-accepted', reason: 'policy-choice', text: TEXT },
      ...{ notYet: null, changes: [], send: true, corrects: null },
    });
    const { revision } = await readProposal(desk.work(desk.official), id);
    await signAnswers(desk.work(desk.official), floor.draftId, { answers: [{ id, revision }] });
    expect((await annotations())[0]?.answer?.disposition).toBe('not-accepted');
  });

  it('is hidden and shown again by moderators with its dissent, while what others said stands', async () => {
    const { desk } = floor;
    await floor.post(floor.comment({ body: 'Somebody else speaks too.' }));
    const commentId = (await annotations()).find(({ opening }) => opening.speaker.level === 'A2')?.id ?? '';
    const shown = async () => (await new Villager(floor.sala, 'visitor').get(groupPage)).body;
    const note = 'These words tell where a person lives who did not ask for it, with the house and the street.';
    const judged = { id: randomUUID(), reason: 'personal-details' as const, note, expectedRevision: 1 };
    await hideComment(desk.work(desk.moderator), commentId, judged);
    expect(await shown()).not.toContain('Two of us would keep the longer time.');
    const second = { ...desk.moderator, userId: desk.lead.userId };
    await restoreComment(desk.work(second), commentId, { id: randomUUID(), note, expectedRevision: 1 });
    expect(await shown()).toContain('Two of us would keep the longer time.');
  });

  it('takes it back at a tick too; that it spoke stays', async () => {
    await sophal.act(statement, 'withdraw');
    expect((await annotations())[0]?.opening.state).toBe('visible');
    await tick();
    expect((await annotations())[0]?.opening.state).toBe('withdrawn');
    expect((await new Villager(floor.sala, 'visitor').get(groupPage)).body).toContain('has taken this statement back');
  });
});
