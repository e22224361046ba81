// As many comments as were made are listed on each later version, whatever drafters did to the text in between, and
// what was marked once stays as it was marked.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import { allOnVersion } from '../../shared/src/annotations/on-version.js';
import { Refusal } from '../../shared/src/ground/errors.js';
import { clusterBorders } from '../../shared/src/language/clusters.js';
import { api } from '../../shared/src/ground/paths.js';
import { readVersionText } from '../../server/src/drafts/drafts.texts.service.js';
import { readWorkingText } from '../../server/src/drafts/drafts.working.service.js';
import { type Office, openOffice } from '../answers/office.js';
import { addArticle, edit, passerBy, publish } from '../drafts/desk.js';
import { type EditSeed, editFor, editSeed } from '../drafts/working-text-arbitrary.js';

let office: Office;
let fresh = 0;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const types = ['edit-text', 'retitle', 'renumber', 'split', 'merge', 'move', 'add', 'remove'] as const;
const revision = fc.array(editSeed(types), { minLength: 1, maxLength: 6 });
const mark = fc.record({ at: fc.nat(), from: fc.nat(), to: fc.nat(), isWhole: fc.boolean() });

/** A comment on words of the version under consultation, on a whole clause of it, or on all of it; gives its target. */
async function comment({ at, from, to, isWhole }: typeof mark extends fc.Arbitrary<infer One> ? One : never) {
  const { clauses } = await readVersionText(office.desk.work(passerBy), office.versionId);
  const clause = clauses[at % (clauses.length + 1)];
  const text = clause?.text.km ?? '';
  const borders = clusterBorders(text);
  const [first, last] = [from % (borders.length - 1), to % (borders.length - 1)].sort((a, b) => a - b);
  const [start, end] = [borders[first ?? 0] ?? 0, borders[(last ?? 0) + 1] ?? text.length];
  const segments = clause && !isWhole ? [{ clauseId: clause.id, start, end, exact: text.slice(start, end) }] : [];
  const target = { clauseId: clause?.id ?? null, language: 'km' as const, segments };
  return { id: await office.speak({ target }), target };
}

async function change(seed: EditSeed): Promise<void> {
  const { desk, draftId } = office;
  const { clauses } = await readWorkingText(desk.work(desk.drafter), draftId);
  fresh += 1;
  const made = editFor(clauses, seed, fresh);
  try {
    if (made) await edit(desk, draftId, made);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Publishes what the edits left, with a fresh article and with Khmer words wherever the law asks for them. */
async function publishNext(): Promise<string> {
  const { desk, draftId } = office;
  fresh += 1;
  await addArticle(desk, draftId, '៩', { km: `មាត្រាថ្មី ${fresh}` });
  const { clauses } = await readWorkingText(desk.work(desk.drafter), draftId);
  for (const { id: clauseId, heading, text } of clauses) {
    const said = { clauseId, language: 'km' as const };
    if (text.km === undefined) await edit(desk, draftId, { ...said, type: 'edit-text', text: 'ពាក្យ' });
    if (heading.km === undefined) await edit(desk, draftId, { ...said, type: 'retitle', heading: 'ចំណងជើង' });
  }
  return (await publish(desk, draftId)).id;
}

it('every comment is listed on every later version, whatever was revised, and its own mark is not touched', async () => {
  const made = new Map<string, unknown>();
  const versions: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(mark, { minLength: 1, maxLength: 4 }), revision, async (marks, seeds) => {
      for (const one of marks) {
        const { id, target } = await comment(one);
        made.set(id, target);
      }
      for (const seed of seeds) await change(seed);
      versions.push(await publishNext());
      for (const versionId of [office.versionId, ...versions]) {
        const { annotations } = (
          await office.sala.app.inject(`${api.annotations(office.draftId)}?version=${versionId}`)
        ).json<AnnotationSnapshot>();
        const here = allOnVersion(annotations, versionId);
        expect(here.map(({ id }) => id).sort()).toEqual([...made.keys()].sort());
        for (const { id, carried, target } of here) expect(carried?.made ?? target).toEqual(made.get(id));
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
