// Comments over four versions of a real database: what is taken out stays out, what is put back is found again, and
// what a person decided holds.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderTemplate } from '../../server/src/pages/ssr.js';
import { decidePlace } from '../../server/src/annotations/annotations.carry.service.js';
import type { AnnotationPlace, AnnotationSnapshot, Target } from '../../shared/src/annotations/contract.js';
import { carriedLine } from '../../shared/src/annotations/carried.template.js';
import { allOnVersion } from '../../shared/src/annotations/on-version.js';
import { api } from '../../shared/src/ground/paths.js';
import { type Office, openOffice } from '../answers/office.js';
import { edit, publish } from '../drafts/desk.js';
import { ENGLISH } from '../support/floor.js';

const WORDS = 'apply within 45 working days';

let office: Office;
let versions: string[];
/** On words that go and come back; decided to be gone; on words that stay; on the whole clause; made at the end. */
let ids: { gone: string; decided: string; kept: string; whole: string; late: string };

/** What is marked in article 1: these words of it, or all of it. */
function marked(exact: string | null): Target {
  const clauseId = String(office.clauseIds[0]);
  const start = ENGLISH.indexOf(exact ?? '');
  const segments = exact === null ? [] : [{ clauseId, start, end: start + exact.length, exact }];
  return { clauseId, language: 'en', segments };
}

const say = (exact: string | null) => office.speak({ id: randomUUID(), target: marked(exact) });

/** The next version, in which article 1 says this in English and article 2 something new in Khmer. */
async function nextSays(english: string): Promise<string> {
  const { desk, draftId, clauseIds } = office;
  const [clauseId = ''] = clauseIds;
  await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'en', text: english });
  return office.revise();
}

async function annotationsOf(): Promise<AnnotationSnapshot['annotations']> {
  const url = `${api.annotations(office.draftId)}?version=${office.versionId}`;
  return (await office.sala.app.inject(url)).json<AnnotationSnapshot>().annotations;
}

/** Where a comment stands on every later version, the oldest first. */
async function placesOf(id: string): Promise<AnnotationPlace[]> {
  const places = (await annotationsOf()).find((one) => one.id === id)?.places ?? [];
  return versions.slice(1).flatMap((versionId) => places.find((place) => place.versionId === versionId) ?? []);
}

const outcomesOf = async (id: string) => (await placesOf(id)).map(({ outcome }) => outcome);

beforeAll(async () => {
  office = await openOffice();
  const { desk, versionId } = office;
  const before = {
    gone: await say(WORDS),
    decided: await say(WORDS),
    kept: await say('A fish'),
    whole: await say(null),
  };
  versions = [versionId, await nextSays('A fish pond needs nothing of the kind.')];
  const [, second = ''] = versions;
  await decidePlace(desk.work(desk.drafter), before.decided, { versionId: second, target: null, decidedAt: null });
  versions.push(await office.revise(), await nextSays(ENGLISH));
  ids = { ...before, late: await say(WORDS) };
});
afterAll(() => office.close());

describe('over four versions', () => {
  it('words that were taken out stay out until they are put back, and are found again where they stood', async () => {
    expect(await outcomesOf(ids.gone)).toEqual(['removed', 'removed', 'same']);
    expect((await placesOf(ids.gone)).at(-1)).toMatchObject({ target: marked(WORDS), kept: 1 });
    expect(await outcomesOf(ids.late)).toEqual(['removed', 'removed', 'same']);
  });

  it('words that are out are shown struck through on every version that lacks them', async () => {
    const lost = [ids.gone, ids.decided, ids.late];
    const struck = await Promise.all(
      versions.map(async (versionId) => {
        const shown = allOnVersion(await annotationsOf(), versionId).filter(({ id }) => lost.includes(id));
        const lines = shown.map(async (one) => String(await renderTemplate(carriedLine(one, { language: 'en' }))));
        const cards = await Promise.all(lines);
        return cards.filter((card) => card.includes(`<del>${WORDS}</del>`)).length;
      }),
    );
    expect(struck).toEqual([0, 3, 3, 0]);
  });

  it('a person’s word that they are gone holds until they stand there whole again', async () => {
    expect(await outcomesOf(ids.decided)).toEqual(['removed', 'removed', 'same']);
    expect((await placesOf(ids.decided)).map(({ isDecided }) => isDecided)).toEqual([true, true, false]);
  });

  it('a comment on words that stay, and one on a whole clause, stay what they were', async () => {
    expect((await placesOf(ids.kept)).map(({ target }) => target.segments[0]?.exact)).toEqual([
      'A fish',
      'A fish',
      'A fish',
    ]);
    expect(await outcomesOf(ids.whole)).toEqual(['changed', 'changed', 'same']);
    expect((await placesOf(ids.whole)).every(({ target }) => target.segments.length === 0)).toBe(true);
  });
});

describe('what a person decided', () => {
  it('goes on to the version after the next one too', async () => {
    const { desk } = office;
    const id = await say('A fish');
    const there = await publishWith('A pond of fish, or fish for sale, that a farmer has.');
    const exact = 'farmer';
    const clauseId = String(office.clauseIds[0]);
    const start = 'A pond of fish, or fish for sale, that a farmer has.'.indexOf(exact);
    const target: Target = {
      clauseId,
      language: 'en',
      segments: [{ clauseId, start, end: start + exact.length, exact }],
    };
    await decidePlace(desk.work(desk.drafter), id, { versionId: there, target, decidedAt: null });
    for (let n = 0; n < 2; n += 1) await office.revise();
    const places = (await annotationsOf()).find((one) => one.id === id)?.places?.slice(-3) ?? [];
    expect(places.map((place) => place.target.segments[0]?.exact)).toEqual([exact, exact, exact]);
    expect(places.map(({ isDecided }) => isDecided)).toEqual([true, true, true]);
  });

  const publishWith = async (english: string) => {
    const { desk, draftId, clauseIds } = office;
    const [clauseId = ''] = clauseIds;
    await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'en', text: english });
    return (await publish(desk, draftId)).id;
  };
});
