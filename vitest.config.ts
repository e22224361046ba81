// What kinds of test there are, cheapest first: pure (no I/O), db (a real database), journeys (a real browser or real
// server processes). The file's suffix says the kind.
import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/support/long-first.mjs';

const resolve = { conditions: ['source'] };
// Not `import`: Node would get it as a condition for `require` too.
const ssr = { resolve: { conditions: ['source', 'node'], externalConditions: ['source', 'node'] } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'pure',
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.db.test.ts', 'tests/**/*.journey.test.ts'],
          testTimeout: 20_000,
          // Nothing here keeps a state in a module, so that what files import is read once for all of a worker.
          isolate: false,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'db',
          sequence: { groupOrder: 1 },
          globalSetup: ['tests/support/database-setup.ts'],
          include: ['tests/**/*.db.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          // What a file imports is the whole server: read once for all files of a worker.
          isolate: false,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'journeys',
          sequence: { groupOrder: 2 },
          globalSetup: [
            ...['tests/support/build-setup.ts', 'tests/support/halls-setup.ts', 'tests/support/database-setup.ts'],
          ],
          include: ['tests/**/*.journey.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
