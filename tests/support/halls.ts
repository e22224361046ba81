// Where a run keeps the halls that journeys begin from, told to its processes through the environment.
import type { Place } from './place.js';

/** Nothing but tables, or all of the demo. */
export type Halls = Record<'empty' | 'demo', Place>;

const NAME = 'HALLS_OF_THIS_RUN';

export function tellHalls(halls: Halls): void {
  process.env[NAME] = JSON.stringify(halls);
}

/** None outside of a run of journeys: whoever starts a server there begins from nothing. */
export function readHalls(): Halls | undefined {
  const told = process.env[NAME];
  return told === undefined ? undefined : (JSON.parse(told) as Halls);
}
