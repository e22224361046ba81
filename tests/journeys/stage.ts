// What has to have happened before every screen can be looked at: the demo's hall, in which somebody has spoken, was
// invited, and has put two more drafts before the public, one that opens later and one whose round is over; and beside
// it a hall that nobody has entered.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword, people } from '../../server/src/seed/cast.js';
import type { InvitationLink, Organisation } from '../../shared/src/accounts/contract.js';
import type { RoundRequest } from '../../shared/src/consultations/contract.js';
import type { ProposalRequest } from '../../shared/src/answers/contract.js';
import type { AnswerDesk } from '../../shared/src/answers/desk-contract.js';
import type { Draft, Version } from '../../shared/src/drafts/contract.js';
import type { ReadingReport } from '../../shared/src/drafts/working-text/working-text-contract.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { api } from '../../shared/src/ground/paths.js';
import { type ServerProcess, startServer } from '../support/server-process.js';
import { administrator, type EmptyHall, openEmptyHall } from './empty-hall.js';
import { leaveComment } from './leave-comment.js';
import { handOverPublished, tellWhatComes } from './lay-out-way.js';
import { khmerFile } from './market-policy.js';
import { commentOnMarket, firstMarket, revisedMarket } from './revised-market.js';
import { publishSecondVersion } from './second-version.js';

export interface Stage {
  demo: ServerProcess;
  empty: EmptyHall;
  /** Code of a receipt. */
  code: string;
  /** Address of an invitation that is open, without its language; the one that was used. */
  invitation: string;
  usedInvitation: string;
  /** Drafts by where their round stands; of the closed one a second version is out. */
  announced: string;
  closed: string;
  /** A draft without a text that questions are asked about. */
  asked: string;
  /** A draft with a first version, comments on it, and a revised file that was taken for the next. */
  revised: string;
  close(): Promise<void>;
}

/** Who drafts the two further drafts. */
export const drafter = { email: 'hong.chanthy@example.gov.kh', name: 'Hong Chanthy', password: 'lotus-pond-at-dawn' };
export { administrator };

export const SECOND = 1_000;
/** A round as short as this is over before anybody looks. */
const SHORT_ROUND_MS = 2 * SECOND;

export async function setStage(): Promise<Stage> {
  const demo = await startServer({ hall: 'demo', env: { SALA_POSTS_PER_MINUTE: '1000' } });
  try {
    const played = await play(demo.origin);
    const empty = await openEmptyHall();
    const close = async () => {
      await Promise.all([demo.stop(), empty.close()]);
    };
    return { ...played, demo, empty, close };
  } catch (error) {
    await demo.stop();
    throw error;
  }
}

/** What happens in the demo's hall. */
async function play(origin: string): Promise<Omit<Stage, 'demo' | 'empty' | 'close'>> {
  const { email } = people['ly-makara'];
  const asAdministrator = new Caller(origin);
  await asAdministrator.signIn(email, demoPassword);
  const usedInvitation = await inviteDrafter(asAdministrator);
  const waiting = { email: 'sim.vannak@example.com', name: 'Sim Vannak', grants: [grant('contributor')] };
  const { link } = await asAdministrator.post<InvitationLink>('/api/invitations', { id: randomUUID(), ...waiting });
  const caller = new Caller(origin);
  await caller.accept(usedInvitation);
  const now = Date.now();
  const closed = await putBeforePublic(caller, now - 60 * SECOND, now + SHORT_ROUND_MS);
  const announced = await putBeforePublic(caller, now + 9 * DAY_MS, now + 60 * DAY_MS);
  const laws = await caller.get<{ draft: Draft; versions: Version[] }[]>(api.drafts());
  const law = laws.find(({ draft }) => draft.slug === 'aquaculture-law');
  if (law?.versions[0]) await handOverPublished(caller, law.draft.id, law.versions[0].id);
  const asked = await tellWhatComes(caller, law?.draft.office.id ?? '');
  const revised = await takeRevised(caller, now);
  await pause(Math.max(0, now + SHORT_ROUND_MS - Date.now()));
  await proposeAnswer(origin);
  await publishSecondVersion(caller, closed.id);
  return {
    code: await leaveComment(origin, 'aquaculture-law'),
    invitation: pathOf(link),
    usedInvitation: pathOf(usedInvitation),
    announced: announced.slug,
    closed: closed.slug,
    asked,
    revised,
  };
}

/** A drafter of the demo answers a comment; it waits for a signature. */
async function proposeAnswer(origin: string): Promise<void> {
  const caller = new Caller(origin);
  await caller.signIn(people['keo-sopheap'].email, demoPassword);
  const published = await caller.get<{ draft: Draft; versions: Version[] }[]>(api.drafts());
  const { draft } = published.find((one) => one.draft.slug === 'aquaculture-law') ?? {};
  if (!draft) throw new Error('The demo has no law on aquaculture.');
  const { rows } = await caller.get<AnswerDesk>(`${api.answerDesk(draft.id)}?view=to-answer`);
  const answer: ProposalRequest = {
    id: randomUUID(),
    annotationIds: rows.slice(0, 1).map(({ annotationId }) => annotationId),
    disposition: 'not-accepted',
    reason: 'policy-choice',
    text: {
      km: 'ការិយាល័យបានពិចារណាសំណើនេះ ហើយរក្សាអត្ថបទដដែល ព្រោះវិធាននេះការពារទឹករួម។',
      en: 'The office has weighed this proposal and keeps the text, because the rule protects shared water.',
    },
    notYet: null,
    changes: [],
    send: true,
    corrects: null,
  };
  await caller.post(api.answers(draft.id), answer);
}

const grant = (role: string, organisationId: string | null = null) => ({ role, draftId: null, organisationId });
const pathOf = (link: string) => new URL(link, 'http://hall').pathname.replace(/^\/(km|en)/, '');

async function inviteDrafter(asAdministrator: Caller): Promise<string> {
  const bodies = await asAdministrator.get<Organisation[]>('/api/organisations');
  const office = bodies.find(({ name }) => name.en === 'Fisheries Administration')?.id ?? null;
  const { email, name } = drafter;
  const grants = [grant('drafting-lead', office)];
  const asked = { id: randomUUID(), email, name, grants };
  return (await asAdministrator.post<InvitationLink>('/api/invitations', asked)).link;
}

/** A draft from a file, its first version, and a round on it. */
export async function putBeforePublic(caller: Caller, opens: number, closes: number): Promise<Draft> {
  return (await publishFirst(caller, khmerFile(), { opens, closes })).draft;
}

/** The same with a file of one's own, and the version. */
async function publishFirst(caller: Caller, file: Buffer, { opens, closes }: { opens: number; closes: number }) {
  const bodies = await caller.get<Organisation[]>('/api/organisations');
  const organisationId = bodies.find(({ name }) => name.en === 'Fisheries Administration')?.id;
  const form = new FormData();
  const asked = { id: randomUUID(), organisationId, instrumentKind: 'policy', authoritative: 'km' };
  form.set('request', JSON.stringify(asked));
  form.set('file', new Blob([new Uint8Array(file)]), 'policy-km.docx');
  const { draft } = await caller.post<ReadingReport>(api.sourceFile(), form);
  const version = await publishWorkingText(caller, draft.id);
  await caller.post(api.rounds(draft.id), roundOn(version.id, opens, closes));
  return { draft, version };
}

/** A policy with comments on its first version, and the file of the second in place of its working text. */
async function takeRevised(caller: Caller, now: number): Promise<string> {
  const dates = { opens: now - 60 * SECOND, closes: now + 60 * DAY_MS };
  const { draft, version } = await publishFirst(caller, firstMarket(), dates);
  await commentOnMarket(caller, draft.id, version.id);
  const { revision } = await caller.get<{ revision: number }>(api.working(draft.id));
  const form = new FormData();
  form.set('request', JSON.stringify({ id: randomUUID(), revision }));
  form.set('file', new Blob([new Uint8Array(revisedMarket())]), 'policy-2-km.docx');
  await caller.post(api.workingRevision(draft.id), form);
  return draft.slug;
}

/** The working text as it stands, as the next version. */
export async function publishWorkingText(caller: Caller, draftId: string): Promise<Version> {
  const { revision } = await caller.get<{ revision: number }>(api.working(draftId));
  const note = { km: 'សេចក្តីព្រាងសម្រាប់ការពិគ្រោះយោបល់។', en: 'The draft for the consultation.' };
  return caller.post<Version>(api.versions(draftId), { id: randomUUID(), revision, note });
}

const QUESTION = { km: 'តើម៉ោងផ្សារសមស្របដែរឬទេ?', en: 'Do the hours suit you?' };

function roundOn(versionId: string, opens: number, closes: number): RoundRequest {
  const text = { km: 'គោលនយោបាយនេះនិយាយអំពីម៉ោង និងទីតាំងនៃផ្សារជនបទ។', en: 'Hours and places of rural markets.' };
  return {
    id: randomUUID(),
    versionId,
    opensAt: new Date(opens).toISOString(),
    closesAt: new Date(closes).toISOString(),
    notice: text,
    summary: text,
    purpose: text,
    affected: text,
    options: text,
    costs: text,
    interests: text,
    hearing: [{ does: 'trader', ways: ['hall', 'meeting'] }],
    openPoints: text,
    fixedPoints: text,
    contact: text,
    questions: [{ id: randomUUID(), clauseId: null, text: QUESTION }],
    levels: ['A0', 'A5'],
    moderation: 'post',
  };
}

/** Somebody who speaks to the server without a browser. */
export class Caller {
  private cookie = '';

  constructor(private readonly origin: string) {}

  async signIn(email: string, password: string): Promise<void> {
    await this.post('/api/session', { email, password });
  }

  /** Opens the account of an invitation. */
  async accept(link: string, { name, password } = drafter): Promise<void> {
    const token = pathOf(link).split('/').at(-1);
    await this.post('/api/invitations/acceptance', { token, name, password });
  }

  async get<Answer>(address: string): Promise<Answer> {
    return this.ask(address, {});
  }

  async post<Answer>(address: string, body: object): Promise<Answer> {
    if (body instanceof FormData) return this.ask(address, { method: 'POST', body });
    const headers = { 'content-type': 'application/json' };
    return this.ask(address, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  private async ask<Answer>(address: string, options: RequestInit): Promise<Answer> {
    const headers = { ...(options.headers as object), cookie: this.cookie, origin: this.origin };
    const answer = await fetch(this.origin + address, { ...options, headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${address}: ${text}`);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (cookies.length > 0) this.cookie = cookies.join('; ');
    return (text ? JSON.parse(text) : undefined) as Answer;
  }
}
