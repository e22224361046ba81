// Reads Web Annotations that were written elsewhere, in whatever of the shapes the model allows. Nothing in them is
// believed or followed, and none can make this fail: what cannot be read is refused in a sentence that says why.
import { snapToClusters } from '../../language/clusters.js';
import { languageOf } from '../../language/detect.js';
import { COMMENT_UNITS_MAX } from '../../ground/limits.js';
import { exchanging } from '../../texts/reports/exchanging.js';
import type { Language, Params, Text } from '../../texts/say.js';
import { locateQuote } from '../anchor.js';
import type { AnnotationKind } from '../contract.js';
import { type ForeignWords, readBodies } from './foreign-bodies.js';
import { type ForeignPlace, type PlaceFault, readPlaces } from './foreign-places.js';
import { isObject, type JsonObject, listOf, property, typesOf } from './json-shapes.js';

/** A comment on one place, as somebody else wrote it. Nothing of it is checked against our texts. */
export interface ForeignComment extends ForeignPlace {
  /** As Markdown; '' where only a wording is proposed. */
  body: string;
  /** What should stand in the place of the marked words; absent where none is proposed. */
  wording?: string;
  language: Language;
  kind: AnnotationKind;
  /** Its own address, by which it is known again. */
  id?: string;
  /** The name its author goes by there. */
  creator?: string;
  /** When it was written there. */
  created?: string;
}

export interface ForeignFault {
  refusal: Text;
  params: Params;
}

/** The comments of one annotation, one for each place it is about; or what is missing in it. */
export function fromWebAnnotation(json: unknown): ForeignComment[] | ForeignFault {
  if (!isObject(json) || !typesOf(json).includes('Annotation')) return fault(exchanging.notAnnotation);
  if (json.body !== undefined && json.bodyValue !== undefined) return fault(exchanging.twoBodies);
  const places = readPlaces(json.target);
  if (!Array.isArray(places)) return faultOf(places);
  const said = readBodies(json);
  const kind = kindOf(json, said);
  const { words, proposed = '' } = said;
  if (words === '' && said.proposed === undefined && kind !== 'support') return fault(exchanging.noWords);
  if (Math.max(words.length, proposed.length) > COMMENT_UNITS_MAX)
    return fault(exchanging.wordsTooLong, { limit: COMMENT_UNITS_MAX });
  const spoken = {
    body: words,
    ...(said.proposed === undefined ? {} : { wording: said.proposed }),
    language: languageOfAnnotation(json, `${words} ${proposed}`),
    kind,
    ...provenance(json),
  };
  return places.map((place) => ({ ...place, ...spoken }));
}

/** The annotations in a file: a page or any list, a collection with its first page inside, or a single one. */
export function webAnnotationsIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [json];
  const types = typesOf(json);
  if (types.includes('AnnotationPage')) return listOf(json.items);
  if (types.includes('AnnotationCollection'))
    return isObject(json.first) ? listOf(json.first.items) : listOf(json.items);
  return types.length === 0 && Array.isArray(json.items) ? listOf(json.items) : [json];
}

/** Where the words of a foreign comment stand in a text of ours; null where that is not certain. */
export function placeForeignWords(
  text: string,
  { exact, prefix, suffix, start, end }: ForeignPlace,
): { start: number; end: number } | null {
  const hint = start === undefined ? undefined : toUnits(text, start);
  if (exact !== '') return locateQuote(text, exact, prefix, suffix, hint);
  if (hint === undefined || end === undefined) return null;
  const range = snapToClusters(text, hint, toUnits(text, end));
  return range.start < range.end ? range : null;
}

/** The UTF-16 offset behind so many code points; the end of the text where there are fewer. */
export function toUnits(text: string, codePoints: number): number {
  let units = 0;
  for (let left = codePoints; left > 0 && units < text.length; left -= 1)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

function fault(refusal: Text, params: Params = {}): ForeignFault {
  return { refusal, params };
}

function faultOf({ code, params }: PlaceFault): ForeignFault {
  return fault(exchanging[code], params);
}

/**
 * The kind it calls itself, else what its motivation comes to. One that merely assesses may be for or against: it is
 * taken as a concern, which says neither.
 */
function kindOf(annotation: JsonObject, { kind, proposed }: ForeignWords): AnnotationKind {
  const motivation = listOf(annotation.motivation ?? annotation.motivatedBy);
  if (proposed !== undefined) return 'wording';
  if (kind !== undefined && kind !== 'wording') return kind;
  if (motivation.includes('questioning')) return 'question';
  return motivation.includes('linking') ? 'evidence' : 'concern';
}

/** As the first body says; else by the letters. */
function languageOfAnnotation({ body }: JsonObject, words: string): Language {
  const told = listOf(body)
    .filter(isObject)
    .flatMap((each) => listOf(each.language))
    .find((code) => typeof code === 'string' && /^(?:km|en)(?:-|$)/i.test(code));
  if (typeof told === 'string') return told.toLowerCase().startsWith('km') ? 'km' : 'en';
  return languageOf(words) ?? 'en';
}

function provenance(annotation: JsonObject): Pick<ForeignComment, 'id' | 'creator' | 'created'> {
  const id = property(annotation, 'id');
  const [author] = listOf(annotation.creator);
  const name = isObject(author) ? (author.name ?? author.nickname) : undefined;
  const { created } = annotation;
  return {
    // A name that counts in its own file alone ("_:b0") stands for another comment in the next.
    ...(typeof id === 'string' && /^(?!_:)\S/.test(id) ? { id } : {}),
    ...(typeof name === 'string' ? { creator: name } : {}),
    ...(typeof created === 'string' && !Number.isNaN(Date.parse(created)) ? { created } : {}),
  };
}
