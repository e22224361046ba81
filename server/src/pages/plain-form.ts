// The plain form by which one speaks without JavaScript. It carries its own idempotency key and receipt secret in
// hidden fields, signed with the hour it was made, so that sending it twice says one thing once and an old copy is told
// so.
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { AnnotateRequest, AnnotationKind, Wording } from '@sala/shared/annotations/contract.js';
import { annotationKinds, wordingModes } from '@sala/shared/annotations/kinds.js';
import type { SpeakerRequest } from '@sala/shared/discussions/contract.js';
import { identityLevels } from '@sala/shared/discussions/identity-levels.js';
import { writeReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { languageOf } from '@sala/shared/language/detect.js';
import type { Language } from '@sala/shared/texts/say.js';

const HOURS_VALID = 24;
const HOUR_MS = 3_600_000;

export type FormValues = Record<string, string>;

function tokenOf(key: string, id: string, secret: string, hour: number): string {
  return createHmac('sha256', key).update(`form/${id}/${secret}/${hour}`).digest('base64url');
}

/** Hidden fields of a fresh form. */
export function issueForm(key: string, now: Date): { id: string; secret: string; hour: string; token: string } {
  const id = randomUUID();
  const secret = writeReceiptSecret(randomBytes(16));
  const hour = Math.floor(now.getTime() / HOUR_MS);
  return { id, secret, hour: String(hour), token: tokenOf(key, id, secret, hour) };
}

/** Refuses a form that this site did not make, or made more than a day ago. */
export function demandOwnForm(key: string, values: FormValues, now: Date): void {
  const { id = '', secret = '', hour = '', token = '' } = values;
  const age = Math.floor(now.getTime() / HOUR_MS) - Number(hour);
  const expected = Buffer.from(tokenOf(key, id, secret, Number(hour)));
  const given = Buffer.from(token);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  if (!isOurs || !(age >= 0 && age <= HOURS_VALID)) refuse('form-expired');
}

function oneOf<Word extends string>(words: readonly Word[], value: string | undefined): Word | undefined {
  return words.find((word) => word === value);
}

export function speakerOf(values: FormValues): SpeakerRequest {
  const { does, province, name } = values;
  const level = oneOf(identityLevels, values.level || 'A0') ?? refuse('level-not-offered', {}, 'level');
  return {
    level,
    ...(does ? { does } : {}),
    ...(province ? { province } : {}),
    ...(name && level !== 'A0' ? { name } : {}),
  };
}

/** The thread that is answered; null for a new comment. */
export function threadOf({ threadId = '' }: FormValues): string | null {
  if (threadId === '') return null;
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(threadId) ? threadId : refuse('unknown-comment');
}

/** Where the chosen words stand: "" is the whole clause, "12-40" a piece of it. */
function chosenRange({ words = '' }: FormValues): [number, number] | null {
  const match = /^(\d+)-(\d+)$/.exec(words);
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** The chosen words of a clause, all of them where none were chosen. */
export function chosenWords(values: FormValues, text: string): string {
  const range = chosenRange(values);
  return range ? text.slice(...range) : text;
}

/** A change of wording needs words, so of a whole clause it gets all. */
function chosenSegment(values: FormValues, clause: Clause, language: Language, kind: AnnotationKind) {
  const text = clause.text[language] ?? '';
  const range = chosenRange(values);
  if (!range && (kind !== 'wording' || text === '')) return [];
  const [start, end] = range ?? [0, text.length];
  return [{ clauseId: clause.id, start, end, exact: text.slice(start, end) }];
}

/** What a form came back with, to stand in it again. */
export function typedAnew(values: FormValues): { kind?: AnnotationKind; wording?: Wording } {
  const kind = oneOf(annotationKinds, values.kind);
  const wording = wordingOf({ ...values, mode: values.mode ?? '' }, 'wording');
  return { ...(kind ? { kind } : {}), ...(wording ? { wording } : {}) };
}

function wordingOf(values: FormValues, kind: AnnotationKind): Wording | undefined {
  if (kind !== 'wording') return undefined;
  const mode = oneOf(wordingModes, values.mode) ?? 'replace';
  return { mode, proposed: mode === 'delete' ? '' : (values.proposed ?? '').trim() };
}

/** What a filled form asks for. */
export function requestOf(
  values: FormValues,
  place: { versionId: string; clause: Clause | null; language: Language },
  attachments: readonly string[],
): AnnotateRequest {
  const kind = oneOf(annotationKinds, values.kind) ?? refuse('words-needed', {}, 'kind');
  const textLanguage = oneOf(['km', 'en'] as const, values.textLanguage) ?? place.language;
  const wording = wordingOf(values, kind);
  const body = values.body ?? '';
  return {
    id: values.id ?? '',
    versionId: place.versionId,
    kind,
    target: {
      clauseId: place.clause?.id ?? null,
      language: textLanguage,
      segments: place.clause ? chosenSegment(values, place.clause, textLanguage, kind) : [],
    },
    ...(wording ? { wording } : {}),
    body,
    language: languageOf(body) ?? place.language,
    speaker: speakerOf(values),
    secret: values.secret ?? '',
    ...(attachments.length > 0 ? { attachments: [...attachments] } : {}),
  };
}
