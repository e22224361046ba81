// The words of a change as a closing report shows them: what was taken out and put in, with as much of the unchanged
// words beside them as one needs to understand it. Pure.
import type { Change } from '../drafts/compare/comparison-tree.js';
import type { ComparedPair } from '../drafts/compare/compared-law.js';
import type { DiffPart } from '../drafts/compare/word-diff.js';
import { clauseLabel } from '../drafts/clause-labels.js';
import type { Clause } from '../drafts/contract.js';
import type { Bilingual } from '../texts/bilingual.js';
import { type Language, languages } from '../texts/say.js';
import type { Passage } from './closing-contract.js';

/** Passages of one change that stand in the report; all of them stand in the comparison. */
const PASSAGES_MAX = 12;
/** UTF-16 units of unchanged words kept on each side of a change. */
const CONTEXT_UNITS = 120;
const ELLIPSIS = '…';

export interface ComparedTexts {
  before: ReadonlyMap<string, Clause>;
  after: ReadonlyMap<string, Clause>;
  pairs: readonly ComparedPair[];
}

/** The passages of a change in the order of the text, and how many more there are. */
export function passagesOf(change: Pick<Change, 'before' | 'after'>, texts: ComparedTexts) {
  const [olds, news] = [new Set(change.before), new Set(change.after)];
  const all = texts.pairs
    .filter(
      ({ before, after }) => after.some((id) => news.has(id)) || (after.length === 0 && olds.has(before[0] ?? '')),
    )
    .flatMap((pair) => passagesOfPair(pair, texts));
  return { passages: all.slice(0, PASSAGES_MAX), more: Math.max(0, all.length - PASSAGES_MAX) };
}

function passagesOfPair({ before, after, diffs }: ComparedPair, texts: ComparedTexts): Passage[] {
  const isGone = after.length === 0;
  const [ids, byId] = isGone ? [before, texts.before] : [after, texts.after];
  return ids.flatMap((id) => {
    const clause = byId.get(id);
    if (!clause) return [];
    const passage: Passage = { label: labelOf(clause) };
    for (const language of languages) {
      const diff = diffs[language]?.[id];
      const parts =
        isGone || before.length === 0
          ? wholly(clause, language, isGone ? 'removed' : 'added')
          : diff && [...withBreak(diff.heading), ...diff.text];
      if (parts?.some(({ kind }) => kind !== 'same')) passage[language] = withinContext(parts);
    }
    return passage.km || passage.en ? [passage] : [];
  });
}

function labelOf(clause: Clause): Bilingual {
  return { km: clauseLabel(clause, 'km'), en: clauseLabel(clause, 'en') };
}

function wholly({ heading, text }: Clause, language: Language, kind: DiffPart['kind']): DiffPart[] {
  const words = [heading[language], text[language]].filter((part) => part !== undefined && part !== '').join('\n');
  return words === '' ? [] : [{ kind, text: words }];
}

/** A heading stands on a line of its own. */
function withBreak(heading: readonly DiffPart[]): DiffPart[] {
  return heading.length > 0 ? [...heading, { kind: 'same', text: '\n' }] : [];
}

/** Long unchanged words are cut in their middle, never inside a cluster or a word. */
function withinContext(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part;
    const head = at > 0 ? startOf(part.text) : '';
    const tail = at < parts.length - 1 ? endOf(part.text) : '';
    return head.length + tail.length >= part.text.length - ELLIPSIS.length
      ? part
      : { kind: 'same', text: `${head}${ELLIPSIS}${tail}` };
  });
}

/** Up to a blank behind the context: Khmer has blanks between its phrases. */
function startOf(text: string): string {
  const end = text.slice(CONTEXT_UNITS).search(/\s/);
  return end < 0 ? text : text.slice(0, CONTEXT_UNITS + end + 1);
}

function endOf(text: string): string {
  const start = text.slice(0, Math.max(0, text.length - CONTEXT_UNITS)).search(/\s\S*$/);
  return start < 0 ? text : text.slice(start);
}
