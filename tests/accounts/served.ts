// The whole server on the hall's database, and a browser without scripts that asks it.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { buildApp, type Sala } from '../../server/src/app.js';
import type { Asking } from '../../server/src/infra/parts.js';
import { readSettings } from '../../server/src/infra/settings.js';
import { type Hall, ORIGIN } from './hall.js';

export interface Served {
  app: FastifyInstance;
  /** Who the server takes the sender of these cookies for. */
  asking(cookie: string): Promise<Asking>;
  get(url: string, cookie?: string): Promise<LightMyRequestResponse>;
  post(
    url: string,
    fields: Record<string, string>,
    cookie?: string,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** Loads the page, fills in its form and sends it. */
  fill(url: string, fields: Record<string, string>, cookie?: string, from?: string): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

const ask = (app: FastifyInstance, request: InjectOptions): Promise<LightMyRequestResponse> => app.inject(request);

export async function serve({ database, secret, clock }: Hall): Promise<Served> {
  const settings = readSettings({ SALA_LOG: 'silent', SALA_ORIGIN: ORIGIN, SALA_SECRET: secret });
  const { app, parts, close }: Sala = await buildApp({ settings, database, clock });
  const served: Served = {
    app,
    asking: (cookie) => parts.askingOf({ headers: { cookie } }),
    get: (url, cookie = '') => ask(app, { url, headers: { cookie, accept: 'text/html' } }),
    post: (url, fields, cookie = '', headers = {}) =>
      ask(app, {
        method: 'POST',
        url,
        headers: {
          cookie,
          accept: 'text/html',
          origin: ORIGIN,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        payload: new URLSearchParams(fields).toString(),
      }),
    async fill(url, fields, cookie = '', from = url) {
      const { body } = await served.get(from, cookie);
      return served.post(url, { token: tokenIn(body), ...fields }, cookie);
    },
    close,
  };
  return served;
}

/** The hidden token of a page's first form. */
export function tokenIn(page: string): string {
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
}
