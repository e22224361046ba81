// Where text may be cut: borders of grapheme clusters, the signs a reader sees as one.
// Our own rule instead of Intl.Segmenter: engines differ on Khmer subscripts and on Unicode versions, an offset made in
// a browser must stand on the server, and Node 20's segmenter is quadratic. This one is a single linear regular
// expression. Its borders are a subset of those of UAX #29; where it differs it joins more, so that a sign never stands
// without its letter and a coeng (U+17D2) never without its subscript.

const STRAY = '\\u200B\\u2060\\uFEFF\\u00AD';
// Marks; joiners; the Thai and Lao am, which are letters but never stand alone; trailing Hangul jamo; emoji modifiers.
const JOINING = '\\p{M}\\u200C\\u200D\\u0E33\\u0EB3\\u1160-\\u11FF\\p{Emoji_Modifier}\\u{E0020}-\\u{E007F}';
const SUBSCRIPT = '\\u17D2[\\u200B-\\u200D]{0,3}[\\u1780-\\u17B3]';
const EMOJI_JOINED = '\\u200D\\p{Extended_Pictographic}';
// A joining sign typed after stray invisible characters still belongs to its letter; three are allowed so that long
// runs of them stay linear.
const TAIL = `(?:${EMOJI_JOINED}|[${STRAY}]{0,3}(?:${SUBSCRIPT}|[${JOINING}]))*`;
const CLUSTER = new RegExp(`(?:\\r\\n|\\p{Regional_Indicator}{2}|${SUBSCRIPT}|[^])${TAIL}`, 'gu');
const INVISIBLE_ONLY = /^[\u200B-\u200D\u2060\uFEFF\u00AD]+$/;

// Between two code points like these there is a border, whatever stands around them.
const ENDS_FREELY = /[^\u17D2\u200B-\u200D\u2060\uFEFF\u00AD\r\uD800-\uDBFF]/;
const BEGINS_FREELY = new RegExp(`^[^${JOINING}${STRAY}\\p{Regional_Indicator}]`, 'u');

/** The clusters of a text, in order; joined they are the text. */
export function* clusters(text: string, from = 0): Generator<{ start: number; end: number; text: string }> {
  const pattern = new RegExp(CLUSTER);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield { start: match.index, end: pattern.lastIndex, text: match[0] };
  }
}

/** Every UTF-16 offset at which the text may be cut, 0 and its length included, ascending. */
export function clusterBorders(text: string): number[] {
  const borders = [0];
  for (const cluster of clusters(text)) borders.push(cluster.end);
  return borders;
}

/** How many signs a reader would count: invisible characters that stand alone are none. */
export function countClusters(text: string): number {
  let count = 0;
  for (const cluster of clusters(text)) if (!INVISIBLE_ONLY.test(cluster.text)) count += 1;
  return count;
}

/** Whether the text may be cut at this UTF-16 offset. */
export function isClusterBorder(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  if (isFreeBorder(text, offset)) return true;
  const { start } = clusterAround(text, offset);
  return start === offset;
}

/**
 * The smallest range of whole clusters that holds the given one. Offsets are UTF-16, brought inside the text and into
 * order; an empty range stays empty, at the border before it.
 */
export function snapToClusters(text: string, start: number, end: number): { start: number; end: number } {
  const clamp = (offset: number) => Math.min(text.length, Math.max(0, Math.trunc(offset) || 0));
  const [low, high] = [clamp(Math.min(start, end)), clamp(Math.max(start, end))];
  const first = clusterAround(text, low).start;
  if (low === high) return { start: first, end: first };
  const last = clusterAround(text, high);
  return { start: first, end: last.start === high ? high : last.end };
}

/** At most `max` clusters: the text itself, or its beginning with … as the last of them. */
export function truncateClusters(text: string, max: number): string {
  const borders: number[] = [0];
  for (const cluster of clusters(text)) {
    if (borders.length > max) return `${text.slice(0, borders[Math.max(0, max - 1)]).trimEnd()}…`;
    borders.push(cluster.end);
  }
  return text;
}

/** The cluster that begins at the offset or holds it; an empty one at the end of the text. */
function clusterAround(text: string, offset: number): { start: number; end: number } {
  for (const cluster of clusters(text, safeStart(text, offset))) {
    if (cluster.end > offset) return cluster;
  }
  return { start: text.length, end: text.length };
}

/** Whether what stands beside it alone says that it is a border. */
function isFreeBorder(text: string, at: number): boolean {
  return ENDS_FREELY.test(text[at - 1] ?? '') && BEGINS_FREELY.test(text.slice(at, at + 2));
}

/** A border at or before the offset, found without reading the whole text. */
function safeStart(text: string, offset: number): number {
  for (let at = offset; at > 0; at -= 1) {
    if (isFreeBorder(text, at)) return at;
  }
  return 0;
}
