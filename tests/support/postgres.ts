// Makes and drops databases on the server that DATABASE_URL names.
import pg from 'pg';

/** Runs on a connection to the server's own `postgres` database. */
export async function administer<T>(server: string, run: (admin: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL(server);
  url.pathname = 'postgres';
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    return await run(admin);
  } finally {
    await admin.end();
  }
}
