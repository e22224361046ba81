// What a group needs at its own machine: keys made and statements signed by the command line, without a database.
import { createPublicKey, verify } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { runCommand } from '../../server/src/cli/cli-run.js';
import { readSettings } from '../../server/src/infra/settings.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-keys-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function sala(...args: string[]) {
  const said = { output: '', errors: '' };
  const into = (name: keyof typeof said) =>
    new Writable({
      write(part: Buffer, _encoding, done) {
        said[name] += part.toString();
        done();
      },
    });
  const code = await runCommand(
    {
      language: 'en',
      settings: () => readSettings({ SALA_DATA: folder, INIT_CWD: folder, SALA_LOG: 'silent' }),
      open: () => Promise.reject(new Error('a key needs no database')),
      clock: () => new Date('2026-03-02T02:00:00.000Z'),
      input: Readable.from(['']),
      output: into('output'),
      errors: into('errors'),
    },
    args,
  );
  return { code, ...said };
}

async function documentOf<Shape>(...args: string[]): Promise<Shape> {
  const { code, output, errors } = await sala(...args, '--json');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return JSON.parse(output) as Shape;
}

const saying = (words: string) => expect.stringContaining(words) as string;

const statement = {
  sala: 'statement/1',
  ...{ id: '3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6d', groupId: '3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6e' },
  ...{ signedOn: '2026-03-02', about: { kind: 'issue', issueId: '3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6f' } },
  ...{ title: '', body: 'We agree.', language: 'en', dissent: '' },
  adoption: { way: 'consent', inFavour: '10-29', isUnanimous: true },
};

it('makes a key that nobody else can read, and signs a statement with it, without a database', async () => {
  const { publicKey } = await documentOf<{ publicKey: string }>('keys', 'new', 'group.pem');
  expect(fs.statSync(path.join(folder, 'group.pem')).mode & 0o077).toBe(0);
  fs.writeFileSync(path.join(folder, 'statement.json'), JSON.stringify(statement));
  const signing = ['keys', 'sign', 'group.pem', 'statement.json'];
  const signed = await documentOf<{ text: string; signature: string }>(...signing);
  expect(JSON.parse(signed.text)).toEqual(statement);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  expect(verify(null, Buffer.from(signed.text), key, Buffer.from(signed.signature, 'base64url'))).toBe(true);
});

it('writes over no key, signs nothing that is no statement, and says how it is used', async () => {
  expect(await sala('keys', 'new', 'group.pem')).toMatchObject({ code: 1, errors: saying('already') });
  fs.writeFileSync(path.join(folder, 'half.json'), '{"sala":"statement/1"}');
  const half = await sala('keys', 'sign', 'group.pem', 'half.json');
  expect(half).toMatchObject({ code: 1, output: '', errors: saying('is not a statement') });
  const wrongKey = await sala('keys', 'sign', 'half.json', 'statement.json');
  expect(wrongKey).toMatchObject({ code: 1, output: '', errors: saying('no private Ed25519 key') });
  expect(await sala('keys')).toMatchObject({ code: 2, errors: saying('keys new FILE') });
});
