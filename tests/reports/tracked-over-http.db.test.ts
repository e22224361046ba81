// The Word file of a comparison as anybody fetches it from its page.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDraftFile } from '../../server/src/drafts/import/read-draft-file.js';
import { api } from '../../shared/src/ground/paths.js';
import { edit, publish } from '../drafts/desk.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
let [first, second] = ['', ''];

beforeAll(async () => {
  floor = await openFloor();
  const { desk, draftId, versionId } = floor;
  const [clauseId = ''] = floor.clauseIds;
  const text = 'អ្នកចិញ្ចឹមត្រីត្រូវដាក់ពាក្យសុំក្នុងរយៈពេល ៣០ ថ្ងៃធ្វើការ។';
  await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'km', text });
  first = versionId;
  second = (await publish(desk, draftId)).id;
});
afterAll(() => floor.close());

const fetchFile = (to: string, from: string) => floor.sala.app.inject({ url: api.trackedWord(to, from, 'km') });

it('holds the newer version when all changes are accepted', async () => {
  const answer = await fetchFile(second, first);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toContain('-1-2-km.docx"');
  const law = await readDraftFile(answer.rawPayload, 'tracked.docx');
  expect(law.clauses.map(({ text }) => text).join('\n')).toContain('៣០ ថ្ងៃធ្វើការ');
  expect(law.warnings.map(({ code }) => code)).toContain('changes-accepted');
});

it('is refused with a sentence for a version that is not there', async () => {
  const answer = await fetchFile(second, floor.draftId);
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ error: { code: 'unknown-version' } });
});
