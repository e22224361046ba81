// Who must be heard in a round and by which ways, as the office plans it before it asks; what such a plan lacks; and
// how far each kind of people has been heard, in bands, so that small numbers point at nobody.
import { type SpeakerKind, speakerKinds } from '../discussions/labels.js';
import type { bandNames } from '../texts/reading/hearing.js';
import { wayNames } from '../texts/reading/hearing.js';
import type { Verdict } from '../ground/errors.js';

export type HearingWay = keyof typeof wayNames;
export const hearingWays = Object.keys(wayNames) as HearingWay[];

export const hearingKinds = Object.keys(speakerKinds) as SpeakerKind[];

/** One line of the plan. */
export interface Hearing {
  does: SpeakerKind;
  ways: HearingWay[];
}

/** Those who live where the net is thin: a plan that reaches them through this hall alone does not reach them. */
const rural: readonly SpeakerKind[] = ['fish-farmer', 'fisher', 'farmer', 'cooperative'];

/** Whether the plan says whom it must hear, each once, and reaches those of the countryside outside the hall too. */
export function isWholePlan(plan: readonly Hearing[]): Verdict {
  if (plan.length === 0) return 'round-hearing-needed';
  if (new Set(plan.map(({ does }) => does)).size < plan.length) return 'round-hearing-twice';
  const isOnlineOnly = ({ does, ways }: Hearing) => rural.includes(does) && ways.every((way) => way === 'hall');
  return !plan.some(isOnlineOnly) || 'rural-needs-offline';
}

export type HeardBand = keyof typeof bandNames;
const SOME = 5;
const MANY = 20;

export function bandOf(n: number): HeardBand {
  if (n === 0) return 'none';
  if (n < SOME) return 'few';
  return n < MANY ? 'some' : 'many';
}

export interface HeardKind {
  does: SpeakerKind;
  band: HeardBand;
  /** Empty where nobody planned to hear them. */
  ways: readonly HearingWay[];
}

/** Those planned for first, in the order of the plan; then others who spoke, in the order of the list of kinds. */
export function heardOf(plan: readonly Hearing[], counts: ReadonlyMap<string, number>): HeardKind[] {
  const planned = plan.map(({ does, ways }) => ({ does, ways, band: bandOf(counts.get(does) ?? 0) }));
  const others = hearingKinds
    .filter((does) => (counts.get(does) ?? 0) > 0 && !plan.some((one) => one.does === does))
    .map((does) => ({ does, ways: [], band: bandOf(counts.get(does) ?? 0) }));
  return [...planned, ...others];
}
