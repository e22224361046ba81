// A step as it is written down, from what was asked: texts in canonical form, what was left out as nothing.
import type { Draft } from '@sala/shared/drafts/contract.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import type { StepRequest } from '@sala/shared/instruments/contract.js';

export function rowOf(draft: Draft, asked: StepRequest) {
  return {
    id: asked.id,
    draftId: draft.id,
    fromStage: asked.from,
    toStage: asked.to,
    office: draft.office.name,
    reason: canonicalLinesOfBoth(asked.reason ?? {}),
    note: canonicalLinesOfBoth(asked.note ?? {}),
    dateOn: asked.on ?? null,
    documentNumber: (asked.number ?? '').normalize('NFC').trim(),
    bodies: asked.bodies ?? [],
    meeting: asked.meeting ?? null,
    versionId: asked.versionId ?? null,
    effectiveOn: asked.effectiveOn ?? null,
    reviewOn: asked.reviewOn ?? null,
    successorId: asked.successorId ?? null,
  };
}
