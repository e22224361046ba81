// A hall in which very much was said: a law of many articles, a second version, and comments by the ten thousand, half
// of them answered. On PostgreSQL where DATABASE_URL names a server, else on the embedded database.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Consultations } from '../../server/src/consultations/consultations.service.js';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import { getDraft } from '../../server/src/drafts/drafts.service.js';
import { clausesOf } from '../../server/src/drafts/drafts.texts.service.js';
import { applyWorkingEdit, readWorkingHead } from '../../server/src/drafts/drafts.working.service.js';
import { type Database, openDatabase } from '../../server/src/infra/database.js';
import type { Work } from '../../server/src/infra/work.js';
import { type Role, visitor } from '../../shared/src/ground/viewer.js';
import { fillStage } from '../bench/stage.js';
import { administer } from '../support/postgres.js';

/** Comments that one answer serves; articles that are changed in the second version. */
const SERVED = 25;
const CHANGED = 50;

export interface FullHall {
  engine: string;
  database: Database;
  draftId: string;
  roundId: string;
  consultations: Consultations;
  workOf(role?: Role): Work;
  close(): Promise<void>;
}

export async function openFullHall(articles: number, comments: number): Promise<FullHall> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-measure-'));
  const server = process.env.DATABASE_URL;
  const name = `sala_measure_${process.pid}`;
  if (server) await administer(server, (admin) => admin.query(`create database ${name}`));
  const databaseUrl = server && Object.assign(new URL(server), { pathname: name }).href;
  const { draftId, versionId } = await fillStage(data, databaseUrl, articles);
  // As a server on PostgreSQL has it: without what only tests need.
  const database = await openDatabase({ dataFolder: data, databaseUrl, isGuarded: false });
  const now = new Date();
  const consultations = new Consultations(database, () => now);
  const everybody = { database, tx: database.db, viewer: visitor, now };
  const { office } = await getDraft(everybody, { id: draftId });
  const [userId = ''] = (await rows<{ id: string }>(database, `select id from users limit 1`)).map(({ id }) => id);
  const workOf = (role?: Role): Work =>
    role
      ? { ...everybody, viewer: { userId, grants: [{ role, draftId: null, organisationId: office.id }] } }
      : everybody;
  const newer = await revise(workOf, draftId, versionId);
  const [round] = await consultations.listRounds(everybody, draftId);
  if (!round) throw new Error('There is no round.');
  const roundId = round.id;
  for (const statement of statementsOf({ draftId, versionId, newer, roundId, userId, comments }))
    await database.db.execute(statement);
  // By the owner: of tables that are somebody else's, PostgreSQL leaves the statistics as they are, with no more than a
  // warning. In a hall that runs they are gathered as the rows come.
  await database.alone((owner) => owner.execute('analyze'));
  const close = async () => {
    await database.close();
    fs.rmSync(data, { recursive: true, force: true });
    if (server) await administer(server, (admin) => admin.query(`drop database if exists ${name} with (force)`));
  };
  const engine = server ? 'PostgreSQL' : 'embedded';
  return { engine, database, draftId, roundId, consultations, workOf, close };
}

async function rows<Row>(database: Database, query: string): Promise<Row[]> {
  return ((await database.db.execute(query)) as unknown as { rows: Row[] }).rows;
}

/** Version 2, before anything is said: each tenth article says something else. */
async function revise(workOf: FullHall['workOf'], draftId: string, versionId: string): Promise<string> {
  const { list } = await clausesOf(workOf().database, versionId);
  let { revision } = await readWorkingHead(workOf('drafter'), draftId);
  for (const { id, text } of list.slice(0, CHANGED)) {
    const edit = { type: 'edit-text', clauseId: id, language: 'en', text: `${text.en} within thirty days` } as const;
    const change = { id: randomUUID(), revision, edit };
    revision = (await applyWorkingEdit(workOf('drafter'), draftId, change)).revision;
  }
  return (await publishVersion(workOf('drafting-lead'), draftId, { id: randomUUID(), revision, note: {} })).id;
}

/** All rows in a few statements: the way through the services is measured elsewhere. */
function statementsOf(
  hall: Record<'draftId' | 'versionId' | 'newer' | 'roundId' | 'userId', string> & { comments: number },
) {
  const { draftId, versionId, newer, roundId, userId, comments } = hall;
  const words = 'រយៈពេល ៣០ ថ្ងៃយូរពេកសម្រាប់អ្នកចិញ្ចឹមត្រីខ្នាតតូច ព្រោះកូនត្រីងាប់មុនពេលបានលិខិតអនុញ្ញាត។ ';
  const id = (kind: number, n: string) => `('00000000-0000-4000-800${kind}-' || lpad((${n})::text, 12, '0'))::uuid`;
  const each = `generate_series(1, ${comments}) as n`;
  const answers = Math.floor(comments / 2 / SERVED);
  const text = `jsonb_build_object('en', 'The office has looked at this and answers as follows: ' || n)`;
  return [
    `insert into comments (id, topic_id, thread_id, is_opening, body, language, state, speaker, code, secret_hash,
                           request_hash, received_at, is_late)
     select ${id(1, 'n')}, '${draftId}', ${id(1, 'n')}, true, repeat('${words}', 1 + n % 12), 'km',
            case when n % 100 = 0 then 'hidden' else 'visible' end, '{"level":"A0","does":"fish-farmer"}',
            lpad(n::text, 8, '0'), '', '', now() + n * interval '1 millisecond', false from ${each}`,
    `insert into annotations (id, version_id, round_id, clause_id, kind, target, prefix, suffix)
     select ${id(1, 'n')}, '${versionId}', '${roundId}', place.clause_id, 'concern',
            jsonb_build_object('clauseId', place.clause_id, 'language', 'en', 'segments', '[]'::jsonb), '', ''
       from ${each} join (select clause_id, row_number() over (order by ordinal) - 1 as at, count(*) over () as total
                            from clause_versions where version_id = '${versionId}') as place on place.at = n % place.total`,
    `insert into answer_folds (annotation_id, draft_id, fold_id, revision, scope, similarity, is_first)
     select ${id(1, 'n')}, '${draftId}', ${id(1, 'n - n % 5 + case when n < 5 then 1 else 0 end')}, 1, '', 1,
            n % 5 = 0 from ${each}`,
    `insert into answers (id, draft_id, round_id, state, disposition, text, written_by, written_at, signed_by,
                          signed_at, office)
     select ${id(2, 'n')}, '${draftId}', '${roundId}', 'waiting', 'accepted', ${text}, '${userId}', now(), '${userId}',
            now(), '{"en":"Office"}' from generate_series(1, ${answers}) as n`,
    `insert into answer_comments (answer_id, annotation_id)
     select ${id(2, `1 + n % ${answers}`)}, ${id(1, '2 * n')} from generate_series(1, ${answers * SERVED}) as n`,
    `insert into answer_changes (answer_id, version_id, clause_id, added_by, added_at)
     select ${id(2, 'n')}, '${newer}', place.clause_id, '${userId}', now() from generate_series(1, ${answers}) as n
       join (select clause_id, row_number() over (order by ordinal) - 1 as at from clause_versions
              where version_id = '${newer}') as place on place.at = n % ${CHANGED}`,
    `update answers set state = 'signed'`,
    `insert into answer_slots (annotation_id, draft_id, standing_id)
     select annotation_id, '${draftId}', answer_id from answer_comments`,
  ];
}
