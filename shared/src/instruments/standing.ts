// Where an instrument stands, read from its steps and the clock alone: the stage, since when, whether anything moved in
// the last twelve months, and how far it had come.
import { type Stage, type StageTemplate, START } from './stages.js';

/** Months without a step after which the public is told that nothing moves. */
export const PAUSE_MONTHS = 12;

export interface Walked {
  to: Stage;
  at: string;
}

export interface Standing {
  stage: Stage | typeof START;
  since: string | null;
  isPaused: boolean;
  /** The last stage of the way itself, not of its sides. */
  reached: Stage | null;
}

/** Where a draft stands, in short, and how many articles went on without people being asked about their words. */
export interface WayStanding extends Pick<Standing, 'stage' | 'isPaused'> {
  notConsulted: number;
}

/** Stages after which nothing is waited for. */
const settled: ReadonlySet<Stage> = new Set(['withdrawn', 'lapsed', 'promulgated', 'in-force', 'follow-up']);

/** Steps oldest first. */
export function standingOf(steps: readonly Walked[], template: StageTemplate, now: Date): Standing {
  const last = steps.at(-1);
  if (!last) return { stage: START, since: null, isPaused: false, reached: null };
  // A meeting at the same stage is movement, but the stage was entered before it.
  const back = [...steps].reverse();
  const entered = back.findIndex(({ to }) => to !== last.to);
  const first = steps[entered < 0 ? 0 : steps.length - entered] ?? last;
  const onPath = back.find(({ to }) => template.path.some(({ stage }) => stage === to));
  return {
    stage: last.to,
    since: first.at,
    isPaused: !settled.has(last.to) && now.getTime() >= monthsAfter(last.at, PAUSE_MONTHS),
    reached: onPath?.to ?? null,
  };
}

function monthsAfter(instant: string, months: number): number {
  const date = new Date(instant);
  return Date.UTC(
    date.getUTCFullYear(),
    date.getUTCMonth() + months,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );
}

/** Whose turn it is, as a code of `ballWords`. */
export type Ball = 'office' | 'everybody' | 'bodies' | 'council' | 'parliament' | 'constitutional-council' | 'nobody';

const balls: Readonly<Partial<Record<Stage, Ball>>> = {
  'inter-ministry': 'bodies',
  'council-of-ministers': 'council',
  assembly: 'parliament',
  senate: 'parliament',
  'constitutional-review': 'constitutional-council',
  withdrawn: 'nobody',
  lapsed: 'nobody',
};

/** Who has the ball at a stage. While one may speak, everybody has; at all other times somebody who is named. */
export function ballOf(stage: Stage | typeof START, isOpenForAll: boolean): Ball {
  if (isOpenForAll) return 'everybody';
  return stage === START ? 'office' : (balls[stage] ?? 'office');
}
