// Links what was split and what was merged: a clause whose words are what is left over of another one, once the words
// that are explained already are taken off. So a copy of a clause is no part of it.
import { type Features, shared, sum } from './features.js';
import type { TiedTexts } from './tied-texts.js';

/** Share of the words of the part that the other clause has to have left over. */
const PART_MIN = 0.5;
/** Where the neighbours agree, this much is enough. */
const NEAR_PART_MIN = 0.25;
/** Fewer features in common are chance. */
const COMMON_MIN = 3;

export function linkParts(texts: TiedTexts): void {
  const { old, now } = texts;
  const [leftOld, leftNow] = [new Left(old.features), new Left(now.features)];
  for (const [from, { to }] of texts.became) tie(leftOld, leftNow, from, to);
  const pairs = [...texts.candidates()].flatMap(([from, found]) =>
    [...found].flatMap(([to, common]) => {
      const isOpen = !texts.became.has(from) || !texts.cameFrom.has(to);
      return isOpen && common >= COMMON_MIN ? [{ from, to, common }] : [];
    }),
  );
  pairs.sort((one, other) => other.common - one.common);
  const done = new Set<string>();
  for (const { from, to } of pairs) {
    const [isOldOpen, isNewOpen] = [
      !texts.became.has(from) && !done.has(`<${from}`),
      !texts.cameFrom.has(to) && !done.has(`>${to}`),
    ];
    if (!isOldOpen && !isNewOpen) continue;
    const common = shared(leftOld.of(from), leftNow.of(to));
    const part = Math.max(
      isOldOpen ? common / Math.max(1, sum(old.features.get(from))) : 0,
      isNewOpen ? common / Math.max(1, sum(now.features.get(to))) : 0,
    );
    const least = texts.isInOrder(from, to) ? NEAR_PART_MIN : PART_MIN;
    if (common < COMMON_MIN || part < least) continue;
    texts.more.push({ from, to, source: 'inferred', certainty: Math.min(1, part) * 0.9 });
    if (isOldOpen) done.add(`<${from}`);
    if (isNewOpen) done.add(`>${to}`);
    tie(leftOld, leftNow, from, to);
  }
}

/** What of the features of each clause is not explained yet. */
class Left {
  private readonly left = new Map<string, Map<number, number>>();

  constructor(private readonly features: ReadonlyMap<string, Features>) {}

  of(id: string): Map<number, number> {
    const known = this.left.get(id);
    if (known) return known;
    const left = new Map(this.features.get(id) ?? []);
    this.left.set(id, left);
    return left;
  }
}

function tie(leftOld: Left, leftNow: Left, from: string, to: string): void {
  const [mine, theirs] = [leftOld.of(from), leftNow.of(to)];
  for (const [feature, n] of mine) {
    const common = Math.min(n, theirs.get(feature) ?? 0);
    if (common === 0) continue;
    mine.set(feature, n - common);
    theirs.set(feature, (theirs.get(feature) ?? 0) - common);
  }
}

/**
 * An article whose words went into its first paragraph, or came out of it, is still that article: it is linked to the
 * one that holds them besides.
 */
export function linkShells(texts: TiedTexts): void {
  const { old, now, became, cameFrom, more } = texts;
  for (const [from, { to, certainty }] of [...became]) {
    const [mine, theirs] = [texts.clauseOf(old, from), texts.clauseOf(now, to)];
    if (!mine || !theirs || mine.kind === theirs.kind) continue;
    const [outer, shell] = [texts.clauseOf(old, mine.parentId ?? ''), texts.clauseOf(now, theirs.parentId ?? '')];
    if (shell?.kind === mine.kind && shell.text === '' && !cameFrom.has(shell.id)) {
      texts.link(from, shell.id, certainty);
      more.push({ from, to, source: 'inferred', certainty });
    } else if (outer?.kind === theirs.kind && outer.text === '' && !became.has(outer.id))
      more.push({ from: outer.id, to, source: 'inferred', certainty });
  }
}
