// What this domain keeps open while the server runs: better-auth, and who each session stands for. The verbs are in the
// files beside it, by what they do: signing in, inviting, giving roles, keeping organisations.
import { cookieName } from '../infra/cookies.js';
import type { Database } from '../infra/database.js';
import type { Asking } from '../infra/parts.js';
import { type Auth, openAuth } from './accounts.auth.store.js';
import { Authority, type AuthorityListener } from './authority.js';

export interface AccountsParts {
  database: Database;
  /** Where people reach the site, as `https://hall.example`. */
  origin: string;
  /** Signs cookies; all processes of a site share it. */
  secret: string;
  /** Wrong passwords that one account may get from unknown browsers within any hour. */
  signInsPerHour: number;
  clock: () => Date;
}

export interface Accounts {
  readonly parts: AccountsParts;
  readonly auth: Auth;
  readonly authority: Authority;
  readonly cookies: { session: string; device: string };
  /** Who sends this `Cookie` header. At most three seconds old; no database without a signed session cookie. */
  viewerOf(cookieHeader: string | undefined): Promise<Asking>;
  /**
   * Hears, in every process, the id of the person or session whose rights may have changed; null: anybody's may have.
   * Gives back what ends the listening.
   */
  onAuthorityChange(listener: AuthorityListener): () => void;
  close(): Promise<void>;
}

/** Opens the domain when the server starts: open to `app.ts` alone. */
export async function openAccounts(parts: AccountsParts): Promise<Accounts> {
  const { database, origin, secret, clock } = parts;
  const cookies = { session: cookieName(origin, 'sala_session'), device: cookieName(origin, 'sala_device') };
  const authority = new Authority(database, cookies.session, secret, clock);
  await authority.start();
  return {
    parts,
    auth: openAuth({ database, origin, secret }),
    authority,
    cookies,
    viewerOf: (cookieHeader) => authority.viewerOf(cookieHeader),
    onAuthorityChange: (listener) => authority.onChange(listener),
    close: () => authority.close(),
  };
}
