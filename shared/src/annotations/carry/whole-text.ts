// The whole new text as one, clause after clause, in which words can be looked up quickly however many are asked for.
import { isClusterBorder } from '../../language/clusters.js';
import type { ComparedClause } from '../../drafts/lineage/lineage.js';
import type { Place } from './carry.js';

/** What stands before and behind each clause, and in none. */
export const BORDER = '\0';
/** Units of the words that are looked up in the index; what is shorter is searched for from end to end. */
const KEY_UNITS = 8;
const SLOTS = 1 << 16;

export class WholeText {
  private readonly text: string;
  private readonly starts: { at: number; clauseId: string }[] = [];
  private index: { first: Int32Array; next: Int32Array } | null = null;

  constructor(private readonly clauses: ReadonlyMap<string, ComparedClause>) {
    let at = BORDER.length;
    for (const { id, text } of clauses.values()) {
      this.starts.push({ at, clauseId: id });
      at += text.length + BORDER.length;
    }
    this.text = [BORDER, ...[...clauses.values()].map(({ text }) => text + BORDER)].join('');
  }

  /** Where `exact` stands with `before` and `after` around it, when all of it does once, and within one clause. */
  onlyPlace(before: string, exact: string, after: string): Place | null {
    const at = this.only(before + exact + after);
    return at === null ? null : this.placeAt(at + before.length, exact);
  }

  private only(words: string): number | null {
    if (words.length < KEY_UNITS) {
      const at = this.text.indexOf(words);
      return at < 0 || this.text.includes(words, at + 1) ? null : at;
    }
    const { first, next } = (this.index ??= this.makeIndex());
    let found: number | null = null;
    for (let at = first[slotOf(words, 0)] as number; at >= 0; at = next[at] as number) {
      if (!this.text.startsWith(words, at)) continue;
      if (found !== null) return null;
      found = at;
    }
    return found;
  }

  /** Every place under the slot of what begins there. */
  private makeIndex(): { first: Int32Array; next: Int32Array } {
    const [first, next] = [new Int32Array(SLOTS).fill(-1), new Int32Array(this.text.length).fill(-1)];
    for (let at = this.text.length - KEY_UNITS; at >= 0; at -= 1) {
      const slot = slotOf(this.text, at);
      next[at] = first[slot] as number;
      first[slot] = at;
    }
    return { first, next };
  }

  private placeAt(at: number, exact: string): Place | null {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle]?.at ?? 0) <= at) low = middle;
      else high = middle;
    }
    const clause = this.starts[low];
    if (!clause) return null;
    const [start, end] = [at - clause.at, at - clause.at + exact.length];
    const text = this.clauses.get(clause.clauseId)?.text ?? '';
    const isWhole = isClusterBorder(text, start) && isClusterBorder(text, end) && text.slice(start, end) === exact;
    return isWhole ? { clauseId: clause.clauseId, start, end, exact } : null;
  }
}

function slotOf(text: string, at: number): number {
  let hash = 7;
  for (let unit = at; unit < at + KEY_UNITS; unit += 1) hash = Math.imul(hash, 31) + text.charCodeAt(unit);
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}
