// A round with comments of every state, of people who say more or less about themselves, answered and not answered, for
// the tests of what is handed out. What must never leave has CANARY in it.
import { randomUUID } from 'node:crypto';
import { withdrawComment } from '../../server/src/discussions/discussions.service.js';
import { hideComment, holdComment } from '../../server/src/moderation/moderation.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { api } from '../../shared/src/ground/paths.js';
import type { Language } from '../../shared/src/texts/say.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { type Office, openOffice } from '../answers/office.js';
import { ENGLISH } from '../support/floor.js';
import { newSecret } from '../support/secret.js';

const NOTE = 'It gives the telephone number and address of a neighbour who did not agree to it.';
const EXACT = '45 working days';
const at = ENGLISH.indexOf(EXACT);

export interface MatrixHall extends Office {
  /** Version 2, in which article 2 says three years. */
  second: string;
  /** By what a test calls them. */
  ids: Record<'taken' | 'same' | 'withheld' | 'hidden' | 'withdrawn' | 'held' | 'whole' | 'open' | 'late', string>;
  fetch(form: 'docx' | 'xlsx' | 'csv' | 'json', language?: Language): ReturnType<typeof asked>;
}

const asked = (office: Office, url: string) => office.sala.app.inject({ url });

export async function openMatrixHall(): Promise<MatrixHall> {
  const office = await openOffice();
  const ids = await speakAll(office);
  const second = await office.revise();
  const changes = [{ versionId: second, clauseId: String(office.clauseIds[1]) }];
  const text = { km: 'ការិយាល័យយល់ព្រមតាមមតិនេះ ហើយបានកែមាត្រា ២ ក្នុងកំណែថ្មី។', en: 'Article 2 says three years now.' };
  await office.answer([ids.taken, ids.same], { disposition: 'accepted', reason: null, changes, text });
  const wrong = { text: { km: 'ការិយាល័យមិនយល់ព្រមតាមមតិនេះ ព្រោះចំណាយច្រើន។', en: 'An answer with a slip.' } };
  const slip = await office.answer([ids.whole], { reason: 'cost-to-state', ...wrong });
  const right = { text: { km: 'ការិយាល័យមិនយល់ព្រម ព្រោះផ្ទុយនឹងច្បាប់។', en: 'An answer set right.' }, corrects: slip };
  await office.answer([ids.whole], { reason: 'higher-law', ...right });
  await office.propose([ids.open], { text: { km: 'CANARY-unsigned សេចក្តីព្រាងចម្លើយដែលមិនទាន់ចុះហត្ថលេខា' } });
  const fetch = (form: 'docx' | 'xlsx' | 'csv' | 'json', language: Language = 'en') =>
    asked(office, api.matrix(office.roundId, form, language));
  return { ...office, second, ids, fetch };
}

async function speakAll(office: Office): Promise<MatrixHall['ids']> {
  const { desk, clauseIds, speak } = office;
  const [first = '', other = ''] = clauseIds;
  const target = (clauseId: string | null) => ({ clauseId, language: 'km' as const, segments: [] });
  const marked = {
    target: {
      clauseId: first,
      language: 'en' as const,
      segments: [{ clauseId: first, start: at, end: at + EXACT.length, exact: EXACT }],
    },
    kind: 'wording' as const,
  };
  const secret = newSecret();
  const replaced = (proposed: string) => ({ ...marked, wording: { mode: 'replace' as const, proposed } });
  const ids = {
    // Said before what stands in front of it in the text.
    taken: await speak({
      target: target(other),
      body: 'One year is too short.',
      speaker: { level: 'A0', does: 'farmer' },
    }),
    same: await speak({
      target: target(other),
      body: 'One year is too short!',
      speaker: { level: 'A1', name: 'Mekong' },
    }),
    withheld: await speak({
      ...replaced('15 working days'),
      body: 'Fry dies.',
      speaker: { level: 'A4', name: 'CANARY-name' },
    }),
    hidden: await speak({
      ...replaced('CANARY-hidden-wording'),
      body: 'CANARY-hidden',
      speaker: { level: 'A1', name: 'CANARY-hidden-name' },
    }),
    withdrawn: await speak({ ...replaced('CANARY-withdrawn-wording'), body: 'CANARY-withdrawn', secret }),
    held: await speak({ body: 'CANARY-held', target: target(first) }),
    whole: await speak({ target: target(null), body: '=HYPERLINK("http://example.org","x"),"quoted"\n@SUM(A1)' }),
    open: await speak({ target: target(first), body: 'ហេតុអ្វី?', language: 'km', kind: 'question' }),
    late: '',
  };
  await withdrawComment(desk.work(visitor), ids.withdrawn, secret);
  const judgement = { id: randomUUID(), expectedRevision: 1, reason: 'personal-details' as const, note: NOTE };
  await hideComment(desk.work(desk.moderator), ids.hidden, judgement);
  await holdComment(desk.work(desk.moderator), ids.held, { id: randomUUID(), expectedRevision: 1 });
  desk.now = new Date(desk.now.getTime() + 70 * DAY_MS);
  ids.late = await speak({ target: target(other), body: 'Sorry to be late.' });
  return ids;
}
