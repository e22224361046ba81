// Who a session cookie stands for, asked at every request and of every socket: answered from memory for at most three
// seconds. Whatever ends a session or changes a role says so on the channel `authority`, in the same transaction; the
// time limit holds even where that word is lost, so no right outlives its end by more than five seconds.
import { hash } from 'node:crypto';
import { visitor } from '@sala/shared/ground/viewer.js';
import type { Database } from '../infra/database.js';
import type { Asking } from '../infra/parts.js';
import { findSession } from './accounts.sessions.store.js';
import { readCookie } from '../infra/cookies.js';
import { openSessionCookie } from './session-cookie.js';

/** Hears the id of the person or session whose rights may have changed; null: anybody's may have. */
export type AuthorityListener = (id: string | null) => void;

interface Kept {
  asking: Promise<Asking>;
  /** Null while it is being read. */
  settled: Asking | null;
  /** Milliseconds since the epoch. */
  until: number;
}

const KEPT_MS = 3_000;
const KEPT_MAX = 10_000;
const nobody: Asking = { viewer: visitor, name: null, sessionId: null };
const askedByNobody = Promise.resolve(nobody);

export class Authority {
  private readonly kept = new Map<string, Kept>();
  private readonly listeners = new Set<AuthorityListener>();
  private stopListening: () => Promise<void> = async () => {};

  constructor(
    private readonly database: Database,
    private readonly cookieName: string,
    private readonly secret: string,
    private readonly clock: () => Date,
  ) {}

  async start(): Promise<void> {
    this.stopListening = await this.database.listen(
      'authority',
      (id) => this.forget(id),
      () => this.forget(null),
    );
  }

  async close(): Promise<void> {
    await this.stopListening();
    this.kept.clear();
    this.listeners.clear();
  }

  /** Never touches the database without a cookie whose signature is right. */
  viewerOf(cookieHeader: string | undefined): Promise<Asking> {
    const raw = readCookie(cookieHeader, this.cookieName);
    if (raw === null) return askedByNobody;
    const key = hash('sha256', raw, 'base64url');
    const now = this.clock().getTime();
    const kept = this.kept.get(key);
    if (kept && now < kept.until && now >= kept.until - KEPT_MS) return kept.asking;
    const token = openSessionCookie(raw, this.secret);
    return token === null ? askedByNobody : this.read(key, token, now);
  }

  private read(key: string, token: string, now: number): Promise<Asking> {
    const kept: Kept = { asking: this.find(token), settled: null, until: now + KEPT_MS };
    if (this.kept.size >= KEPT_MAX) this.dropOldest();
    this.kept.delete(key);
    this.kept.set(key, kept);
    kept.asking.then(
      (asking) => (kept.settled = asking),
      () => this.kept.get(key) === kept && this.kept.delete(key),
    );
    return kept.asking;
  }

  private async find(token: string): Promise<Asking> {
    const session = await findSession(this.database, token);
    if (!session || session.expiresAt <= this.clock()) return nobody;
    const { userId, name, grants, id } = session;
    return { viewer: { userId, grants }, name, sessionId: id };
  }

  private dropOldest(): void {
    for (const key of this.kept.keys()) {
      this.kept.delete(key);
      if (this.kept.size < KEPT_MAX * 0.9) return;
    }
  }

  /**
   * The rights of this person or session may have changed: what is kept about them is dropped, and what is just being
   * read too, since nobody knows yet whom it is about.
   */
  forget(id: string | null): void {
    for (const [key, { settled }] of this.kept) {
      if (id === null || !settled || settled.sessionId === id || settled.viewer.userId === id) this.kept.delete(key);
    }
    for (const listener of this.listeners) listener(id);
  }

  /** Gives back what ends the listening. */
  onChange(listener: AuthorityListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
