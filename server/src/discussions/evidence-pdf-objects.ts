// The objects of a PDF file, read from the bytes one after the other (ISO 32000-2, 7.2 and 7.3): not by the table at
// its end, so that former states of the file, which the table no longer names, are seen too. Packed objects (7.5.7)
// included.
import { inflateSync } from 'node:zlib';
import { damaged, demandSound } from './evidence-bytes.js';

/** `name` without its slash and with its escapes resolved; `string` and `hex` without their brackets. */
export interface Token {
  kind: 'name' | 'string' | 'hex' | 'word' | 'mark' | 'comment';
  text: string;
  start: number;
  end: number;
}

export interface PdfObject {
  /** Null for a trailer and for what stands outside of objects. */
  number: number | null;
  tokens: Token[];
  /** Where its stream's data lie; null without one. */
  stream: { start: number; end: number } | null;
  /** Whether it came out of a compressed stream: then offsets do not point into the file. */
  isPacked: boolean;
}

/** What each byte is: 0 plain, 1 white space, 2 a mark (7.2.3). */
const KINDS = new Uint8Array(256);
for (const sign of '\0\t\n\f\r ') KINDS[sign.charCodeAt(0)] = 1;
for (const sign of '()<>[]{}/%') KINDS[sign.charCodeAt(0)] = 2;
/** All packed objects of one file together, unpacked, in bytes: ten times what a file may have is no honest ratio. */
const UNPACKED_BYTES_MAX = 8_000_000;
/** Tokens of one object; more is no document that a program wrote for people. */
const TOKENS_MAX = 300_000;

/** Everything outside of streams, as tokens with their places. `text` has one character for each byte. */
function* tokenize(text: string, from = 0, to = text.length): Generator<Token, void, number | undefined> {
  for (let at = from; at < to; ) {
    const sign = text.charAt(at);
    let token: Token | undefined;
    let next = at + 1;
    if (sign === '/') {
      next = endOfPlain(text, at + 1, to);
      token = { kind: 'name', text: unescapeName(text.slice(at + 1, next)), start: at + 1, end: next };
    } else if (sign === '(') {
      next = endOfString(text, at, to);
      token = { kind: 'string', text: text.slice(at + 1, next - 1), start: at + 1, end: next - 1 };
    } else if (sign === '%') {
      const end = text.slice(at, to).search(/[\r\n]/u);
      next = end === -1 ? to : at + end;
      token = { kind: 'comment', text: text.slice(at, next), start: at, end: next };
    } else if (sign === '<' && text.charAt(at + 1) !== '<') {
      const end = text.indexOf('>', at);
      demandSound(end !== -1 && end < to);
      next = end + 1;
      token = { kind: 'hex', text: text.slice(at + 1, end), start: at + 1, end };
    } else if (KINDS[text.charCodeAt(at)] === 2) {
      next = (sign === '<' || sign === '>') && text.charAt(at + 1) === sign ? at + 2 : at + 1;
      token = { kind: 'mark', text: text.slice(at, next), start: at, end: next };
    } else if (KINDS[text.charCodeAt(at)] === 0) {
      next = endOfPlain(text, at, to);
      token = { kind: 'word', text: text.slice(at, next), start: at, end: next };
    }
    // Whoever reads a stream's head tells where its data end.
    const skipTo = token ? yield token : undefined;
    at = skipTo ?? next;
  }
}

function endOfPlain(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && KINDS[text.charCodeAt(end)] === 0) end += 1;
  return end;
}

function unescapeName(name: string): string {
  if (!name.includes('#')) return name;
  return name.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Brackets may be nested; a backslash takes the next character's meaning away. */
function endOfString(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return damaged();
}

/** The objects of a file in the order of their bytes, each with those packed in it behind it. */
export function* objectsOf(bytes: Buffer): Generator<PdfObject> {
  const text = bytes.toString('latin1');
  const tokens = tokenize(text);
  let object: PdfObject = { number: null, tokens: [], stream: null, isPacked: false };
  const budget = { bytes: UNPACKED_BYTES_MAX };
  for (let step = tokens.next(); !step.done; ) {
    const token = step.value;
    let skipTo: number | undefined;
    demandSound(object.tokens.length < TOKENS_MAX);
    if (token.kind !== 'word') object.tokens.push(token);
    else if (
      token.text === 'obj' ||
      token.text === 'endobj' ||
      token.text === 'startxref' ||
      token.text === 'trailer'
    ) {
      const number = token.text === 'obj' ? Number(object.tokens.splice(-2)[0]?.text) : null;
      yield object;
      yield* unpack(bytes, object, budget);
      object = { number, tokens: [], stream: null, isPacked: false };
    } else if (token.text === 'stream' && object.number !== null) {
      object.stream = streamAt(text, token.end, valueOf(object.tokens, 'Length'));
      skipTo = object.stream.end;
    } else object.tokens.push(token);
    step = tokens.next(skipTo);
  }
  yield object;
}

/** The word behind a name: a number, where it stands directly there. */
export function valueOf(tokens: readonly Token[], name: string): number | undefined {
  const at = tokens.findIndex((token) => token.kind === 'name' && token.text === name);
  const [value, , mark] = tokens.slice(at + 1, at + 4);
  if (at === -1 || value?.kind !== 'word' || mark?.text === 'R') return undefined;
  return /^\d+$/u.test(value.text) ? Number(value.text) : undefined;
}

/** By its stated length where `endstream` follows there, else up to the next `endstream`. */
function streamAt(text: string, from: number, length: number | undefined): { start: number; end: number } {
  const start = from + (text.startsWith('\r\n', from) ? 2 : 1);
  if (length !== undefined && /^\s*endstream/u.test(text.slice(start + length, start + length + 16)))
    return { start, end: start + length };
  const end = text.indexOf('endstream', start);
  return end === -1 ? damaged() : { start, end };
}

/** The objects in an object stream. One that is not plainly deflated cannot be looked into, so it is refused. */
function* unpack(bytes: Buffer, { tokens, stream }: PdfObject, budget: { bytes: number }): Generator<PdfObject> {
  const has = (name: string) => tokens.some(({ kind, text }) => kind === 'name' && text === name);
  if (!stream || !has('ObjStm')) return;
  const filters = tokens.filter(({ kind, text }) => kind === 'name' && /Decode$|^Predictor$/u.test(text));
  demandSound(filters.length <= 1 && filters.every(({ text }) => text === 'FlateDecode'));
  const packed = bytes.subarray(stream.start, stream.end);
  const text = (filters.length === 0 ? packed : inflate(packed, budget.bytes)).toString('latin1');
  budget.bytes -= text.length;
  const count = valueOf(tokens, 'N') ?? damaged();
  const first = valueOf(tokens, 'First') ?? damaged();
  const numbers = [...tokenize(text, 0, Math.min(first, text.length))].map((token) => Number(token.text));
  demandSound(numbers.length >= 2 * count && numbers.every(Number.isInteger));
  for (let index = 0; index < count; index += 1) {
    const start = first + (numbers[2 * index + 1] ?? damaged());
    const end = index + 1 < count ? first + (numbers[2 * index + 3] ?? damaged()) : text.length;
    yield { number: numbers[2 * index] ?? null, tokens: [...tokenize(text, start, end)], stream: null, isPacked: true };
  }
}

function inflate(packed: Buffer, limit: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch {
    return damaged();
  }
}
