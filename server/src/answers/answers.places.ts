// What an answer points to: checked when it is written, labelled when it is read. Pure but for the texts it is handed.
import type { ChangeRef } from '@sala/shared/answers/contract.js';
import type { AnswerPlace } from '@sala/shared/discussions/answer-on-card.js';
import { clausePlace } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';

/** A version with its clauses, as far as places need it. */
export interface PlacedVersion {
  id: string;
  number: number;
  byId: ReadonlyMap<string, Clause>;
}

/** The clause a change names: in its version, or, where it was removed, in the nearest older one that has it. */
function findClause(ref: ChangeRef, versions: readonly PlacedVersion[]) {
  const version = versions.find(({ id }) => id === ref.versionId);
  if (!version) return null;
  const upToIt = versions.filter(({ number }) => number <= version.number).sort((a, b) => b.number - a.number);
  const holder = upToIt.find(({ byId }) => byId.has(ref.clauseId));
  const clause = holder?.byId.get(ref.clauseId);
  return holder && clause ? { version, holder, clause } : null;
}

/** Whether a clause stands, or stood before it was removed, where the change says; `after`: in a newer version only. */
export function isPlace(ref: ChangeRef, versions: readonly PlacedVersion[], after: number | null): boolean {
  const found = findClause(ref, versions);
  return found !== null && (after === null || found.version.number > after);
}

export function labelBoth(clause: Clause, byId: ReadonlyMap<string, Clause>): Bilingual {
  return { km: clausePlace(clause, byId, 'km'), en: clausePlace(clause, byId, 'en') };
}

/** The places an answer names, for showing. `from`: number of the version its comments were made on. */
export function placesOf(
  changes: readonly ChangeRef[],
  versions: readonly PlacedVersion[],
  from: number,
): AnswerPlace[] {
  return changes.flatMap((ref) => {
    const found = findClause(ref, versions);
    if (!found) return [];
    const { version, holder, clause } = found;
    return [
      {
        versionId: ref.versionId,
        clauseId: ref.clauseId,
        from: Math.min(from, version.number),
        to: version.number,
        label: labelBoth(clause, holder.byId),
        path: clause.path,
        removed: holder.id !== version.id,
      },
    ];
  });
}
