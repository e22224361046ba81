// Turns words that were matched into stretches of letters, and lets the stretches reach into the gaps between them:
// where words run together without blanks, cutting them may go another way beside a change, though the letters stayed.
import { isClusterBorder } from '../../language/clusters.js';
import type { KeptStretch, WordedText } from './pair-words.js';

/** `matches` are of words of the one to words of the other, ascending in the old text. */
export function stretchesOf(
  old: WordedText,
  now: WordedText,
  matches: readonly (readonly [old: number, now: number])[],
): KeptStretch[] {
  const stretches: KeptStretch[] = [];
  for (const [from, to] of matches) {
    const [was, is] = [old.words[from], now.words[to]];
    if (!was || !is) continue;
    const last = stretches.at(-1);
    const hasSameLetters = was.end - was.start === is.end - is.start;
    const wasSame = last && last.end - last.start === last.newEnd - last.newStart;
    if (last?.end === was.start && last.newEnd === is.start && hasSameLetters && wasSame)
      [last.end, last.newEnd] = [was.end, is.end];
    else
      stretches.push({
        from: old.clauseId,
        start: was.start,
        end: was.end,
        to: now.clauseId,
        newStart: is.start,
        newEnd: is.end,
      });
  }
  return reachIntoGaps(stretches, old, now);
}

/** From the stretch before a gap forwards, from the one behind it backwards, as far as the letters are the same. */
function reachIntoGaps(stretches: KeptStretch[], old: WordedText, now: WordedText): KeptStretch[] {
  const isAscending = stretches.every((one, at) => at === 0 || one.newStart >= (stretches[at - 1]?.newEnd ?? 0));
  if (stretches.length === 0 || !isAscending) return stretches;
  for (let at = 0; at <= stretches.length; at += 1) {
    const [before, behind] = [stretches[at - 1], stretches[at]];
    const gap = {
      from: before?.end ?? 0,
      to: behind?.start ?? old.text.length,
      newFrom: before?.newEnd ?? 0,
      newTo: behind?.newStart ?? now.text.length,
    };
    if (gap.from === gap.to || gap.newFrom === gap.newTo) continue;
    const ahead = before ? sameAhead(old.text, now.text, gap) : 0;
    const back = behind ? sameBack(old.text, now.text, gap, ahead) : 0;
    if (before && ahead > 0) [before.end, before.newEnd] = [before.end + ahead, before.newEnd + ahead];
    if (behind && back > 0) [behind.start, behind.newStart] = [behind.start - back, behind.newStart - back];
  }
  return stretches;
}

interface Gap {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

function sameAhead(old: string, now: string, { from, to, newFrom, newTo }: Gap): number {
  const most = Math.min(to - from, newTo - newFrom);
  let same = 0;
  while (same < most && old[from + same] === now[newFrom + same]) same += 1;
  while (same > 0 && !mayEnd(old, from + same, now, newFrom + same)) same -= 1;
  return same;
}

function sameBack(old: string, now: string, { from, to, newFrom, newTo }: Gap, ahead: number): number {
  const most = Math.min(to - from, newTo - newFrom) - ahead;
  let same = 0;
  while (same < most && old[to - 1 - same] === now[newTo - 1 - same]) same += 1;
  while (same > 0 && !mayEnd(old, to - same, now, newTo - same)) same -= 1;
  return same;
}

const SPACED_LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Between clusters on both sides, and not within a word of a script that parts its words. */
function mayEnd(old: string, at: number, now: string, newAt: number): boolean {
  if (!isClusterBorder(old, at) || !isClusterBorder(now, newAt)) return false;
  return !isInWord(old, at) && !isInWord(now, newAt);
}

function isInWord(text: string, at: number): boolean {
  return SPACED_LETTER.test(text[at - 1] ?? '') && SPACED_LETTER.test(text[at] ?? '');
}
