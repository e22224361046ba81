// The process that is killed in the embedded database's tests: prints a line for each row after its commit.
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../server/src/infra/database.js';

const database = await openDatabase({ databaseUrl: undefined, dataFolder: process.argv[2] ?? '' });
await database.db.execute(sql`create table if not exists written (id uuid primary key, body text)`);
for (;;) {
  await database.query({ name: 'write', text: 'insert into written values (gen_random_uuid(), repeat($1, 500))' }, [
    'ក',
  ]);
  process.stdout.write('row\n');
}
