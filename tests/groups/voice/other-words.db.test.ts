// A group proposes other words for those of the draft, as a single person can: written in its room, agreed with all the
// rest, and out among the changes of wording. And the paper on which it agreed lies with an office, which nobody else
// learns.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Annotations } from '../../../server/src/annotations/annotations.service.js';
import { AnswerDesks } from '../../../server/src/answers/answers.desk.service.js';
import { Folding } from '../../../server/src/answers/answers.folding.service.js';
import { answersOnCards, SignedAnswers } from '../../../server/src/answers/answers.read.service.js';
import { Comments } from '../../../server/src/discussions/discussions.service.js';
import { decisionsOf } from '../../../server/src/moderation/moderation.service.js';
import type { Annotation } from '../../../shared/src/annotations/contract.js';
import { api, pages } from '../../../shared/src/ground/paths.js';
import { type Floor, openFloor } from '../../support/floor.js';
import { AGREED, Villager } from '../village.js';

let floor: Floor;
let sophal: Villager;
let neang: Villager;
let statement: string;

const QUOTE = '45 working days';
const REASON = 'Fish do not wait.';
const begin = pages.roomStatement('en', 'begin');

beforeAll(async () => {
  floor = await openFloor();
  sophal = new Villager(floor.sala, 'Sophal');
  neang = new Villager(floor.sala, 'Neang');
  await sophal.found();
  await neang.join(await sophal.invite());
});
afterAll(() => floor.close());

async function tick(): Promise<void> {
  const { desk, sala } = floor;
  desk.now = new Date((Math.floor(desk.now.getTime() / 900_000) + 1) * 900_000 + 20_000);
  await sala.releases.playDue(desk.now);
}

async function said(body: string): Promise<Annotation | undefined> {
  const url = `/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`;
  const { annotations } = (await floor.sala.app.inject(url)).json<{ annotations: Annotation[] }>();
  return annotations.find(({ opening }) => opening.body === body);
}

/** What a page says would be taken out and put in. */
async function redlineOn(page: string, by = neang): Promise<string> {
  const [redline = ''] = /<p class="redline"[^]*?<\/p>/.exec((await by.get(page)).body) ?? [];
  return redline.replace(/<span class="visually-hidden"[^]*?<\/span>/g, '');
}

const about = (more: { mode?: string; instead?: string; quote?: string } = {}) => ({
  ...{ clause: floor.clauseIds[0] ?? '', quote: QUOTE },
  ...more,
});

async function refusedToBegin(more: Record<string, string>) {
  const fields = { id: randomUUID(), draft: floor.slug, stance: 'concern', title: '', body: REASON };
  const answer = await neang.send(`${begin}?draft=${floor.slug}`, begin, { ...fields, ...about(), ...more });
  return answer.body;
}

describe('a statement that proposes other words', () => {
  it('is begun by a form that asks for them in the terms of a single comment', async () => {
    const { body } = await neang.get(`${begin}?draft=${floor.slug}`);
    expect(body).toContain('How should it change?');
    for (const word of ['Replace', 'Insert', 'Delete']) expect(body).toContain(`>${word}</option>`);
    expect(body).toContain('The words you propose');
  });

  it.each([
    ['words for none that are quoted', { quote: '', instead: '10 working days' }, /needs the words it changes/],
    ['words for a whole draft', { clause: '', instead: '10 working days' }, /needs the words it changes/],
    ['an insertion of nothing', { mode: 'insert', instead: '  ' }, /needs the words it changes/],
    ['a change that there is not', { mode: 'swap', instead: '10 working days' }, /not one of the choices/],
    ['words longer than a comment', { instead: 'x'.repeat(5_001) }, /5,?001 characters/],
  ])('is refused with %s, and what was typed stays', async (_what, more, sentence) => {
    const body = await refusedToBegin(more);
    expect(body).toMatch(sentence);
    expect(body).toContain(REASON);
    expect(body).toContain(more.instead);
  });

  it('shows the room what the text would become', async () => {
    statement = await neang.begin(floor.slug, about({ mode: 'replace', instead: '10 working days' }), REASON);
    const redline = await redlineOn(statement);
    expect(redline).toContain('<del>45 working</del>');
    expect(redline).toContain('<ins>10 working</ins>');
    expect((await neang.get(statement)).body).toContain('The text would read:');
  });

  it('is proposed otherwise by a member, who says which words they saw; votes fall', async () => {
    await neang.act(statement, 'vote', { choice: 'for' });
    expect((await neang.get(statement)).body).toContain('Your vote: For');
    const words = { title: '', body: REASON };
    const changed = await sophal.act(statement, 'reword', {
      ...{ ...words, revision: '1', mode: 'replace', instead: '15 working days' },
    });
    expect(changed.status).toBe(303);
    expect(await redlineOn(statement)).toContain('<ins>15 working</ins>');
    expect((await neang.get(statement)).body).not.toContain('Your vote');
    const late = { ...words, revision: '1', mode: 'replace', instead: '5 working days' };
    expect(await neang.refusal(neang.act(statement, 'reword', late))).toMatch(/changed these words/);
    const empty = { ...words, revision: '2', mode: 'insert', instead: '' };
    expect(await neang.refusal(neang.act(statement, 'reword', empty))).toMatch(/needs the words it changes/);
  });

  it('keeps them where a form says nothing of them, and drops them where their field is emptied', async () => {
    const words = { title: '', body: REASON };
    await sophal.act(statement, 'reword', { ...words, revision: '2' });
    expect(await redlineOn(statement)).toContain('<ins>15 working</ins>');
    await sophal.act(statement, 'reword', { ...words, revision: '3', mode: 'replace', instead: '' });
    expect(await redlineOn(statement)).toBe('');
    await sophal.act(statement, 'reword', { ...words, revision: '4', mode: 'delete', instead: 'left over' });
    expect(await redlineOn(statement)).toContain(`<del>${QUOTE}</del>`);
    const back = { ...words, revision: '5', mode: 'insert', instead: ', at the latest' };
    expect((await sophal.act(statement, 'reword', back)).status).toBe(303);
  });

  it('takes none where nothing is quoted, also not later', async () => {
    const whole = await neang.begin(floor.slug, { clause: floor.clauseIds[0] ?? '' }, 'It is too long.');
    expect((await neang.get(whole)).body).not.toContain('name="instead"');
    const asked = { revision: '1', title: '', body: 'It is too long.', mode: 'replace', instead: '10 days' };
    expect(await neang.refusal(neang.act(whole, 'reword', asked))).toMatch(/needs the words it changes/);
    expect(await redlineOn(whole)).toBe('');
  });

  it('stands among the changes of wording once it is out, with its redline', async () => {
    await sophal.act(statement, 'adopt', { ...AGREED, dissent: '' });
    await sophal.act(statement, 'release');
    expect(await said(REASON)).toBeUndefined();
    await tick();
    const comment = await said(REASON);
    expect(comment?.kind).toBe('wording');
    expect(comment?.wording).toEqual({ mode: 'insert', proposed: ', at the latest' });
    expect(comment?.target.segments[0]?.exact).toBe(QUOTE);
    const visitor = new Villager(floor.sala, 'visitor');
    expect(await redlineOn(pages.draft('en', floor.slug), visitor)).toContain('<ins>, at the latest</ins>');
    expect((await neang.get(statement)).body).toContain('In public');
  });

  it('is at the answer desk, in the response matrix and in exports like any other', async () => {
    const { desk, sala, draftId, roundId } = floor;
    const { database } = desk;
    const comments = new Comments(decisionsOf);
    const annotations = new Annotations(database, comments, answersOnCards);
    const folding = new Folding(database, () => undefined);
    const desks = new AnswerDesks(annotations, new SignedAnswers(database, comments), folding);
    const { rows } = await desks.readDesk(desk.work(desk.drafter), draftId, { kind: 'wording' });
    expect(JSON.stringify(rows)).toContain('at the latest');
    for (const url of [api.matrix(roundId, 'csv', 'en'), api.webAnnotation((await said(REASON))?.id ?? '')])
      expect((await sala.app.inject(url)).body, url).toContain('at the latest');
  });
});

describe('the paper on which a group agreed', () => {
  const KEEPER = 'the treasurer of the pond';

  it('may lie with an office after a show of hands, which the room alone reads', async () => {
    const hands = await neang.begin(floor.slug, about(), 'Said by hands.');
    await sophal.act(hands, 'adopt', { ...AGREED, dissent: '', keeper: KEEPER });
    expect((await neang.get(hands)).body).toContain(`The paper lies with: ${KEEPER}`);
    await sophal.act(hands, 'release');
    await tick();
    expect((await said('Said by hands.'))?.kind).toBe('concern');
    const [group] = (await floor.sala.app.inject(api.groups())).json<{ id: string }[]>();
    const urls = [
      ...[pages.group('en', 'green-pond-farmers'), api.groupStatements(group?.id ?? ''), api.groups()],
      ...[`/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`, pages.draft('en', floor.slug)],
      ...[api.matrix(floor.roundId, 'csv', 'en'), api.matrix(floor.roundId, 'json', 'en')],
    ];
    for (const url of urls) {
      const answer = await floor.sala.app.inject(url);
      expect(answer.statusCode, url).toBe(200);
      expect(answer.body, url).not.toContain(KEEPER);
    }
    expect((await neang.get(hands)).body).toContain(KEEPER);
  });

  it('is forgotten with an agreement that is opened again', async () => {
    const again = await neang.begin(floor.slug, about(), 'Agreed too soon.');
    await sophal.act(again, 'adopt', { ...AGREED, dissent: '', keeper: KEEPER });
    await sophal.act(again, 'reopen');
    expect((await neang.get(again)).body).not.toContain(KEEPER);
  });

  it('has to lie with an office after thumbprints, and never with a person', async () => {
    const first = new Villager(floor.sala, 'Chan');
    await first.found({ nameEn: 'Thumb Group', way: 'thumbs' });
    const thumbed = await first.begin(floor.slug, about(), 'Said by thumbs.');
    const agreed = { ...AGREED, way: 'thumbs', dissent: 'Keep me.' };
    const wrong: [string, RegExp][] = [
      ['', /with which office of the group it lies/],
      ['  ', /with which office of the group it lies/],
      ['Mr Sok Dara', /points at one person. Write the office/],
      ['លោក សុខ ដារ៉ា', /points at one person. Write the office/],
      ['012 345 678', /points at one person. Write the office/],
      ['x'.repeat(81), /too long for an office/],
    ];
    for (const [keeper, sentence] of wrong) {
      const answer = await first.act(thumbed, 'adopt', { ...agreed, keeper });
      expect(answer.body, keeper).toMatch(sentence);
      expect(answer.body).toContain('Keep me.');
    }
    expect((await first.get(thumbed)).body).toContain('name="keeper"');
    expect((await first.act(thumbed, 'adopt', { ...agreed, keeper: 'ហេរញ្ញិក' })).status).toBe(303);
    expect((await first.get(thumbed)).body).toContain('The paper lies with: ហេរញ្ញិក');
  });

  it('is not asked for where nothing is on paper', async () => {
    const first = new Villager(floor.sala, 'Rith');
    await first.found({ nameEn: 'Consent Group', way: 'consent' });
    const agreed = await first.begin(floor.slug, about(), 'Said by all.');
    expect((await first.get(agreed)).body).not.toContain('name="keeper"');
    const told = { ...AGREED, way: 'consent', against: '0', dissent: '', keeper: KEEPER };
    expect((await first.act(agreed, 'adopt', told)).status).toBe(303);
    expect((await first.get(agreed)).body).not.toContain(KEEPER);
  });
});
