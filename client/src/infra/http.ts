// Asking the server: JSON in and out, refusals as errors that carry their code and their sentence in the page's
// language.

/** The server said no, or something failed on its side; `message` is a sentence for people. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Seconds after which to try again, where the server said so. */
    readonly retryAfter: number | null,
  ) {
    super(message);
  }
}

const PATIENCE_MS = 30_000;

/** `patience` in milliseconds: for what is known to take the server long. */
export function getJson<Answer>(address: string, patience?: number): Promise<Answer> {
  return ask<Answer>('GET', address, undefined, patience);
}

/** Sends JSON, or a form with files. Rejects with `Refused`, or with another error when the server was not reached. */
export function sendJson<Answer>(method: string, address: string, body: unknown, patience?: number): Promise<Answer> {
  return ask<Answer>(method, address, body, patience);
}

async function ask<Answer>(method: string, address: string, body?: unknown, patience = PATIENCE_MS): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await fetch(address, {
    method,
    headers: {
      'accept-language': document.documentElement.lang,
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    signal: AbortSignal.timeout(patience),
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusedOf(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

async function refusedOf(response: Response): Promise<Refused> {
  const told = (await response.json().catch(() => ({}))) as { error?: { code?: string; message?: string } };
  const after = Number(response.headers.get('retry-after'));
  const { code = 'fault', message = '' } = told.error ?? {};
  return new Refused(response.status, code, message, after > 0 ? after : null);
}
