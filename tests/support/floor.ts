// A whole server over a fresh database with one draft in an open round, for tests that speak to it by HTTP and sockets.
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { buildApp, type Sala } from '../../server/src/app.js';
import { readSettings } from '../../server/src/infra/settings.js';
import type { AnnotateRequest } from '../../shared/src/annotations/contract.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { newSecret } from './secret.js';
import { addArticle, type Desk, openDesk, publish, startDraft } from '../drafts/desk.js';
import { planRound } from './round-plan.js';

export interface Floor {
  desk: Desk;
  sala: Sala;
  draftId: string;
  slug: string;
  versionId: string;
  /** Article 1 (Khmer and English), article 2 (Khmer). */
  clauseIds: string[];
  roundId: string;
  /** A request that is right; change what a test is about. */
  comment(change?: Partial<AnnotateRequest>): AnnotateRequest;
  post(request: AnnotateRequest): Promise<{ status: number; body: Record<string, unknown> }>;
  close(): Promise<void>;
}

export const KHMER = 'អ្នកចិញ្ចឹមត្រីត្រូវដាក់ពាក្យសុំក្នុងរយៈពេល ៤៥ ថ្ងៃធ្វើការ។';
export const ENGLISH = 'A fish farmer shall apply within 45 working days.';

/** A server that has nothing in memory yet, over the database of a desk and by its clock. */
export function openSala(desk: Pick<Desk, 'database' | 'now'>, env: Record<string, string> = {}): Promise<Sala> {
  const settings = readSettings({
    NODE_ENV: 'test',
    SALA_LOG: 'silent',
    SALA_SECRET: 's'.repeat(40),
    SALA_DATA: os.tmpdir(),
    SALA_POSTS_PER_MINUTE: '1000000',
    ...env,
  });
  return buildApp({ settings, database: desk.database, clock: () => desk.now });
}

export async function openFloor(options: { moderation?: 'pre' | 'post' } = {}): Promise<Floor> {
  const desk = await openDesk();
  const sala = await openSala(desk);
  const draft = await startDraft(desk, { km: 'ច្បាប់ស្តីពីវារីវប្បកម្ម', en: 'Aquaculture' });
  const clauseIds = [
    await addArticle(desk, draft.id, '១', { km: KHMER, en: ENGLISH }),
    await addArticle(desk, draft.id, '២', { km: 'អាជ្ញាប័ណ្ណមានសុពលភាព ១ ឆ្នាំ។' }),
  ];
  const { id: versionId } = await publish(desk, draft.id);
  const inDays = (days: number) => new Date(desk.now.getTime() + days * DAY_MS).toISOString();
  const round = await sala.consultations.announceRound(
    desk.work(desk.lead),
    draft.id,
    planRound({
      versionId,
      opensAt: inDays(8),
      closesAt: inDays(70),
      levels: ['A0', 'A1', 'A4', 'A5'],
      moderation: options.moderation ?? 'post',
    }),
  );
  desk.now = new Date(desk.now.getTime() + 10 * DAY_MS);
  const comment = (change: Partial<AnnotateRequest> = {}): AnnotateRequest => ({
    id: randomUUID(),
    versionId,
    kind: 'concern',
    target: { clauseId: clauseIds[0] ?? null, language: 'km', segments: [] },
    body: 'Forty-five working days is two months.',
    language: 'en',
    speaker: { level: 'A0' },
    secret: newSecret(),
    ...change,
  });
  const post = async (request: AnnotateRequest) => {
    const answer = await sala.app.inject({
      method: 'POST',
      url: `/api/drafts/${draft.id}/annotations`,
      payload: request,
    });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };
  const close = async () => {
    await sala.close();
    await desk.database.close();
  };
  const { slug } = draft;
  return { desk, sala, draftId: draft.id, slug, versionId, clauseIds, roundId: round.id, comment, post, close };
}
