// The process: reads settings, opens the database, migrates, fills an empty hall with the demo, serves, and stops in
// order.
import { buildApp } from './app.js';
import { CannotStart } from './infra/faults/cannot-start.js';
import { migrate, openDatabase } from './infra/database.js';
import { readSettings, type Settings } from './infra/settings.js';
import { seedWhenEmpty, tellCast } from './seed/seed.js';

const STOP_MS = 8_000;

async function main(): Promise<void> {
  const settings = readSettings();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say(settings.databaseUrl ? 'Opening PostgreSQL …' : `Opening the embedded database in ${settings.dataFolder} …`);
  const database = await openDatabase({ ...settings, isGuarded: false });
  await migrate(database);
  const sala = await buildApp({ settings, database, clock: () => new Date() });
  const hasDemo = settings.demo && (await seedWhenEmpty(sala, say));
  await sala.app.listen({ host: settings.host, port: settings.port }).catch((error: unknown) => {
    throw cannotListen(error, settings);
  });
  const address = sala.app.server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  say(`\nSala is open at http://${settings.host}:${port}`);
  if (hasDemo) tellCast(say);

  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    say(`${signal}: closing. Whoever is connected comes back by itself.`);
    let waitsFor = 'connections';
    const late = () => {
      say(`Not everything was closed after ${STOP_MS / 1000} s (${waitsFor}); ending all the same.`);
      process.exit(1);
    };
    setTimeout(late, STOP_MS).unref();
    void sala
      .close()
      .then(() => {
        waitsFor = 'the database';
        return database.close();
      })
      .then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Why there is no serving at this address, and what to do about it. */
function cannotListen(error: unknown, { host, port }: Settings): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new CannotStart(
      `Something already serves on ${host}:${port}. Stop it, or choose another port, as PORT=3001.`,
    );
  if (code === 'EACCES')
    return new CannotStart(`This user may not serve on port ${port}. Choose one above 1023, as PORT=3000.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CannotStart(`This machine has no address ${host}. Set HOST to one of its own, as HOST=127.0.0.1.`);
  return error;
}

function fail(error: unknown): never {
  process.stderr.write(
    error instanceof CannotStart ? `${error.message}\n` : `${String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
}

main().catch(fail);
