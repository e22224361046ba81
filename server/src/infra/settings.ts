// The only reader of the environment. Every setting with its default and its check; all mistakes are told at once,
// each with a line that would be right. `.env.example` says the same for people, and a test holds the two together.
import type { Language } from '@sala/shared/texts/say.js';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CannotStart } from './faults/cannot-start.js';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export interface Settings {
  /** Whether people use it: stricter cookies, no development passwords on screen. */
  production: boolean;
  host: string;
  port: number;
  /** Where people reach it, as `https://hall.example`: cookies, links and origin checks go by it. */
  origin: string;
  dataFolder: string;
  /**
   * Where the operator typed the command; npm runs it elsewhere. Files named on the command line are seen from here.
   */
  commandFolder: string;
  /** PostgreSQL; without it the embedded database in the data folder. */
  databaseUrl: string | undefined;
  poolSize: number;
  /** Signs sessions and form tokens; without it one is made and kept, see `signingSecret`. */
  secret: string | undefined;
  /** Fill an empty database with the demo. */
  demo: boolean;
  logLevel: LogLevel;
  /** Who runs this hall, who can compel them, and the day on which that was last looked at; told on a public page. */
  hosting: { by: string; answersTo: string; reviewedOn: string };
  /** Milliseconds between the moments at which what groups released comes out. */
  releaseTickMs: number;
  /** Addresses of proxies whose word about the visitor's address is believed. */
  trustedProxies: string[];
  limits: {
    postsPerMinute: number;
    signInsPerHour: number;
    importsPerHour: number;
    sockets: number;
  };
}

const LOG_LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const SECRET_CHARACTERS_MIN = 32;

/** The language of whoever sits at the terminal, by the order of POSIX (section 8.2); English unless it is Khmer. */
export function terminalLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('km') ? 'km' : 'en';
}

/** Reads and checks all settings. Throws CannotStart with one line for each mistake. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const reader = new SettingsReader(env);
  const host = reader.text('HOST', '127.0.0.1');
  const port = reader.whole('PORT', 3000, 0, 65_535);
  const settings: Settings = {
    production: reader.oneOf('NODE_ENV', ['production', 'development', 'test'], 'development') === 'production',
    host,
    port,
    origin: reader.origin('SALA_ORIGIN', `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    dataFolder: path.resolve(reader.text('SALA_DATA', './data')),
    commandFolder: reader.text('INIT_CWD', process.cwd()),
    databaseUrl: reader.postgresUrl('DATABASE_URL'),
    poolSize: reader.whole('SALA_POOL', 10, 2, 200),
    secret: reader.secret('SALA_SECRET'),
    demo: reader.oneOf('SALA_DEMO', ['on', 'off'], 'on') === 'on',
    logLevel: reader.oneOf('SALA_LOG', LOG_LEVELS, 'info'),
    hosting: {
      by: reader.text('SALA_HOSTED_BY', ''),
      answersTo: reader.text('SALA_HOST_ANSWERS_TO', ''),
      reviewedOn: reader.day('SALA_HOST_REVIEWED_ON'),
    },
    releaseTickMs: reader.whole('SALA_RELEASE_SECONDS', 900, 1, 86_400) * 1_000,
    trustedProxies: reader.list('SALA_TRUSTED_PROXIES'),
    limits: {
      postsPerMinute: reader.whole('SALA_POSTS_PER_MINUTE', 20, 1, 1_000_000),
      signInsPerHour: reader.whole('SALA_SIGN_INS_PER_HOUR', 10, 1, 1_000_000),
      importsPerHour: reader.whole('SALA_IMPORTS_PER_HOUR', 30, 1, 1_000_000),
      sockets: reader.whole('SALA_SOCKETS', 5_000, 1, 1_000_000),
    },
  };
  if (settings.databaseUrl && !settings.secret && !isLoopback(host)) {
    reader.mistake('SALA_SECRET is missing; servers that share a database must share it', secretExample());
  }
  reader.throwMistakes();
  return settings;
}

/**
 * What signs sessions and form tokens: the setting, else one made once and kept in the data folder. Call it when the
 * database is open, since its lock keeps two first starts from making two.
 */
export function signingSecret(settings: Pick<Settings, 'secret' | 'dataFolder'>): string {
  if (settings.secret) return settings.secret;
  const file = path.join(settings.dataFolder, 'secret');
  fs.mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  try {
    fs.writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = fs.readFileSync(file, 'utf8').trim();
  if (secret.length >= SECRET_CHARACTERS_MIN) return secret;
  throw new CannotStart(`The secret in ${file} is cut short. Put the former file back, or remove it to sign all out.`);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function secretExample(): string {
  return `SALA_SECRET=${randomBytes(32).toString('base64url')}`;
}

class SettingsReader {
  readonly #mistakes: string[] = [];
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  mistake(what: string, example: string): void {
    this.#mistakes.push(`- ${what}. For example: ${example}`);
  }

  throwMistakes(): void {
    if (this.#mistakes.length === 0) return;
    throw new CannotStart(`The settings need mending (.env.example explains each):\n${this.#mistakes.join('\n')}`);
  }

  /** An empty variable counts as not set, as compose files leave them. */
  #given(name: string): string | undefined {
    return this.#env[name]?.trim() || undefined;
  }

  text(name: string, standard: string): string {
    return this.#given(name) ?? standard;
  }

  whole(name: string, standard: number, least: number, most: number): number {
    const text = this.#given(name) ?? String(standard);
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    this.mistake(`${name} is "${text}", but must be a whole number from ${least} to ${most}`, `${name}=${standard}`);
    return standard;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], standard: Choice): Choice {
    const text = this.#given(name) ?? standard;
    const choice = choices.find((one) => one === text);
    if (choice) return choice;
    this.mistake(`${name} is "${text}", but must be one of ${choices.join(', ')}`, `${name}=${standard}`);
    return standard;
  }

  list(name: string): string[] {
    return (this.#given(name) ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  }

  /** A calendar day, or '' where none is given. */
  day(name: string): string {
    const text = this.#given(name) ?? '';
    if (text === '' || (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)))) return text;
    this.mistake(`${name} is "${text}", but must be a day`, `${name}=2026-11-30`);
    return '';
  }

  origin(name: string, standard: string): string {
    const text = this.#given(name) ?? standard;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
    this.mistake(`${name} is "${text}", but must be an address without a path`, `${name}=https://hall.example.gov.kh`);
    return standard;
  }

  postgresUrl(name: string): string | undefined {
    const text = this.#given(name);
    if (!text || (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol))) return text;
    // Not repeated: it may hold a password.
    this.mistake(`${name} is not a PostgreSQL address`, `${name}=postgres://sala:password@127.0.0.1:5432/sala`);
    return undefined;
  }

  secret(name: string): string | undefined {
    const text = this.#given(name);
    if (text && text.length < SECRET_CHARACTERS_MIN) {
      this.mistake(`${name} must have at least ${SECRET_CHARACTERS_MIN} characters`, secretExample());
    }
    return text;
  }
}
