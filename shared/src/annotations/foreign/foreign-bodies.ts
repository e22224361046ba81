// The words of a Web Annotation that was written elsewhere: what is said, what wording is proposed, and of what kind it
// calls itself.
import type { AnnotationKind } from '../contract.js';
import { annotationKinds } from '../kinds.js';
import { addressOf, isObject, type JsonObject, listOf, property, typesOf } from './json-shapes.js';

export interface ForeignWords {
  /** As Markdown; '' where nothing is said. */
  words: string;
  /** What should stand in the place of the marked words; '' where they should go, absent where none is proposed. */
  proposed?: string;
  /** As the annotation says itself, where it says one of ours. */
  kind?: AnnotationKind;
}

/** Bodies within bodies are followed so far. */
const DEPTH_MAX = 5;
const CHOICES = ['Choice', 'Composite', 'List', 'Independents'];

interface Body {
  text: string;
  purpose: string;
}

export function readBodies(annotation: JsonObject): ForeignWords {
  const { bodyValue, body } = annotation;
  const bodies =
    typeof bodyValue === 'string'
      ? [{ text: bodyValue, purpose: '' }]
      : listOf(body).flatMap((each) => readBody(each, 0));
  const said = bodies.filter(
    ({ text, purpose }) => text !== '' && !['editing', 'tagging', 'classifying'].includes(purpose),
  );
  const proposed = bodies.find(({ purpose }) => purpose === 'editing')?.text;
  const kind = annotationKinds.find((each) =>
    bodies.some(({ text, purpose }) => purpose === 'classifying' && text === each),
  );
  return {
    words: said.map(({ text }) => text).join('\n\n'),
    ...(proposed === undefined ? {} : { proposed }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function readBody(body: unknown, depth: number): Body[] {
  if (typeof body === 'string') return [{ text: body, purpose: '' }];
  if (!isObject(body) || depth > DEPTH_MAX) return [];
  const [purpose = ''] = listOf(body.purpose).filter((each) => typeof each === 'string');
  const types = typesOf(body);
  if (types.some((type) => CHOICES.includes(type)) || Array.isArray(body.items)) {
    const items = listOf(body.items);
    // Of a choice the first that can be read; of a list all.
    const read = items.map((each) => readBody(each, depth + 1)).filter((each) => each.length > 0);
    return types.includes('Choice') ? (read[0] ?? []) : read.flat();
  }
  const value = property(body, 'value') ?? body.chars;
  if (typeof value === 'string') return [{ text: plainText(value, body.format), purpose }];
  // Somebody's page, picture or recording: its address is all that is taken.
  const address = addressOf(body.source) ?? addressOf(body);
  return address === undefined ? [] : [{ text: address, purpose }];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of HTML without their marks; comments here are Markdown and show marks as they are. */
function plainText(value: string, format: unknown): string {
  const text = format === 'text/html' || format === 'application/xhtml+xml' ? withoutMarks(value) : value;
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Marks end where the next one begins: looking for the end of each behind all others would take for ever. */
function withoutMarks(html: string): string {
  return withoutScripts(html)
    .replace(/<\/(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n');
}

/** What stands between the marks of scripts and styles goes; one that nothing ends hides no words behind it. */
function withoutScripts(html: string): string {
  const parts = html.split(/(<\/?(?:script|style)\b[^<>]*>)/i);
  const lastEnd = parts.findLastIndex((part, at) => at % 2 === 1 && part.startsWith('</'));
  let isInside = false;
  return parts
    .filter((part, at) => {
      if (at % 2 === 0) return !isInside;
      isInside = !part.startsWith('</') && at < lastEnd;
      return false;
    })
    .join('');
}
