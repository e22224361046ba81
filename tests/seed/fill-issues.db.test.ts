// The demo shows every end of a promise for an issue: one that is called solved and disputed by those who raised it.
import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, type Sala } from '../../server/src/app.js';
import type { Database } from '../../server/src/infra/database.js';
import { readSettings } from '../../server/src/infra/settings.js';
import { promisesFor } from '../../server/src/issues/issues.promises.service.js';
import { listIssues, readIssue } from '../../server/src/issues/issues.service.js';
import { seedWhenEmpty } from '../../server/src/seed/seed.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { freshDatabase } from '../support/database.js';

const NOW = new Date('2026-03-02T02:00:00.000Z');
let database: Database;
let sala: Sala;
beforeAll(async () => {
  database = await freshDatabase();
  const secret = { SALA_SECRET: 'a secret of tests, long enough for all of them', SALA_LOG: 'silent' };
  const settings = readSettings({ SALA_DATA: os.tmpdir(), ...secret });
  sala = await buildApp({ settings, database, clock: () => NOW });
  await seedWhenEmpty(sala, () => undefined);
}, 240_000);
afterAll(async () => {
  await sala.close();
  await database.close();
});

describe('the disputed issue of the demo', () => {
  it('was promised, said to be done, and denied by the group that raised it, on the issue and on the promise', async () => {
    const work = { database, tx: database.db, viewer: visitor, now: NOW };
    const [line, ...others] = await listIssues(work, { states: ['disputed'] });
    expect([line?.title?.en, others]).toEqual(['The fee at the fish landings is taken without a receipt', []]);
    const { steps, clock } = await readIssue(work, { id: line?.id ?? '' });
    expect(steps.slice(-3).map(({ event }) => event)).toEqual(['work-started', 'all-delivered', 'group-disagreed']);
    expect(clock).toMatchObject({ owner: 'official', isOverdue: false });
    const [promise, ...rest] = await promisesFor(work, line?.id ?? '');
    expect([promise?.state, promise?.marks, rest]).toEqual(['not-verified', ['overdue'], []]);
    expect(promise?.firstDueFrom).not.toBeNull();
  });
});
