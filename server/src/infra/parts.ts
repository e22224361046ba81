// What `app.ts` builds once and hands to every domain's routes: the settings, the doors to database and live order, and
// the two questions every request answers: who asks, and in which language.
import type { Language } from '@sala/shared/texts/say.js';
import type { FastifyRequest } from 'fastify';
import type { Database } from './database.js';
import type { FloodGates } from './flood.js';
import type { Live } from './live.js';
import type { Settings } from './settings.js';
import type { Work } from './work.js';

export interface Parts {
  readonly settings: Settings;
  /** Signs sessions and form tokens. */
  readonly secret: string;
  readonly database: Database;
  /** The server's clock; tests move it. */
  readonly clock: () => Date;
  readonly live: Live;
  readonly flood: FloodGates;
  /** The viewer of this request, now, outside any transaction. */
  workOf(request: FastifyRequest): Promise<Work>;
  /** From the page's address, else from what the browser asks for. */
  languageOf(request: FastifyRequest): Language;
}
