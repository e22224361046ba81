// A revised file in which a clause stands beside its near-copy: which of the two it became is asked, from the review of
// the lineage to the comment, until a drafter says.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Carrier } from '../../server/src/annotations/annotations.carrier.js';
import { publishedTexts } from '../../server/src/annotations/annotations.carry.service.js';
import { readLaw } from '../../server/src/drafts/import/read-file.js';
import { lineageBetween } from '../../server/src/drafts/drafts.lineage.service.js';
import { reviewLineage, takeRevision } from '../../server/src/drafts/drafts.revise.service.js';
import { createDraftFromFile } from '../../server/src/drafts/drafts.start.service.js';
import { readVersionText } from '../../server/src/drafts/drafts.texts.service.js';
import { type Desk, edit, openDesk, passerBy, publish, revisionOf } from './desk.js';

const NETS =
  'No person may use a net with a mesh smaller than two centimetres in any pond of the commune, whatever the season.';
const BOATS = 'Boats longer than eight metres are entered in a register that the provincial office keeps open to all.';
const FEES = 'The fee for a licence is paid once a year at the counter of the office, which gives a receipt for it.';
const law = (...articles: string[]) => articles.map((words, at) => `## Article ${at + 1}\n\n${words}\n`).join('\n');
const file = (text: string) => ({ name: 'law.md', bytes: new TextEncoder().encode(text) });

/** In this process: what reading costs is not what is asked here. */
const read = (bytes: Uint8Array, name: string) => readLaw(Buffer.from(bytes), name);

let desk: Desk;
let draftId: string;
let first: string;
beforeAll(async () => {
  desk = await openDesk();
  draftId = randomUUID();
  const asked = {
    id: draftId,
    organisationId: desk.ministryId,
    instrumentKind: 'policy',
    authoritative: 'en' as const,
  };
  await createDraftFromFile(
    desk.work(desk.drafter),
    { ...asked, title: { en: 'Nets' } },
    file(law(NETS, BOATS, FEES)),
    read,
  );
  first = (await publish(desk, draftId)).id;
  const request = { id: randomUUID(), revision: await revisionOf(desk, draftId) };
  const copies = law(NETS.replace('commune', 'district'), NETS.replace('commune', 'province'), BOATS, FEES);
  await takeRevision(desk.work(desk.drafter), draftId, request, file(copies), read);
});
afterAll(() => desk.database.close());

const review = () => reviewLineage(desk.work(desk.drafter), draftId, 'en');

/** What becomes of a comment on words that the clause and its near-copy both have. */
async function outcomeOn(versionId: string) {
  const work = desk.work(passerBy);
  const [clause] = (await readVersionText(work, first)).clauses;
  const [clauseId, exact] = [String(clause?.id), 'mesh smaller than two centimetres'];
  const start = NETS.indexOf(exact);
  const target = {
    clauseId,
    language: 'en' as const,
    segments: [{ clauseId, start, end: start + exact.length, exact }],
  };
  const made = { id: randomUUID(), versionId: first, target, prefix: '', suffix: '' };
  return (await new Carrier(publishedTexts(work), versionId).carry(made, null)).outcome;
}

it('names what else could be meant in the review, keeps it with the version, and asks about comments on both', async () => {
  const [doubtful] = (await review()).pairs;
  expect(doubtful).toMatchObject({ source: 'inferred', isUnsure: true });
  const named = [doubtful?.after[0]?.label, doubtful?.rivals?.[0]?.label].sort();
  expect(named).toEqual(['Article 1', 'Article 2']);
  const second = (await publish(desk, draftId)).id;
  const links = await lineageBetween(desk.work(passerBy), first, second);
  expect(links.filter(({ rival }) => rival !== undefined)).toHaveLength(1);
  expect(await outcomeOn(second)).toBe('needs-review');
  // Over one version more, in which other words change, it is still in doubt.
  const clauses = (await readVersionText(desk.work(passerBy), second)).clauses;
  const clauseId = String(clauses.find(({ text }) => text.en === FEES)?.id);
  await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'en', text: `${FEES} Nobody pays twice.` });
  const third = (await publish(desk, draftId)).id;
  expect((await lineageBetween(desk.work(passerBy), first, third)).some(({ rival }) => rival !== undefined)).toBe(true);
});

it('asks no more once a drafter has said which it is', async () => {
  const request = { id: randomUUID(), revision: await revisionOf(desk, draftId) };
  const copies = law(NETS.replace('commune', 'region'), NETS.replace('commune', 'country'), BOATS, FEES);
  await takeRevision(desk.work(desk.drafter), draftId, request, file(copies), read);
  const open = (await review()).pairs.filter(({ rivals }) => rivals);
  for (const { after } of open) await edit(desk, draftId, { type: 'confirm-lineage', clauseId: String(after[0]?.id) });
  expect((await review()).pairs.filter(({ rivals }) => rivals)).toEqual([]);
});
