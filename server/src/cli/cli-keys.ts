// `sala keys new` and `sala keys sign`: what a group needs to hand in from outside. Neither opens a database nor
// reaches for the network: a key that never leaves the group's own machine is the point of it.
import fs from 'node:fs';
import path from 'node:path';
import { SignedStatement } from '@sala/shared/groups/signed-contract.js';
import { Value } from 'typebox/value';
import { makeKeys, signText } from '../groups/outside/groups.signed.service.js';
import { CannotStart } from '../infra/faults/cannot-start.js';
import { type CommandLine, readWords, type Told, WrongUse } from './cli-use.js';

export const keysUsage = 'keys new FILE | keys sign KEYFILE STATEMENT.json [--json]';

export function keysVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  const [what, ...rest] = args;
  if (what === 'new') return Promise.resolve(newKeys(line, rest));
  if (what === 'sign') return Promise.resolve(signStatement(line, rest));
  throw new WrongUse(`Use it so: ${keysUsage}`);
}

function placeOf(line: CommandLine, file: string): string {
  return path.resolve(line.settings().commandFolder, file);
}

/** Writes the private half to a file of its own and tells the public one. An existing file is never written over. */
function newKeys(line: CommandLine, args: readonly string[]): Told {
  const { operands } = readWords(keysUsage, args, [], 1);
  const file = placeOf(line, operands[0] ?? '');
  const { privatePem, publicLine } = makeKeys();
  try {
    fs.writeFileSync(file, privatePem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new CannotStart(
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? `There is a file at ${file} already. Choose another name: a key that is written over is lost.`
        : `The key could not be written to ${file} (${(error as Error).message}).`,
    );
  }
  const text = `The private key is in ${file}: keep it, and show it to nobody.\nThe public key, for the room:\n${publicLine}`;
  return { text, document: { file, publicKey: publicLine } };
}

/** Signs a statement as it stands in a file; what is printed is what is sent. */
function signStatement(line: CommandLine, args: readonly string[]): Told {
  const { operands } = readWords(keysUsage, args, [], 2);
  const [keyFile = '', statementFile = ''] = operands.map((file) => placeOf(line, file));
  const text = readText(statementFile);
  try {
    const said: unknown = JSON.parse(text);
    if (!Value.Check(SignedStatement, said))
      throw new Error([...Value.Errors(SignedStatement, said)].map(({ message }) => message).join('; '));
  } catch (error) {
    throw new CannotStart(`${statementFile} is not a statement (${(error as Error).message}).`);
  }
  try {
    const document = { text, signature: signText(readText(keyFile), text) };
    return { text: JSON.stringify(document), document };
  } catch {
    throw new CannotStart(`${keyFile} holds no private Ed25519 key. Make one with: keys new FILE`);
  }
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new CannotStart(`${file} could not be read (${(error as Error).message}).`);
  }
}
