// The entry point of `npm run sala`: hands the process to the command line. Ends by itself once everything is written,
// so that a long result is not cut off in a pipe.
import { runCommand } from './cli-run.js';
import { migrate, openDatabase } from '../infra/database.js';
import { readSettings, terminalLanguage } from '../infra/settings.js';

const { stdin: input, stdout: output, stderr: errors } = process;

// Whoever reads the result may have seen enough and closed the pipe (`… | head`).
output.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

async function open() {
  const database = await openDatabase(readSettings());
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const line = {
  language: terminalLanguage(),
  settings: () => readSettings(),
  open,
  clock: () => new Date(),
  input,
  output,
  errors,
};
process.exitCode = await runCommand(line, process.argv.slice(2));
