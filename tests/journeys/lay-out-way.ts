// What the pages of a law's way need to be looked at, beside what the demo has: a text sent to a body and its position,
// plans, and questions before drafting with an answer.
import { randomUUID } from 'node:crypto';
import type { Draft } from '../../shared/src/drafts/contract.js';
import type { VersionText } from '../../shared/src/drafts/working-text/working-text-contract.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { Call } from '../../shared/src/instruments/call-contract.js';
import { api } from '../../shared/src/ground/paths.js';
import { newSecret } from '../support/secret.js';

interface Speaks {
  get<Answer>(address: string): Promise<Answer>;
  post<Answer>(address: string, body: object): Promise<Answer>;
}

const both = (km: string, en: string) => ({ km, en });
const body = (km: string, en: string) => ({ organisationId: null, name: both(km, en) });
const dayFrom = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const instantFrom = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

const economy = body('ក្រសួងសេដ្ឋកិច្ច និងហិរញ្ញវត្ថុ', 'Ministry of Economy and Finance');

/** For which somebody of the demo stands: the text is read and answered by her. */
const traders = body('សមាគមអ្នកលក់ចំណីត្រី', "Fish Feed Traders' Association");

/** Sends a text to another body, which says where it stands. */
export async function handOverPublished(lead: Speaks, draftId: string, versionId: string): Promise<void> {
  const { clauses } = await lead.get<VersionText>(api.versionText(versionId));
  const article =
    clauses.find(({ path }) => path.endsWith('article-12')) ?? clauses.find(({ kind }) => kind === 'article');
  const handover = { id: randomUUID(), bodies: [economy, traders], sentOn: dayFrom(-3), dueOn: dayFrom(20) };
  await lead.post(api.handovers(versionId), handover);
  await lead.post(api.positions(draftId), {
    ...{ id: randomUUID(), versionId, handoverId: handover.id, body: economy, on: dayFrom(-1), position: 'amend' },
    clauseIds: article ? [article.id] : [],
    text: both('ថ្លៃសេវាគួរកំណត់ដោយប្រកាសរួម។', 'The fees should be set by a joint prakas.'),
  });
}

/** Tells what is coming, and asks about it before there is a text; the slug of the draft that is asked about. */
export async function tellWhatComes(lead: Speaks, organisationId: string): Promise<string> {
  const title = both('ច្បាប់ស្តីពីសហគមន៍នេសាទ', 'Law on fishing communities');
  const asked = { id: randomUUID(), organisationId, instrumentKind: 'law', authoritative: 'km', title };
  const draft = await lead.post<Draft>(api.drafts(), asked);
  const told = {
    organisationId,
    purpose: both('ឱ្យសហគមន៍នេសាទមានសិទ្ធិគ្រប់គ្រងដែននេសាទ។', 'Fishing communities get the right to manage their grounds.'),
    problem: both('សហគមន៍មិនមានលិខិតបញ្ជាក់សិទ្ធិឡើយ។', 'Communities have no paper that proves their rights.'),
    affected: both('គ្រួសារអ្នកនេសាទនៅជុំវិញបឹងទន្លេសាប។', 'Fishing families around the Tonle Sap.'),
  };
  const [first, second] = [randomUUID(), randomUUID()];
  const near = { from: dayFrom(30), to: dayFrom(120) };
  await lead.post(api.plans(), { id: first, instrumentKind: 'law', draftId: draft.id, title, ...told, ...near });
  const sub = both('អនុក្រឹត្យស្តីពីទីផ្សារត្រី', 'Sub-decree on fish markets');
  await lead.post(api.plans(), { id: second, instrumentKind: 'sub-decree', title: sub, ...told, ...near });
  const reason = both(
    'ការសិក្សាអំពីទីផ្សារត្រីនៅតាមខេត្តត្រូវការពេលវេលាបន្ថែម ដើម្បីស្តាប់អ្នកលក់ដូរទាំងអស់។',
    'The study of the fish markets in the provinces needs more time to hear all traders.',
  );
  const later = { id: randomUUID(), from: dayFrom(60), to: dayFrom(180), isDropped: false, reason };
  await lead.post(api.planRevisions(second), later);
  const question = randomUUID();
  const call = await lead.post<Call>(api.calls(draft.id), {
    ...{ id: randomUUID(), purpose: told.purpose, affected: told.affected },
    contact: both('ការិយាល័យនីតិកម្ម ទូរសព្ទ ០២៣ ០០០ ០០០', 'Legal office, telephone 023 000 000'),
    questions: [
      { id: question, text: both('តើអ្វីជាឧបសគ្គធំបំផុតសម្រាប់សហគមន៍របស់លោកអ្នក?', 'What hinders your community most?') },
      { id: randomUUID(), text: both('តើអ្នកណាគួរសម្រេចអំពីដែននេសាទ?', 'Who should decide about fishing grounds?') },
    ],
    opensAt: instantFrom(0),
    closesAt: instantFrom(40),
    levels: ['A0', 'A1', 'A5'],
    moderation: 'post',
  });
  await lead.post(api.callAnswers(call.id), {
    ...{ id: randomUUID(), questionId: question, language: 'km', secret: newSecret() },
    body: 'យើងមិនដឹងថាត្រូវសុំលិខិតនៅការិយាល័យណាទេ។',
    speaker: { level: 'A0', does: 'fisher', province: '04' },
  });
  for (const [from, to] of [
    ['start', 'need'],
    ['need', 'early-consultation'],
  ])
    await lead.post(api.steps(draft.id), { id: randomUUID(), from, to });
  return draft.slug;
}
