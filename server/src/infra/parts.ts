// What `app.ts` builds once and hands to every domain's routes: the settings, the doors to database and live order, and
// the two questions every request answers: who asks, and in which language.
import { type Viewer, withoutRooms } from '@sala/shared/ground/viewer.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { FastifyRequest } from 'fastify';
import type { Database } from './database.js';
import type { FloodGates } from './flood.js';
import type { Live } from './live.js';
import type { Settings } from './settings.js';
import type { Work } from './work.js';

/** Who stands behind a request; all null for a visitor. */
export interface Asking {
  viewer: Viewer;
  name: string | null;
  sessionId: string | null;
}

export interface Parts {
  readonly settings: Settings;
  /** Signs sessions and form tokens. */
  readonly secret: string;
  readonly database: Database;
  /** The server's clock; tests move it. */
  readonly clock: () => Date;
  readonly live: Live;
  /** Says, after a commit, that a topic has news: to readers here and to the pages kept ready. */
  readonly wake: (topicId: string) => void;
  readonly flood: FloodGates;
  /** Who asks: at most three seconds old, from memory where it can be. */
  askingOf(request: Pick<FastifyRequest, 'headers'>): Promise<Asking>;
  /** The viewer of this request, now, outside any transaction. */
  workOf(request: FastifyRequest): Promise<Work>;
  /** From the page's address, else from what the browser asks for. */
  languageOf(request: FastifyRequest): Language;
}

/**
 * Work in the name of a person or an office. What a group does waits in its room for the release: a key to a room lets
 * its holder read, and opens no form and no address at once.
 */
export async function officeWork(parts: Pick<Parts, 'workOf'>, request: FastifyRequest): Promise<Work> {
  const work = await parts.workOf(request);
  return { ...work, viewer: withoutRooms(work.viewer) };
}
