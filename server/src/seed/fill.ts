// Fills an empty hall with the demo, by the verbs that people use, each by somebody who may and at its moment in the
// past. Every id follows from a label and what is there already is left alone: a filling that was cut short is
// finished by another. The observer comes last, since nobody waits for her: where she is, the demo is whole.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { Viewer } from '@sala/shared/viewer.js';
import type { Accounts } from '../accounts/accounts.service.js';
import type { Posting } from '../annotations/annotations.post.service.js';
import type { Consultations } from '../consultations/consultations.service.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { type LawKey, people, type PersonKey } from './cast.js';
import { fillComments } from './fill-comments.js';
import { fillLaw, laws } from './fill-law.js';
import { fillAdministrator, fillBodies, fillPerson, personKeys, readViewers } from './fill-people.js';
import { rounds } from './rounds.js';

const LAST: PersonKey = 'um-sreypov';

/** What filling needs of the server. */
export interface HallParts {
  database: Database;
  clock: () => Date;
  accounts: Accounts;
  posting: Posting;
  consultations: Consultations;
}

export interface Hall extends HallParts {
  work(viewer: Viewer, now: Date): Work;
  /** An hour at Phnom Penh, so many days before the day of the filling; days below zero lie ahead. */
  daysAgo(days: number, hour: number): Date;
}

export type HallState = 'empty' | 'begun' | 'whole' | 'of-others';

function hallOf(parts: HallParts): Hall {
  const midnight = Date.parse(`${dayAtPhnomPenh(parts.clock())}T00:00:00+07:00`);
  return {
    ...parts,
    work: (viewer, now) => ({ database: parts.database, tx: parts.database.db, viewer, now }),
    daysAgo: (days, hour) => new Date(midnight - days * 86_400_000 + hour * 3_600_000),
  };
}

/** Whether nobody is here, the demo in part or whole, or people of their own. */
export async function readHallState(parts: HallParts): Promise<HallState> {
  const viewers = await readViewers(hallOf(parts));
  if (viewers.size === 0) return 'empty';
  if (!viewers.has(people['ly-makara'].email)) return 'of-others';
  return viewers.get(people[LAST].email)?.grants.length ? 'whole' : 'begun';
}

/** Fills the hall, or what is missing in it. `say` hears what is being done. */
export async function fillHall(parts: HallParts, say: (line: string) => void): Promise<void> {
  const hall = hallOf(parts);
  const before = Math.max(...Object.values(rounds).map(({ announcedDaysAgo }) => announcedDaysAgo)) + 7;
  const at = hall.daysAgo(before, 9);
  say('Filling in the demo: people and organisations …');
  const keeper = await fillAdministrator(hall, at);
  await fillBodies(hall, keeper, at);
  for (const key of personKeys) if (key !== LAST) await fillPerson(hall, keeper, key, at);
  const viewers = await readViewers(hall);
  for (const key of Object.keys(laws) as LawKey[]) {
    const { law, lead } = laws[key];
    say(`Filling in the demo: ${law.title.en} and what people say about it …`);
    const open = await fillLaw(hall, key, viewers.get(people[lead].email) ?? keeper);
    await fillComments(hall, open, viewers);
  }
  await fillPerson(hall, keeper, LAST, at);
}
