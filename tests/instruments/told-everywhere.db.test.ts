// Where a draft stands is told alike wherever one reads: in the head of its text, on its stages, in the history of an
// article, up to the text that came into force.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainChange } from '../../server/src/answers/answers.changes.service.js';
import { Instruments } from '../../server/src/instruments/instruments.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { StepRequest } from '../../shared/src/instruments/contract.js';
import { edit, publish } from '../drafts/desk.js';
import { type Floor, openFloor } from '../support/floor.js';
import { REASON } from './way.js';

let floor: Floor;
let instruments: Instruments;

const page = async (path: string) =>
  (await floor.sala.app.inject({ url: path, headers: { accept: 'text/html', 'accept-language': 'en' } })).body;
const text = () => page(`/en/drafts/${floor.slug}`);
const history = () => page(`/en/drafts/${floor.slug}/history/article-2`);

async function enter(to: StepRequest['to'], said: Partial<StepRequest> = {}, viewer = floor.desk.official) {
  const { stage } = await instruments.readInstrument(floor.desk.work(viewer), { slug: floor.slug });
  const request = { id: randomUUID(), from: stage, to, ...said };
  await instruments.enterStage(floor.desk.work(viewer), floor.draftId, request);
}

beforeAll(async () => {
  floor = await openFloor();
  // A round of which everything is answered, without having to answer it.
  const answered = { answered: { at: floor.desk.now.toISOString(), office: {}, report: { total: 0, outcomes: [] } } };
  instruments = new Instruments({
    listRounds: async (work, draftId) =>
      (await floor.sala.consultations.listRounds(work, draftId)).map((round) => ({ ...round, ...answered })),
  });
  await floor.desk.database.query(
    { name: 'as_prakas_3', text: "update drafts set instrument_kind = 'prakas' where id = $1" },
    [floor.draftId],
  );
});
afterAll(() => floor.close());

describe('a draft', () => {
  it('says in the head of its text at which stage it stands, and that something was not consulted on', async () => {
    await enter('consultation');
    expect(await text()).toContain('data-stage="consultation"');
    expect(await history()).toContain('data-consultation="consulted"');
    floor.desk.now = new Date(floor.desk.now.getTime() + 70 * DAY_MS);
    const { desk, draftId, clauseIds } = floor;
    await enter('revision', {}, desk.lead);
    const clauseId = clauseIds[1] ?? '';
    await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: 'អាជ្ញាប័ណ្ណមានសុពលភាព ៣ ឆ្នាំ។' });
    const { id } = await publish(desk, draftId);
    await explainChange(desk.work(desk.lead), id, clauseId, { types: ['wording-only'], reason: REASON });
    await enter('ministry-final', { reason: REASON });
    expect(await text()).toMatch(/role="note">\s*One article was not consulted on in its present form/);
  });

  it('says the same of an article on its stages and in its history', async () => {
    expect(await page(`/en/drafts/${floor.slug}/stages`)).toMatch(/data-mark="changed">[^]*Article 2/);
    expect(await history()).toContain('data-consultation="changed"');
  });

  it('has in the history of its articles the day on which the text came into force, and what changed since people were asked', async () => {
    const [latest] = await floor.desk.database.query<{ id: string }>(
      { name: 'latest_version', text: 'select id from versions where draft_id = $1 order by number desc limit 1' },
      [floor.draftId],
    );
    const on = floor.desk.now.toISOString().slice(0, 10);
    const said = { on, number: 'ប្រក ០១', effectiveOn: on, reviewOn: '2028-01-01', versionId: latest?.id ?? '' };
    await enter('in-force', { ...said, reason: REASON });
    expect(await history()).toMatch(/data-step="changed">[^]*data-adopted="in-force"[^]*ប្រក ០១/);
    expect(await page(`/en/drafts/${floor.slug}/stages`)).toMatch(
      new RegExp(`/en/drafts/${floor.slug}/compare/1/2"?>What changed after people were asked`),
    );
    expect(await text()).toContain('data-stage="in-force"');
  });
});
