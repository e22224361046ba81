// What the verbs of the command line have in common: what they are given, what they say, and how wrong use is told.
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Language } from '@sala/shared/texts/say.js';
import type { Told } from '../accounts/accounts.cli.js';
import type { Database } from '../infra/database.js';
import type { Settings } from '../infra/settings.js';

export type { Told };

export interface CommandLine {
  /** Of refusals and warnings; everything else is said in English. */
  language: Language;
  settings(): Settings;
  /** Opens the database with its tables up to date; whoever runs the verb closes it. */
  open(): Promise<Database>;
  clock: () => Date;
  input: Readable & { isTTY?: boolean };
  /** For results: nothing else is written there. */
  output: Writable;
  /** For questions, progress and errors. */
  errors: Writable;
}

/** The command was not understood: told with what it knows, exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

interface Words<Name extends string> {
  options: Partial<Record<Name, string>>;
  operands: string[];
}

/** Reads options with a value each, and as many operands as the usage names. Throws WrongUse with the usage. */
export function readWords<Name extends string>(
  usage: string,
  args: readonly string[],
  names: readonly Name[],
  operands: number,
): Words<Name> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  let read: { values: object; positionals: string[] };
  try {
    read = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUse(`${(error as Error).message}\nUse it so: ${usage}`);
  }
  if (read.positionals.length !== operands) throw new WrongUse(`Use it so: ${usage}`);
  return { options: read.values, operands: read.positionals };
}
