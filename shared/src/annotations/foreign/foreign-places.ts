// What a Web Annotation that was written elsewhere is about: addresses, and the selectors that point at words there.
import { COMMENT_UNITS_MAX } from '../../ground/limits.js';
import type { exchanging } from '../../texts/reports/exchanging.js';
import type { Params } from '../../texts/say.js';
import { addressOf, isObject, type JsonObject, listOf, typesOf } from './json-shapes.js';

/** One place: an address, and the words there if it points at some. */
export interface ForeignPlace {
  /** The address of what it is about, with the part of it after "#". */
  clauseRef: string;
  /** '' where no words are quoted. */
  exact: string;
  prefix: string;
  suffix: string;
  /** In code points, where it says so. */
  start?: number;
  end?: number;
}

export interface PlaceFault {
  code: keyof typeof exchanging;
  params: Params;
}

const PLACES_MAX = 20;
/** Selectors that refine each other are followed so far. */
const DEPTH_MAX = 10;

export function readPlaces(target: unknown): ForeignPlace[] | PlaceFault {
  const targets = listOf(target).flatMap((each) =>
    isObject(each) && Array.isArray(each.items) ? listOf(each.items) : [each],
  );
  if (targets.length === 0) return { code: 'noTarget', params: {} };
  if (targets.length > PLACES_MAX) return { code: 'tooManyTargets', params: { limit: PLACES_MAX } };
  const places: ForeignPlace[] = [];
  for (const each of targets) {
    const place = readPlace(each);
    if ('code' in place) return place;
    places.push(place);
  }
  return places;
}

function readPlace(target: unknown): ForeignPlace | PlaceFault {
  const source = isObject(target) ? (addressOf(target.source) ?? addressOf(target)) : addressOf(target);
  if (source === undefined) return { code: 'noTarget', params: {} };
  const found: Found = { marks: {}, understood: 0, unknown: [], broken: [] };
  if (isObject(target)) for (const selector of listOf(target.selector)) readSelector(selector, found, 0);
  const [broken] = found.broken;
  if (broken !== undefined) return { code: 'brokenSelector', params: { type: broken } };
  const [unknown] = found.unknown;
  if (unknown !== undefined && found.understood === 0) return { code: 'unknownSelector', params: { type: unknown } };
  const { fragment, exact = '', prefix = '', suffix = '', start, end } = found.marks;
  return {
    clauseRef: fragment === undefined || source.includes('#') ? source : `${source}#${fragment}`,
    exact,
    prefix,
    suffix,
    ...(start === undefined || end === undefined ? {} : { start, end }),
  };
}

interface Found {
  marks: Partial<ForeignPlace> & { fragment?: string };
  understood: number;
  /** Types that are not read here. */
  unknown: string[];
  /** Types that are read here, without what they need. */
  broken: string[];
}

/** Takes what one selector says; several say the same place, one that refines another says it more exactly. */
function readSelector(selector: unknown, found: Found, depth: number): void {
  if (!isObject(selector) || depth > DEPTH_MAX) {
    found.unknown.push(shortName(selector));
    return;
  }
  const type = typesOf(selector)[0] ?? '';
  const marks = marksOf(type, selector);
  if (marks === undefined) found.unknown.push(shortName(type));
  else if (marks === null) found.broken.push(type);
  else {
    Object.assign(found.marks, marks);
    found.understood += 1;
  }
  for (const refined of listOf(selector.refinedBy)) readSelector(refined, found, depth + 1);
}

/** What a selector says; null where it lacks what it needs, undefined where it is of another type. */
function marksOf(type: string, selector: JsonObject): Found['marks'] | null | undefined {
  switch (type) {
    case 'TextQuoteSelector': {
      const { exact, prefix = '', suffix = '' } = selector;
      if (!isShort(exact) || exact === '' || !isShort(prefix) || !isShort(suffix)) return null;
      return { exact, prefix, suffix };
    }
    case 'TextPositionSelector':
      return positions(selector.start, selector.end);
    case 'FragmentSelector':
      return isShort(selector.value) ? { fragment: selector.value.replace(/^#/, '') } : null;
    case 'RangeSelector': {
      const [from, to] = [selector.startSelector, selector.endSelector];
      const isByPosition = [from, to].every((each) => isObject(each) && typesOf(each).includes('TextPositionSelector'));
      // A range ends where its last selector begins.
      return isByPosition && isObject(from) && isObject(to) ? positions(from.start, to.start) : undefined;
    }
    default:
      return undefined;
  }
}

function positions(start: unknown, end: unknown): Found['marks'] | null {
  return isOffset(start) && isOffset(end) && start <= end ? { start, end } : null;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= COMMENT_UNITS_MAX;
}

/** What to call a selector in a sentence. */
function shortName(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value.slice(0, 60) : '?';
}
