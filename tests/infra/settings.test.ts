// Settings are checked all at once and explained in one place.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotStart } from '../../server/src/infra/faults/cannot-start.js';
import { readSettings, signingSecret } from '../../server/src/infra/settings.js';

const root = path.resolve(import.meta.dirname, '../..');
const example = fs.readFileSync(path.join(root, '.env.example'), 'utf8');
const source = fs.readFileSync(path.join(root, 'server/src/infra/settings.ts'), 'utf8');

function mistakesIn(env: NodeJS.ProcessEnv): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(CannotStart);
    return (error as Error).message.split('\n').filter((line) => line.startsWith('- '));
  }
}

describe('settings', () => {
  it('need nothing to be set', () => {
    expect(readSettings({})).toMatchObject({
      ...{ host: '127.0.0.1', port: 3000, origin: 'http://127.0.0.1:3000', production: false, demo: true },
      ...{ databaseUrl: undefined, secret: undefined, dataFolder: path.resolve('data'), trustedProxies: [] },
    });
  });

  it('say the origin as browsers do', () => {
    expect(readSettings({ PORT: '80' }).origin).toBe('http://127.0.0.1');
    expect(readSettings({ HOST: '::1' }).origin).toBe('http://[::1]:3000');
    expect(readSettings({ SALA_ORIGIN: 'https://Hall.Example:443/' }).origin).toBe('https://hall.example');
  });

  it('treat an empty variable as one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', SALA_SECRET: ' ' })).toEqual(readSettings({}));
  });

  it('tell every mistake at once, each with a line that would be right', () => {
    const wrong = {
      ...{
        PORT: '80000',
        NODE_ENV: 'prod',
        SALA_ORIGIN: 'hall.example/path',
        DATABASE_URL: 'mysql://u:sesame@host/db',
      },
      ...{ SALA_SECRET: 'short', SALA_DEMO: 'yes', SALA_LOG: 'loud', SALA_SOCKETS: '-1' },
    };
    const mistakes = mistakesIn(wrong);
    expect(mistakes).toHaveLength(Object.keys(wrong).length);
    for (const name of Object.keys(wrong)) {
      const line = mistakes.find((mistake) => mistake.startsWith(`- ${name} `));
      const right = line?.match(/For example: ([A-Z_]+)=(.*)$/);
      expect(right?.[1]).toBe(name);
      expect(mistakesIn({ [name]: right?.[2] })).toEqual([]);
    }
    expect(mistakes.join()).not.toContain('sesame');
  });

  it('ask for a secret where several servers could share a database', () => {
    const shared = { DATABASE_URL: 'postgres://sala@db/sala', HOST: '0.0.0.0' };
    expect(mistakesIn(shared)).toEqual([expect.stringContaining('SALA_SECRET is missing')]);
    expect(mistakesIn({ ...shared, SALA_SECRET: 'x'.repeat(32) })).toEqual([]);
    expect(mistakesIn({ ...shared, HOST: '127.0.0.1' })).toEqual([]);
  });

  it('are the same in .env.example, with the same defaults, each explained', () => {
    const read = [...source.matchAll(/reader\.\w+\('([A-Z_]+)'/g)].map(([, name]) => name);
    const explained = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
    // Set by npm, not by people.
    expect(new Set(explained)).toEqual(new Set(read.filter((name) => name !== 'INIT_CWD')));
    const given: NodeJS.ProcessEnv = Object.fromEntries(
      [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name ?? '', value]),
    );
    expect(readSettings(given)).toEqual(readSettings({}));
    for (const [, name, value] of example.matchAll(/^#([A-Z_]+)=(.+)$/gm))
      expect(mistakesIn({ [name ?? '']: value })).toEqual([]);
  });
});

describe('the signing secret', () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-secret-'));
  });
  afterEach(() => fs.rmSync(dataFolder, { recursive: true }));

  it('is made once and kept for this user alone', () => {
    const secret = signingSecret({ secret: undefined, dataFolder });
    expect(Buffer.from(secret, 'base64url')).toHaveLength(48);
    expect(signingSecret({ secret: undefined, dataFolder })).toBe(secret);
    expect(fs.statSync(path.join(dataFolder, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('is the setting where there is one, and never a file cut short', () => {
    expect(signingSecret({ secret: 'y'.repeat(40), dataFolder })).toBe('y'.repeat(40));
    expect(fs.readdirSync(dataFolder)).toEqual([]);
    fs.writeFileSync(path.join(dataFolder, 'secret'), 'short');
    expect(() => signingSecret({ secret: undefined, dataFolder })).toThrow('is cut short');
  });
});
