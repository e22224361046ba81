// A version that went to the drafting team alone: neither the reasons for its changes nor an answer tell of it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainChange, readSources } from '../../server/src/answers/answers.changes.service.js';
import { addPlaces } from '../../server/src/answers/answers.sign.service.js';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import { api } from '../../shared/src/ground/paths.js';
import { edit, revisionOf } from '../drafts/desk.js';
import { type Office, openOffice } from './office.js';

let office: Office;
let [commentId, versionId, clauseId] = ['', '', ''];

beforeAll(async () => {
  office = await openOffice();
  const { desk, draftId } = office;
  commentId = await office.speak();
  clauseId = office.clauseIds[1] ?? '';
  await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: 'អាជ្ញាប័ណ្ណមានសុពលភាព ៥ ឆ្នាំ។' });
  const revision = await revisionOf(desk, draftId);
  const asked = { id: randomUUID(), revision, note: {}, audience: 'team' as const };
  versionId = (await publishVersion(desk.work(desk.lead), draftId, asked)).id;
});
afterAll(() => office.close());

describe('a version for the drafting team alone', () => {
  it('has reasons that its team reads; others learn neither them nor that there is such a version', async () => {
    const { desk, sala, draftId } = office;
    const reason = { km: 'CANARY ក្រុមអ្នកព្រាងកែពាក្យនេះ ដើម្បីឱ្យស្របនឹងអត្ថបទផ្សេងទៀត។' };
    await explainChange(desk.work(desk.drafter), versionId, clauseId, { types: ['wording-only'], reason });
    expect(await readSources(desk.work(desk.colleague), versionId)).toMatchObject([{ clauseId, reason }]);
    await expect(readSources(desk.work(desk.stranger), versionId)).rejects.toMatchObject({ code: 'unknown-version' });
    const answer = await sala.app.inject(api.changes(versionId));
    expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([
      404,
      'unknown-version',
    ]);
    const events = await sala.app.inject(`${api.events(draftId)}?after=0&epoch=`);
    expect(events.statusCode).toBe(200);
    expect(events.body).not.toContain(versionId);
  });

  it('has nothing said on it that could be asked for: it is as absent as one that never was', async () => {
    const asked = (version: string, more = '') =>
      office.sala.app.inject(`/api/drafts/${office.draftId}/annotations?version=${version}${more}`);
    for (const more of ['', `&clause=${clauseId}`]) {
      const [here, nowhere] = [await asked(versionId, more), await asked(randomUUID(), more)];
      expect([here.statusCode, here.json<{ error: { code: string } }>().error.code]).toEqual([404, 'unknown-version']);
      expect(here.body.length).toBe(nowhere.body.length);
    }
  });

  it('is named by no answer, neither when it is written nor afterwards', async () => {
    const { desk } = office;
    const changes = [{ versionId, clauseId }];
    const accepted = { disposition: 'accepted', reason: null, changes };
    await expect(office.propose([commentId], accepted)).rejects.toMatchObject({ code: 'unknown-change' });
    const notYet = { km: 'ពាក្យនេះនឹងត្រូវកែក្នុងកំណែបន្ទាប់ដែលផ្សព្វផ្សាយជាសាធារណៈ។' };
    const id = await office.answer([commentId], { ...accepted, changes: [], notYet });
    await expect(addPlaces(desk.work(desk.drafter), id, changes)).rejects.toMatchObject({ code: 'unknown-change' });
  });
});
