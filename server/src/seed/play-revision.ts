// Plays a revision of the demo on the first version's clauses, edit by edit, as the drafting desk would: gives the
// edits in the terms of the desk, to be sent one after the other, and the text they end in.
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { applyEdit } from '@sala/shared/drafts/working-text/working-text.js';
import { type Language, languages } from '@sala/shared/texts/say.js';
import type { LawKey } from './cast.js';
import { additionsOf } from './demo-additions.js';
import { clauseAt } from './demo-comment.js';
import type { BothLanguages, DemoClause, DemoLaw } from './demo-law.js';
import type { DemoEdit, RevisedReference } from './demo-revision.js';
import { idFor } from './fill/fill-ids.js';

export type FindClauseId = (reference: RevisedReference) => string;

export interface PlayedRevision {
  edits: WorkingEdit[];
  clauses: Clause[];
}

/** What finds the id of any clause that the law has, had, or is given by name. Throws a RangeError where none is. */
export function clauseIdsOf(key: LawKey, law: DemoLaw): FindClauseId {
  const idOf = new Map(
    additionsOf(law.clauses, `clause/${key}`).map(({ clause, addition }) => [clause, addition.clauseId]),
  );
  return (reference) => {
    if ('named' in reference) return idFor(`clause/${key}/${reference.named}`);
    const id = idOf.get(firstClause(law, reference));
    if (!id) throw new RangeError(`No clause for ${JSON.stringify(reference)}`);
    return id;
  };
}

function firstClause(law: DemoLaw, reference: Exclude<RevisedReference, { named: string }>): DemoClause {
  if ('article' in reference) return clauseAt(law, reference);
  const found = law.clauses.find(({ kind, number }) =>
    'annex' in reference ? kind === 'annex' : kind === 'chapter' && number?.en === String(reference.chapter),
  );
  if (!found) throw new RangeError(`No clause for ${JSON.stringify(reference)}`);
  return found;
}

/** The clauses of the first version, as the demo's filling adds them. */
export function firstClauses(key: LawKey, law: DemoLaw): Clause[] {
  return additionsOf(law.clauses, `clause/${key}`).reduce<Clause[]>(
    (text, { addition }) => applyEdit(text, addition).clauses,
    [],
  );
}

export function playRevision(
  clauses: readonly Clause[],
  edits: readonly DemoEdit[],
  idAt: FindClauseId,
): PlayedRevision {
  return edits.reduce<PlayedRevision>(
    (played, edit) => {
      const next = workingEdits(played.clauses, edit, idAt);
      const text = next.reduce<Clause[]>((before, each) => applyEdit(before, each).clauses, played.clauses);
      return { edits: [...played.edits, ...next], clauses: text };
    },
    { edits: [], clauses: [...clauses] },
  );
}

/** An edit of the demo as the desk takes it: words are sent one language at a time. */
function workingEdits(clauses: readonly Clause[], edit: DemoEdit, idAt: FindClauseId): WorkingEdit[] {
  const orNull = (reference: RevisedReference | null) => reference && idAt(reference);
  switch (edit.type) {
    case 'edit-text':
      return languages.map((language) => ({
        type: 'edit-text',
        clauseId: idAt(edit.at),
        language,
        text: edit.text[language],
      }));
    case 'retitle':
      return languages.map((language) => ({
        type: 'retitle',
        clauseId: idAt(edit.at),
        language,
        heading: edit.heading[language],
      }));
    case 'renumber':
      return [{ type: 'renumber', clauseId: idAt(edit.at), number: edit.number }];
    case 'split': {
      const clauseId = idAt(edit.at);
      const at = borders(clauses, clauseId, edit.cutAfter);
      return [{ type: 'split', clauseId, newId: idAt({ named: edit.name }), at }];
    }
    case 'move':
      return [{ type: 'move', clauseId: idAt(edit.at), parentId: idAt(edit.into), before: orNull(edit.before) }];
    case 'add': {
      const { name, into, before, kind, number, text } = edit;
      const place = { parentId: idAt(into), before: orNull(before) };
      return [{ type: 'add', clauseId: idAt({ named: name }), ...place, kind, number, heading: {}, text }];
    }
    case 'merge':
    case 'remove':
      return [{ type: edit.type, clauseId: idAt(edit.at) }];
  }
}

/** The offsets right behind words of the clause, one for each language. */
function borders(clauses: readonly Clause[], id: string, words: BothLanguages): Record<Language, number> {
  const text = clauses.find((clause) => clause.id === id)?.text ?? {};
  const behind = (language: Language) => {
    const start = text[language]?.indexOf(words[language]) ?? -1;
    if (start < 0) throw new RangeError(`No “${words[language]}” where it is to be cut`);
    return start + words[language].length;
  };
  return { km: behind('km'), en: behind('en') };
}
