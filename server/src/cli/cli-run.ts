// The command line: `sala VERB …`, the same code as the server. One result on standard output, as text or with --json
// as one document; everything else on standard error. Exit codes: 0 done, 1 refused or failed, 2 not understood.
import { demoPassword, people } from '../seed/cast.js';
import { Refusal, refusalSentence } from '@sala/shared/ground/errors.js';
import type { Language } from '@sala/shared/texts/say.js';
import { runUsers, usersHelp } from '../accounts/accounts.cli.js';
import { buildApp } from '../app.js';
import { bringUsage, bringVerb } from './cli-bring.js';
import { carryUsage, carryVerb, compareUsage, compareVerb } from './cli-compare.js';
import { exportUsage, exportVerb, importUsage, importVerb, parseUsage, parseVerb, withDatabase } from './cli-drafts.js';
import { keysUsage, keysVerb } from './cli-keys.js';
import { type CommandLine, readWords, type Told, WrongUse } from './cli-use.js';
import { CannotStart } from '../infra/faults/cannot-start.js';
import { seedHall, tellCast } from '../seed/seed.js';

interface Verb {
  usage: string;
  does: string;
  run(line: CommandLine, args: readonly string[]): Promise<Told>;
}

const verbs: Record<string, Verb> = {
  parse: { usage: parseUsage, does: 'reads a Word, Markdown or text file into clauses', run: parseVerb },
  compare: { usage: compareUsage, does: 'tells what changed from one file to another', run: compareVerb },
  carry: { usage: carryUsage, does: 'finds where comments on one file stand in another', run: carryVerb },
  import: { usage: importUsage, does: 'starts a draft from such a file', run: importVerb },
  export: { usage: exportUsage, does: 'gives out a published draft with all that is public about it', run: exportVerb },
  bring: { usage: bringUsage, does: 'brings comments that were written elsewhere onto a version', run: bringVerb },
  keys: { usage: keysUsage, does: 'makes a key for a group, and signs what it hands in from outside', run: keysVerb },
  users: { usage: 'users …', does: 'people with an account, see below', run: usersVerb },
  seed: { usage: 'seed [--json]', does: 'fills an empty hall with the demo, or finishes that', run: seedVerb },
  migrate: { usage: 'migrate [--json]', does: 'brings the tables of the database up to date', run: migrateVerb },
  help: { usage: 'help [--json]', does: 'tells this', run: helpVerb },
};

const KNOWN = `The verbs are ${Object.keys(verbs).join(', ')}. "help" tells what each is for.`;

/** Runs one command to its end and gives the exit code. */
export async function runCommand(line: CommandLine, args: readonly string[]): Promise<number> {
  try {
    const [name, ...rest] = args.filter((word) => word !== '--json');
    const verb = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (!verb)
      throw new WrongUse(name === undefined ? `Say what to do. ${KNOWN}` : `There is no verb "${name}". ${KNOWN}`);
    const told = await verb.run(line, rest);
    line.output.write(args.includes('--json') ? `${JSON.stringify(told.document, null, 2)}\n` : `${told.text}\n`);
    return told.isPartial ? 1 : 0;
  } catch (error) {
    line.errors.write(`${sentenceOf(error, line.language)}\n`);
    return error instanceof WrongUse ? 2 : 1;
  }
}

/** What was expected is told in its sentence, a refusal with its code; a fault with the place it comes from. */
function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof Refusal) return `${refusalSentence(language, error.code, error.params)} (${error.code})`;
  if (error instanceof CannotStart || error instanceof WrongUse) return error.message;
  return `Something went wrong that should not: ${error instanceof Error ? error.stack : String(error)}`;
}

function usersVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  const { clock, input, errors } = line;
  return withDatabase(line, async (database) => {
    const parts = { database, origin: line.settings().origin, now: clock(), input, errors };
    return runUsers(parts, args).catch((error: unknown) => {
      // The database is open, so what cannot start here is only the verb, for the words it was given.
      throw error instanceof CannotStart ? new WrongUse(error.message) : error;
    });
  });
}

async function seedVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  readWords('seed', args, [], 0);
  const settings = line.settings();
  if (settings.production)
    throw new CannotStart('Everybody knows the password of the demo, so it does not enter a hall in production.');
  const say = (sentence: string) => line.errors.write(`${sentence}\n`);
  const found = await withDatabase(line, async (database) => {
    const sala = await buildApp({ settings, database, clock: line.clock });
    return seedHall(sala, say).finally(() => sala.close());
  });
  if (found === 'of-others')
    throw new CannotStart(
      'There are people in this hall already. The demo enters only an empty one: choose another SALA_DATA.',
    );
  const told: string[] = [found === 'whole' ? 'The demo was there already.' : 'The demo is filled in.'];
  tellCast((sentence) => told.push(sentence));
  const cast = Object.values(people).map(({ name, email, role }) => ({ name, email, role }));
  return { text: told.join('\n'), document: { found, password: demoPassword, cast } };
}

async function migrateVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  readWords('migrate', args, [], 0);
  const engine = await withDatabase(line, (database) => Promise.resolve(database.engine));
  return { text: 'The tables are up to date.', document: { engine, upToDate: true } };
}

function helpVerb(): Promise<Told> {
  const known = Object.values(verbs).map(({ usage, does }) => ({ usage, does }));
  const lines = known.map(({ usage, does }) => `${usage}\n    ${does}`);
  const json = 'With --json the result is one JSON document.';
  return Promise.resolve({ text: [...lines, '', usersHelp, '', json].join('\n'), document: known });
}
