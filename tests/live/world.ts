// One server process on a copy of the hall, everything people do to it over HTTP, and readers on its sockets. The
// conditions of a case, and the fault planted in it, are changes of compiled modules (plant-fault.mjs).
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { AnnotateRequest } from '../../shared/src/annotations/contract.js';
import type { Receipt } from '../../shared/src/discussions/contract.js';
import type { DecisionRequest } from '../../shared/src/moderation/contract.js';
import { api } from '../../shared/src/ground/paths.js';
import { type Database, openDatabase } from '../../server/src/infra/database.js';
import { newSecret } from '../support/secret.js';
import { copyPlace, type Place, putBack, removePlace } from '../support/place.js';
import { type ServerProcess, startServer } from '../support/server-process.js';
import { type Draft, type Hall, SECRET } from './hall.js';
import { Reader, type ReaderPlan, readSnapshot } from './reader.js';

/** A change of one compiled module: `find` stands in it exactly once. */
export interface Change {
  module: string;
  find: string;
  replace: string;
}

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
}
export type Refused = { error: { code: string; message: string } };

/** Upper bound of liveness, never what is measured; a planted fault is waited for less. */
const PATIENCE_MS = { right: 25_000, faulty: 4_000 };

export class World {
  private readonly servers: ServerProcess[] = [];
  private readonly readers: Reader[] = [];
  private readonly copies: Place[] = [];

  private constructor(
    readonly hall: Hall,
    private readonly place: Place,
    private readonly changes: readonly Change[],
    /** The fault of the case is planted: what the client or the database does wrong, the case does itself. */
    readonly isFaulty: boolean,
  ) {}

  static async open(hall: Hall, changes: readonly Change[] = [], isFaulty = false): Promise<World> {
    return new World(hall, await hall.copy(), changes, isFaulty);
  }

  /** Starts the server, again or for the first time; `further` changes hold for this start only. */
  async start(further: readonly Change[] = []): Promise<ServerProcess> {
    const { port } = this.servers[0]?.plan ?? {};
    return this.launch(this.place.data, port, further);
  }

  /** Starts on the same data where no reader looks for it, and stops again: what happens there, all of them miss. */
  async apart(act: () => Promise<unknown>): Promise<void> {
    const server = await this.launch(this.place.data, undefined, []);
    await act();
    await server.end();
  }

  /** A second process on the same PostgreSQL database. */
  async startAnother(): Promise<ServerProcess> {
    const copy: Place = {
      data: (await copyPlace({ ...this.place, databaseUrl: undefined })).data,
      databaseUrl: undefined,
    };
    this.copies.push(copy);
    return this.launch(copy.data, undefined, []);
  }

  private async launch(data: string, port: number | undefined, further: readonly Change[]): Promise<ServerProcess> {
    const changes = [...this.changes, ...further];
    const env: Record<string, string> = { SALA_POSTS_PER_MINUTE: '1000000', SALA_SECRET: SECRET };
    if (changes.length > 0) {
      env.NODE_OPTIONS = `--import=${new URL('plant-fault.mjs', import.meta.url).href}`;
      env.PLANTED = JSON.stringify(changes);
    }
    const server = await startServer({ data, port, databaseUrl: this.place.databaseUrl, env });
    this.servers.push(server);
    for (const { module, find } of changes)
      if (!server.logs().includes(`planted in ${module}: ${find}`)) throw new Error(`${module} was never loaded`);
    return server;
  }

  /** The server that was started last. */
  get server(): ServerProcess {
    const server = this.servers.at(-1);
    if (!server) throw new Error('No server was started.');
    return server;
  }

  /** The clock of a server that began under `clockJumps` goes a year ahead; back when it has. */
  async jumpYear(server: ServerProcess): Promise<void> {
    process.kill(server.pid, 'SIGUSR2');
    await this.until('it is a year later', () => server.logs().includes('a year later'));
  }

  get draft(): Draft {
    return this.hall.draft;
  }

  /** The database of the stopped server; on PostgreSQL also while it runs. */
  async withDatabase<T>(run: (database: Database) => Promise<T>): Promise<T> {
    const { data: dataFolder, databaseUrl } = this.place;
    const database = await openDatabase({ dataFolder, databaseUrl });
    return run(database).finally(() => database.close());
  }

  /** A copy of the stopped server's data; gives what puts it back. */
  async backUp(): Promise<() => Promise<void>> {
    const copy = await copyPlace(this.place);
    this.copies.push(copy);
    return () => putBack(this.place, copy);
  }

  /** Waits until it is so. Throws the sentence when it does not come true. */
  async until(
    sentence: string,
    isSo: () => boolean | Promise<boolean>,
    patience = this.isFaulty ? PATIENCE_MS.faulty : PATIENCE_MS.right,
  ): Promise<void> {
    const giveUp = Date.now() + patience;
    while (!(await isSo())) {
      if (Date.now() > giveUp) throw new Error(`It did not come true that ${sentence}.`);
      await pause(20);
    }
  }

  async ask<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    options: { cookie?: string; origin?: string } = {},
  ): Promise<Answer<Body>> {
    const answer = await fetch((options.origin ?? this.server.origin) + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.cookie ? { cookie: options.cookie } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : null) as Body };
  }

  comment(body = 'Forty-five working days is two months.', draft = this.draft): AnnotateRequest {
    return {
      id: randomUUID(),
      versionId: draft.versionId,
      kind: 'concern',
      target: { clauseId: draft.clauseId, language: 'en', segments: [] },
      body,
      language: 'en',
      speaker: { level: 'A0' },
      secret: newSecret(),
    };
  }

  send(request: AnnotateRequest, draft = this.draft, origin?: string): Promise<Answer<Receipt & Refused>> {
    return this.ask('POST', api.annotations(draft.id), request, { origin });
  }

  /** Posts and insists that it was taken. */
  async post(body?: string, draft = this.draft, origin?: string): Promise<AnnotateRequest> {
    const request = this.comment(body, draft);
    const { status } = await this.send(request, draft, origin);
    if (status !== 201) throw new Error(`A comment was answered with ${status}.`);
    return request;
  }

  /** Sends until it is acknowledged, as an outbox does, whatever the server does meanwhile. */
  async insist(request: AnnotateRequest, mayStop = () => false): Promise<Receipt | null> {
    while (!mayStop()) {
      const answer = await this.send(request).catch(() => null);
      if (answer?.status === 201) return answer.body;
      if (answer && answer.status < 500) throw new Error(`A comment was refused with ${answer.body.error.code}.`);
      await pause(30);
    }
    return null;
  }

  reply(threadId: string, body = 'I see it the same way.') {
    const { id, secret, language, speaker } = this.comment();
    return this.ask<Receipt & Refused>('POST', api.replies(threadId), { id, secret, language, speaker, body });
  }

  edit({ id, secret }: AnnotateRequest, body: string) {
    return this.ask('PATCH', api.comment(id), { secret, body });
  }

  withdraw({ id, secret }: AnnotateRequest) {
    return this.ask('POST', api.withdraw(id), { secret });
  }

  decide(commentId: string, act: DecisionRequest['act'], cookie = this.hall.moderator.cookie) {
    const note = 'These words tell where a person who did not ask for it lives, with the house and the street.';
    const hiding = act === 'hide' ? { reason: 'personal-details', note } : {};
    const decision = { id: randomUUID(), act, expectedRevision: 1, ...hiding };
    return this.ask('POST', api.moderationDecision(commentId), decision, { cookie });
  }

  /** A reader who has a snapshot and hears live. */
  async reader(plan: Partial<ReaderPlan> = {}): Promise<Reader> {
    const reader = await this.comer(plan);
    // Two hundred that come at once may take their time, fault or not.
    await this.until('a reader is told that it follows', () => reader.isLive, PATIENCE_MS.right);
    return reader;
  }

  /** A reader who has just opened the page. */
  async comer(plan: Partial<ReaderPlan> = {}): Promise<Reader> {
    const reader = new Reader({ origin: this.server.origin, draft: this.draft, ...plan });
    this.readers.push(reader);
    return reader.begin();
  }

  snapshot(draft = this.draft) {
    return readSnapshot(this.server.origin, draft);
  }

  /** Waits until the reader knows exactly what who comes now would read; nothing came twice or out of order. */
  async demandSame(reader: Reader, draft = this.draft): Promise<void> {
    const demandOrder = () => {
      if (reader.disorder.length > 0) throw new Error(`A reader was ${reader.disorder[0]}.`);
    };
    demandOrder();
    const fresh = await this.snapshot(draft);
    const wanted = JSON.stringify(fresh.annotations);
    await this.until('a reader knows what a fresh snapshot says', () => JSON.stringify(reader.annotations) === wanted);
    await this.until('a reader stands where the snapshot does', () => reader.said?.seq === fresh.seq);
    demandOrder();
  }

  async close(): Promise<void> {
    for (const reader of this.readers) reader.close();
    for (const server of this.servers) await server.kill();
    for (const place of [this.place, ...this.copies]) await removePlace(place);
  }
}
