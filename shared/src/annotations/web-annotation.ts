// Comments as W3C Web Annotations (JSON-LD), for whoever collects them elsewhere. Of a speaker only the public label
// leaves, and nothing at all of one who gave none; words that are not public do not leave. Offsets are in code points.
import type { Clause } from '../drafts/contract.js';
import { speakerLabel } from '../discussions/labels.js';
import type { Comment, Speaker } from '../discussions/contract.js';
import type { Language } from '../texts/say.js';
import { makeAnchor } from './anchor.js';
import type { Annotation, AnnotationKind, Segment } from './contract.js';

export const WEB_ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** As what it is served. */
export const WEB_ANNOTATION_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

export interface WebTextualBody {
  type: 'TextualBody';
  value: string;
  format: 'text/markdown' | 'text/plain';
  language: Language;
  purpose: string;
}

export type WebSelector =
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  | { type: 'TextPositionSelector'; start: number; end: number };

export interface WebSpecificResource {
  type: 'SpecificResource';
  source: string;
  /** Each says the same place in another way. */
  selector?: WebSelector[];
}

export interface WebAnnotation {
  '@context': typeof WEB_ANNOTATION_CONTEXT;
  id: string;
  type: 'Annotation';
  motivation: string;
  created: string;
  modified?: string;
  creator?: { type: 'Person' | 'Organization'; name: string };
  body?: WebTextualBody[];
  target: string | WebSpecificResource | WebSpecificResource[];
}

/** What the annotations of one version stand on, and where all of it is found: absolute addresses. */
export interface WebPlace {
  /** Of labels. */
  language: Language;
  /** The clauses of the version they were made on, by their ids. */
  clauses: ReadonlyMap<string, Clause>;
  /** Of an annotation or a reply, by its id. */
  annotationAddress: (id: string) => string;
  /** Of a clause in that version; of the whole draft where there is none. */
  clauseAddress: (clause: Clause | null) => string;
}

/** The kind is also said by name in a body: the model has fewer words for it. */
const motivations: Record<AnnotationKind, string> = {
  support: 'assessing',
  concern: 'commenting',
  wording: 'editing',
  question: 'questioning',
  evidence: 'linking',
};

/** The opening comment with its target; null where its words are not public. */
export function toWebAnnotation(annotation: Annotation, place: WebPlace): WebAnnotation | null {
  const { id, kind, opening } = annotation;
  if (opening.state !== 'visible') return null;
  return {
    ...described(id, motivations[kind], opening, place),
    body: bodiesOf(annotation),
    target: targetOf(annotation, place),
  };
}

/** The replies whose words are public, each an annotation on the annotation. */
export function toWebReplies({ id, replies }: Pick<Annotation, 'id' | 'replies'>, place: WebPlace): WebAnnotation[] {
  return replies
    .filter(({ state }) => state === 'visible')
    .map((reply) => ({
      ...described(reply.id, 'replying', reply, place),
      body: [textualBody(reply, 'replying')],
      target: place.annotationAddress(id),
    }));
}

export interface WebAnnotationPage {
  '@context': typeof WEB_ANNOTATION_CONTEXT;
  id: string;
  type: 'AnnotationPage';
  partOf: { id: string; type: 'AnnotationCollection'; label: string; total: number };
  startIndex: number;
  next?: string;
  prev?: string;
  items: Omit<WebAnnotation, '@context'>[];
}

/** Where a page stands in the whole. `total` counts all annotations of the collection. */
export interface WebPageOf {
  id: string;
  collection: { id: string; label: string; total: number };
  startIndex: number;
  next?: string;
  prev?: string;
}

/** One page of a collection: annotations and their replies, each after the one it answers. */
export function toAnnotationPage(list: readonly WebAnnotation[], page: WebPageOf): WebAnnotationPage {
  const { id, collection, startIndex, next, prev } = page;
  return {
    '@context': WEB_ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationPage',
    partOf: { type: 'AnnotationCollection', ...collection },
    startIndex,
    ...(next === undefined ? {} : { next }),
    ...(prev === undefined ? {} : { prev }),
    items: list.map(({ '@context': _, ...annotation }) => annotation),
  };
}

export interface WebAnnotationCollection {
  '@context': typeof WEB_ANNOTATION_CONTEXT;
  id: string;
  type: 'AnnotationCollection';
  label: string;
  total: number;
  first?: string;
  last?: string;
}

/** The collection itself, by the addresses of its first and last page; it has none where nothing was said. */
export function toAnnotationCollection(
  { id, label, total }: WebPageOf['collection'],
  ends: { first: string; last: string } | null,
): WebAnnotationCollection {
  return { '@context': WEB_ANNOTATION_CONTEXT, id, type: 'AnnotationCollection', label, total, ...ends };
}

/** The code points before a UTF-16 offset. */
export function toCodePoints(text: string, units: number): number {
  return Array.from(text.slice(0, units)).length;
}

function described(id: string, motivation: string, comment: Comment, { language, annotationAddress }: WebPlace) {
  const creator = creatorOf(comment.speaker, language);
  return {
    '@context': WEB_ANNOTATION_CONTEXT,
    id: annotationAddress(id),
    type: 'Annotation',
    motivation,
    created: comment.receivedAt,
    ...(comment.editedAt === null ? {} : { modified: comment.editedAt }),
    ...(creator ? { creator } : {}),
  } as const;
}

function creatorOf(speaker: Speaker, language: Language): WebAnnotation['creator'] {
  const { level, does, province } = speaker;
  if (level === 'A0' && !does && !province) return undefined;
  return { type: speaker.confirmed ? 'Organization' : 'Person', name: speakerLabel(language, speaker) };
}

function textualBody({ body, language }: Comment, purpose: string): WebTextualBody {
  return { type: 'TextualBody', value: body, format: 'text/markdown', language, purpose };
}

function bodiesOf(annotation: Annotation): WebTextualBody[] {
  const { kind, opening } = annotation;
  const named: WebTextualBody = {
    type: 'TextualBody',
    value: kind,
    format: 'text/plain',
    language: 'en',
    purpose: 'classifying',
  };
  const proposed = proposedWords(annotation);
  return [
    ...(opening.body === '' ? [] : [textualBody(opening, 'commenting')]),
    ...(proposed === null ? [] : [proposed]),
    named,
  ];
}

/** What should stand in the place of the marked words; '' where they should go. */
function proposedWords({ wording, target }: Annotation): WebTextualBody | null {
  if (!wording) return null;
  // The model knows no "behind these words": what is to follow them stands with them.
  const kept = wording.mode === 'insert' ? (target.segments.at(-1)?.exact ?? '') : '';
  const value = wording.mode === 'delete' ? '' : `${kept}${wording.proposed}`;
  return { type: 'TextualBody', value, format: 'text/plain', language: target.language, purpose: 'editing' };
}

function targetOf({ target }: Annotation, place: WebPlace): WebAnnotation['target'] {
  const clause = target.clauseId === null ? null : (place.clauses.get(target.clauseId) ?? null);
  const marked = target.segments.map((segment) => marks(segment, target.language, place));
  const [only, another] = marked;
  if (only === undefined) return { type: 'SpecificResource', source: place.clauseAddress(clause) };
  return another === undefined ? only : marked;
}

/** The marked words twice over: by themselves with what stands around them, and by where they stand in the clause. */
function marks({ clauseId, start, end, exact }: Segment, language: Language, place: WebPlace): WebSpecificResource {
  const clause = place.clauses.get(clauseId) ?? null;
  const text = clause?.text[language] ?? '';
  const anchor = text.slice(start, end) === exact ? makeAnchor(text, start, end) : null;
  const { prefix, suffix } = anchor ?? { prefix: '', suffix: '' };
  const position: WebSelector = {
    type: 'TextPositionSelector',
    start: toCodePoints(text, start),
    end: toCodePoints(text, end),
  };
  return {
    type: 'SpecificResource',
    source: place.clauseAddress(clause),
    selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }, ...(anchor ? [position] : [])],
  };
}
