// What a PostgreSQL server does in the background and the embedded one, having no processes, never would: checkpoints,
// without which its log grows for ever and a start after a crash takes ever longer, and vacuum with fresh statistics.
import type { PGlite } from '@electric-sql/pglite';

const EVERY_MS = 60_000;
const LOG_BYTES_MAX = 33_554_432;

/** Keeps a database up until the returned function is called. */
export function startUpkeep(engine: PGlite): () => void {
  // A failure (a full disk) is met and told by the requests; the next minute tries again.
  const timer = setInterval(() => void keepUp(engine).catch(() => undefined), EVERY_MS).unref();
  return () => clearInterval(timer);
}

/** One round: a checkpoint when the log is long, and the table that changed most, so that no round takes long. */
export async function keepUp(engine: PGlite): Promise<void> {
  const { rows: logs } = await engine.query<{ bytes: number }>(
    'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
  );
  if ((logs[0]?.bytes ?? 0) > LOG_BYTES_MAX) await engine.exec('checkpoint');
  // The thresholds of autovacuum: fifty rows and a tenth or a fifth of the table.
  const { rows: tables } = await engine.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
      where n_mod_since_analyze > 50 + n_live_tup / 10 or n_dead_tup > 50 + n_live_tup / 5
      order by n_mod_since_analyze + n_dead_tup desc limit 1`,
  );
  for (const { name } of tables) await engine.exec(`vacuum (analyze) ${name}`);
}
