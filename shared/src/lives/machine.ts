// A life as data: which moves there are, from where, by whose hand and under which guards. What is not listed is
// refused. The tables stand in docs/machines.md, and a test holds them against the data.

/** One move. `from` null: what was not there before. */
export interface Move<State extends string, Event extends string, Actor extends string, Guard extends string> {
  from: readonly (State | null)[];
  event: Event;
  /** `same`: it stays where it is; `before`: back to where it was when it left. */
  to: State | 'same' | 'before';
  /** Any of these alone can do it; those of one list only together. */
  by: readonly (readonly Actor[])[];
  /** What must be so, all of it. */
  guards: readonly Guard[];
}

/** What a state waits for: whose turn it is, within how many days, and the event that would be next. */
export interface Duty<Event extends string, Actor extends string> {
  owner: Actor;
  days: number;
  next: Event;
}

export interface Machine<State extends string, Event extends string, Actor extends string, Guard extends string> {
  states: readonly State[];
  moves: readonly Move<State, Event, Actor, Guard>[];
  /** Of every state that is not an end: none waits for nobody. */
  duties: Readonly<Partial<Record<State, Duty<Event, Actor>>>>;
}

/** What somebody tries: the event, the hands that are in it, and what is known to be so. */
export interface Attempt<State extends string, Event extends string, Actor extends string, Guard extends string> {
  event: Event;
  by: readonly Actor[];
  /** Whether a guard lets it pass. */
  holds(guard: Guard): boolean;
  /** Where it was before it came to where it is; for moves that lead back. */
  before?: State;
}

/** Why a move is not made. */
export type Stop<Actor extends string, Guard extends string> =
  | { stop: 'no-such-move' }
  | { stop: 'not-yours'; by: readonly (readonly Actor[])[] }
  | { stop: 'guard'; guard: Guard };

/** Where it stands afterwards, or why it does not move. `from` null: it is not there yet. */
export function step<State extends string, Event extends string, Actor extends string, Guard extends string>(
  { moves }: Pick<Machine<State, Event, Actor, Guard>, 'moves'>,
  from: State | null,
  { event, by, holds, before }: Attempt<State, Event, Actor, Guard>,
): { to: State } | Stop<Actor, Guard> {
  const move = moves.find((one) => one.event === event && one.from.includes(from));
  if (!move) return { stop: 'no-such-move' };
  if (!move.by.some((hands) => hands.every((actor) => by.includes(actor)))) return { stop: 'not-yours', by: move.by };
  const guard = move.guards.find((one) => !holds(one));
  if (guard !== undefined) return { stop: 'guard', guard };
  const to = move.to === 'same' ? from : move.to === 'before' ? before : move.to;
  return to === null || to === undefined ? { stop: 'no-such-move' } : { to: to };
}

/** What can happen from a state, in the order of the table. */
export function movesFrom<State extends string, Event extends string, Actor extends string, Guard extends string>(
  { moves }: Pick<Machine<State, Event, Actor, Guard>, 'moves'>,
  from: State | null,
): readonly Move<State, Event, Actor, Guard>[] {
  return moves.filter((move) => move.from.includes(from));
}
