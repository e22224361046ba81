// The keys of the mending list: arrows to go, with Alt to move a clause or change its level, Ctrl Z and Ctrl Y to undo
// and redo, + to add, M to move to any place, Ctrl M to merge, Delete to remove.
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { ClauseAct } from './clause-editor.js';

type Wanted =
  | { type: 'step'; step: 'undo' | 'redo' }
  | { type: 'go'; clauseId: string }
  | { type: 'act'; act: Exclude<ClauseAct, 'close'>; clauseId: string };

const withAlt: Record<string, Exclude<ClauseAct, 'close'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'promote',
  ArrowRight: 'demote',
};
const alone: Record<string, Exclude<ClauseAct, 'close'>> = { '+': 'add-after', Delete: 'remove' };

/** What a key asks for on the clause that has the keyboard; null for keys that belong to the browser. */
export function keyAct(event: KeyboardEvent, clauses: readonly Clause[], hereId: string | null): Wanted | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
  const isCommand = ctrlKey || metaKey;
  const letter = key.toLowerCase();
  if (isCommand && letter === 'z') return { type: 'step', step: shiftKey ? 'redo' : 'undo' };
  if (isCommand && letter === 'y') return { type: 'step', step: 'redo' };
  const isOnClause = event.target instanceof Element && event.target.matches('.work-open');
  if (!isOnClause || hereId === null) return null;
  if (isCommand) return letter === 'm' ? { type: 'act', act: 'merge', clauseId: hereId } : null;
  // By its place on the keyboard: in Khmer it writes another letter.
  const act = altKey ? withAlt[key] : code === 'KeyM' ? 'move-to' : alone[key];
  if (act) return { type: 'act', act, clauseId: hereId };
  if (altKey) return null;
  const place = clauses.findIndex(({ id }) => id === hereId);
  const goal = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: clauses.length - 1 }[key];
  const clause = goal === undefined ? undefined : clauses[goal];
  return clause ? { type: 'go', clauseId: clause.id } : null;
}
