// Every refusal the product can make: a stable code, its HTTP status, and a sentence in both languages that says what
// to do next. Each area keeps its own catalogue beside its words; this file joins them, so a code exists once.
import { answerRefusals } from '../answers/refusals.js';
import { accountRefusals } from '../accounts/refusals.js';
import { commonRefusals } from '../texts/refusals.js';
import { moderationRefusals } from '../moderation/refusals.js';
import { consultationRefusals } from '../consultations/refusals.js';
import { draftRefusals } from '../drafts/refusals.js';
import { instrumentRefusals } from '../instruments/refusals.js';
import { commitmentRefusals } from '../commitments/refusals.js';
import { groupRefusals } from '../groups/refusals.js';
import { issueRefusals } from '../issues/refusals.js';
import { importRefusals } from '../drafts/import-refusals.js';
import { reportRefusals } from '../reports/refusals.js';
import { speechRefusals } from '../annotations/refusals.js';
import { formatDay, formatDayTime } from '../language/dates.js';
import { type Language, type Params, say, type Text } from '../texts/say.js';

export interface RefusalText extends Text {
  /** HTTP status: always 4xx or 503; a fault (500) is not a refusal. */
  status: number;
}
export type RefusalTexts = Record<string, RefusalText>;

export const refusals = {
  ...commonRefusals,
  ...accountRefusals,
  ...draftRefusals,
  ...consultationRefusals,
  ...importRefusals,
  ...speechRefusals,
  ...moderationRefusals,
  ...reportRefusals,
  ...instrumentRefusals,
  ...answerRefusals,
  ...groupRefusals,
  ...commitmentRefusals,
  ...issueRefusals,
} satisfies RefusalTexts;

export type RefusalCode = keyof typeof refusals;

/** Expected, and the person's to mend: shown with its sentence, never reported as a fault. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  constructor(
    readonly code: RefusalCode,
    readonly params: Params = {},
    /** The field of the request it is about, as a JSON pointer without the leading slash. */
    readonly field?: string,
  ) {
    super(say('en', refusals[code], params));
    this.status = refusals[code].status;
  }
}

export function refuse(code: RefusalCode, params: Params = {}, field?: string): never {
  throw new Refusal(code, params, field);
}

/** The sentence of a refusal in the reader's language. Days and instants among its params are written out in it. */
export function refusalSentence(language: Language, code: RefusalCode, params: Params = {}): string {
  const written = Object.entries(params).map(([name, value]) => [name, writtenOut(language, value)]);
  return say(language, refusals[code], Object.fromEntries(written) as Params);
}

function writtenOut(language: Language, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formatDayTime(language, value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(language, value) : value;
}

/** A policy's answer: yes, or the code that says why not. */
export type Verdict = true | RefusalCode;

/** Throws the refusal a policy gave; does nothing when it said yes. */
export function demand(verdict: Verdict, params: Params = {}): void {
  if (verdict !== true) refuse(verdict, params);
}
