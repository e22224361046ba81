// A stage for the benchmarks: the built server as a process of its own, with one draft of many clauses in an open
// round, made through the services. On PostgreSQL where there is an address for it, else on the embedded database.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createOrganisation } from '../../server/src/accounts/accounts.organisations.service.js';
import { insertUser } from '../../server/src/accounts/accounts.store.js';
import { Consultations } from '../../server/src/consultations/consultations.service.js';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import { createDraft } from '../../server/src/drafts/drafts.start.service.js';
import { applyWorkingEdit } from '../../server/src/drafts/drafts.working.service.js';
import { migrate, openDatabase } from '../../server/src/infra/database.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { Viewer } from '../../shared/src/ground/viewer.js';
import { administer } from '../support/postgres.js';
import { type ServerProcess, startServer } from '../support/server-process.js';
import { planRound } from '../support/round-plan.js';

export interface Stage {
  server: ServerProcess;
  /** Its data folder. */
  data: string;
  /** Of the server's own data: for a baseline that writes to the same engine. */
  databaseUrl: string | undefined;
  draftId: string;
  slug: string;
  versionId: string;
  clauseId: string;
  tearDown(): Promise<void>;
}

const words = { km: 'ពាក្យ', en: 'Words' };
const WORDS = 'a farmer who raises fish in ponds or cages shall keep the water clean and the neighbours informed'.split(
  ' ',
);

/** Text of some length that compresses like prose. */
function prose(seed: number, count: number): string {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[state % WORDS.length] ?? '';
  };
  return Array.from({ length: count }, next).join(' ');
}

export async function raiseStage(clauses: number, postgres: string | undefined): Promise<Stage> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-bench-'));
  const name = `sala_bench_${process.pid}`;
  let databaseUrl: string | undefined;
  if (postgres) {
    await administer(postgres, (admin) => admin.query(`create database ${name}`));
    const url = new URL(postgres);
    url.pathname = name;
    databaseUrl = url.href;
  }
  const draft = await fillStage(data, databaseUrl, clauses);
  const env = { SALA_POSTS_PER_MINUTE: '1000000', SALA_SOCKETS: '20000', SALA_LOG: 'warn' };
  const server = await startServer({ data, databaseUrl, env });
  const tearDown = async () => {
    await server.stop();
    for (const folder of [data, `${data}-bare`]) fs.rmSync(folder, { recursive: true, force: true });
    if (postgres) await administer(postgres, (admin) => admin.query(`drop database if exists ${name} with (force)`));
  };
  return { server, data, databaseUrl, ...draft, tearDown };
}

export async function fillStage(dataFolder: string, databaseUrl: string | undefined, clauses: number) {
  const database = await openDatabase({ dataFolder, databaseUrl });
  await migrate(database);
  const officeId = randomUUID();
  const now = new Date();
  const person = async (role: Viewer['grants'][number]['role']): Promise<Viewer> => {
    const userId = randomUUID();
    await insertUser(database.db, { id: userId, name: role, email: `${userId}@example.org`, at: now });
    return { userId, grants: [{ role, draftId: null, organisationId: role === 'secretariat' ? null : officeId }] };
  };
  const workOf = (viewer: Viewer, at = now) => ({ database, tx: database.db, viewer, now: at });
  const [secretariat, drafter, lead] = [
    await person('secretariat'),
    await person('drafter'),
    await person('drafting-lead'),
  ];
  const named = { id: officeId, kind: 'ministry' as const, name: words, fromOn: '2020-01-01' };
  await createOrganisation(workOf(secretariat), named);
  const draft = await createDraft(workOf(drafter), {
    id: randomUUID(),
    organisationId: officeId,
    instrumentKind: 'policy',
    authoritative: 'en',
    title: { en: 'Benchmark law' },
  });
  const ids = Array.from({ length: clauses }, () => randomUUID());
  let revision = 1;
  for (const [index, clauseId] of ids.entries()) {
    const edit = {
      type: 'add' as const,
      clauseId,
      parentId: null,
      before: null,
      kind: 'article',
      number: { en: String(index + 1) },
      heading: { en: prose(index, 4) },
      text: { en: prose(index + 7, 48) },
    };
    revision = (await applyWorkingEdit(workOf(drafter), draft.id, { id: randomUUID(), revision, edit })).revision;
  }
  const version = await publishVersion(workOf(lead), draft.id, { id: randomUUID(), revision, note: {} });
  await new Consultations(database, () => now).announceRound(
    workOf(lead),
    draft.id,
    planRound({
      versionId: version.id,
      opensAt: now.toISOString(),
      closesAt: new Date(now.getTime() + 90 * DAY_MS).toISOString(),
    }),
  );
  await database.close();
  return { draftId: draft.id, slug: draft.slug, versionId: version.id, clauseId: ids[12] ?? ids[0] ?? '' };
}
