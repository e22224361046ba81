// Failure cases as a table: what must hold, under which conditions, and the faults that show that a test would notice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillHall, type Hall } from './hall.js';
import { type Change, World } from './world.js';

export interface Fault {
  /** What is broken, as the end of "notices that …". */
  name: string;
  changes?: readonly Change[];
  /** What the check then says. */
  shows: RegExp;
}

export interface FailureCase {
  /** In the list of docs/live.md. */
  number: number;
  sentence: string;
  /** Changes that make the rare common: shorter periods, a slow moment, a clock that jumps. */
  conditions?: readonly Change[];
  run(world: World): Promise<void>;
  faults: readonly Fault[];
}

/** Declares the tests of the cases. Those about several processes on one database need PostgreSQL. */
export function testCases(cases: readonly FailureCase[], needs: 'any engine' | 'PostgreSQL' = 'any engine'): void {
  describe.runIf(needs === 'any engine' || process.env.DATABASE_URL)('failure cases', () => {
    let hall: Hall;
    beforeAll(async () => {
      hall = await fillHall();
    });
    afterAll(() => hall.close());

    for (const { number, sentence, conditions = [], run, faults } of cases)
      describe(`case ${number}`, () => {
        it(sentence, async () => {
          const world = await World.open(hall, conditions);
          await run(world).finally(() => world.close());
        });
        for (const { name, changes = [], shows } of faults)
          it(`notices that ${name}`, async () => {
            const world = await World.open(hall, [...conditions, ...changes], true);
            await expect(run(world).finally(() => world.close())).rejects.toThrow(shows);
          });
      });
  });
}

const change = (module: string, find: string, replace: string): Change => ({ module, find, replace });

/** In a module of the server. */
export const inServer = (module: string, find: string, replace: string) =>
  change(`server/dist/${module}`, find, replace);

/** In a module that client and server share. */
export const inShared = (module: string, find: string, replace: string) =>
  change(`shared/dist/${module}`, find, replace);

/** On SIGUSR2 the server's clock goes a year ahead, and it says so in its log: see `World.jumpYear`. */
export const clockJumps = inServer(
  'main.js',
  'clock: () => new Date()',
  `clock: (process.on('SIGUSR2', () => console.log('a year later', (globalThis.ahead = 31_536_000_000))),
    () => new Date(Date.now() + (globalThis.ahead ?? 0)))`,
);

export const heartbeatEachSecond = inShared('ground/limits.js', 'HEARTBEAT_SECONDS = 20', 'HEARTBEAT_SECONDS = 1');
