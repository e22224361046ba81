// The plan of a round as tests need one: every text filled in, so that only what a test is about has to be said.
import { randomUUID } from 'node:crypto';
import type { RoundRequest } from '../../shared/src/consultations/contract.js';

const words = { km: 'ពាក្យ', en: 'Words' };

export function planRound(
  own: Pick<RoundRequest, 'versionId' | 'opensAt' | 'closesAt'> & Partial<RoundRequest>,
): RoundRequest {
  return {
    id: randomUUID(),
    notice: words,
    summary: words,
    purpose: words,
    affected: words,
    options: words,
    costs: words,
    interests: words,
    hearing: [{ does: 'fish-farmer', ways: ['hall', 'meeting'] }],
    openPoints: words,
    fixedPoints: words,
    contact: words,
    questions: [{ id: randomUUID(), clauseId: null, text: words }],
    levels: ['A0', 'A1'],
    moderation: 'post',
    ...own,
  };
}
