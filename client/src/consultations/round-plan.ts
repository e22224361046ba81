// A round while it is planned: what the form holds, kept on this device until it is announced, and what it becomes when
// it is sent.
import type { GuidingQuestion, RoundRequest } from '@sala/shared/consultations/contract.js';
import type { Hearing } from '@sala/shared/consultations/hearing.js';
import { checkPeriod, type DaysOff, type PeriodCheck } from '@sala/shared/consultations/instrument-periods.js';
import { roundTexts } from '@sala/shared/consultations/round-texts.js';
import type { IdentityLevel } from '@sala/shared/discussions/contract.js';
import { identityLevels } from '@sala/shared/discussions/identity-levels.js';
import type { InstrumentKind } from '@sala/shared/drafts/instrument-kinds.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { randomId } from '../infra/random-id.js';
import { daysLater, instantOf } from './phnom-penh-time.js';

/** What may be left out, and is then told as left out. */
export const owedTexts = ['offline'] as const;
export type PlanText = (typeof roundTexts)[number] | (typeof owedTexts)[number];

export interface RoundPlan extends Record<PlanText, Bilingual> {
  id: string;
  /** Wall clock of Phnom Penh, as form fields hold it. */
  opens: string;
  closes: string;
  questions: GuidingQuestion[];
  hearing: Hearing[];
  questionsRead: boolean;
  levels: IdentityLevel[];
  moderation: 'pre' | 'post';
  shortenedReason: Bilingual;
}

/** The usual levels of a new round: everybody may choose. */
const usualLevels: readonly IdentityLevel[] = identityLevels;
/** Where a kind of instrument asks for nothing, what is proposed. */
const USUAL_DAYS = 30;

export function newPlan(now: string, kind: InstrumentKind): RoundPlan {
  const notice = (kind.noticeDays ?? 0) + 1;
  const opens = daysLater(now, notice, '08:00');
  const closes = daysLater(now, notice + (kind.minimumDays ?? USUAL_DAYS), '23:59');
  return { ...emptyPlan(), opens, closes };
}

function emptyPlan(): RoundPlan {
  const texts = Object.fromEntries([...roundTexts, ...owedTexts].map((name) => [name, {}])) as Record<
    PlanText,
    Bilingual
  >;
  return {
    ...texts,
    id: randomId(),
    opens: '',
    closes: '',
    questions: [newQuestion()],
    hearing: [],
    questionsRead: false,
    levels: [...usualLevels],
    moderation: 'post',
    shortenedReason: {},
  };
}

export function newQuestion(): GuidingQuestion {
  return { id: randomId(), clauseId: null, text: {} };
}

/** How the planned dates compare with what the instrument asks; null while they are not complete. */
export function checkPlan(
  plan: RoundPlan,
  kind: InstrumentKind,
  now: number,
  daysOff: readonly DaysOff[],
): PeriodCheck | null {
  const [opens, closes] = [instantOf(plan.opens), instantOf(plan.closes)];
  return opens && closes ? checkPeriod(kind, now, Date.parse(opens), Date.parse(closes), daysOff) : null;
}

/** What is sent; null while a date is missing. */
export function requestOf(plan: RoundPlan, versionId: string, isShort: boolean): RoundRequest | null {
  const { opens, closes, shortenedReason, ...rest } = plan;
  const [opensAt, closesAt] = [instantOf(opens), instantOf(closes)];
  if (!opensAt || !closesAt) return null;
  return { ...rest, versionId, opensAt, closesAt, ...(isShort ? { shortenedReason } : {}) };
}

const keyOf = (draftId: string) => `sala/round-plan/${draftId}`;

export function keepPlan(draftId: string, plan: RoundPlan | null): void {
  try {
    if (plan) localStorage.setItem(keyOf(draftId), JSON.stringify(plan));
    else localStorage.removeItem(keyOf(draftId));
  } catch {
    // A browser that keeps nothing: the plan lives as long as the page.
  }
}

export function readPlan(draftId: string): RoundPlan | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(draftId)) ?? 'null') as Partial<RoundPlan> | null;
    // A plan kept by an earlier page does not have every field.
    return kept && { ...emptyPlan(), ...kept };
  } catch {
    return null;
  }
}
