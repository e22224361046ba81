// How every request is met: limits, headers, where it comes from, and how a refusal or a fault is told. The log knows
// routes, codes and times; never bodies, cookies or addresses.
import { Refusal, type RefusalCode, refusalSentence } from '@sala/shared/ground/errors.js';
import { BODY_BYTES_MAX } from '@sala/shared/ground/limits.js';
import { frame } from '@sala/shared/texts/frame.js';
import { type Language, type Params, say } from '@sala/shared/texts/say.js';
import Fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { randomUUID } from 'node:crypto';
import { Socket } from 'node:net';
import { parse as parseQuery } from 'node:querystring';
import { isDatabaseAway, isDataRefused, isIdTaken } from './database.js';
import { faultForLog } from './faults/fault-log.js';
import type { Settings } from './settings.js';
import { compiledWhenMet } from './shapes/compiled.js';

/** How often a closing server looks for connections that nobody uses. */
const SWEEP_MS = 50;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: browsers would then send forms with `Origin: null`, which cannot be told from a stranger's.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** What is never shown as a page needs no more than these. */
const API_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Escapes of characters that no database can keep: NUL, and half of a surrogate pair. */
const UNWRITABLE =
  /(?<!\\)(?:\\\\)*(?:\\u0000|\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F])/;

/** Renders an error for somebody who asked for a page. */
export type ErrorPage = (request: FastifyRequest, status: number, sentence: string) => string;

export function buildHttp(settings: Settings): FastifyInstance {
  const app: FastifyInstance = Fastify({
    // `busboyOptions` is what the reader of forms says at the finest level: all headers, cookies among them.
    logger: { level: settings.logLevel, serializers: { err: faultForLog, busboyOptions: () => undefined } },
    // Fastify's own lines would name addresses; the line below names the route.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 300 },
    genReqId: () => randomUUID(),
    // One log for all requests; the few lines about one name its id themselves.
    childLoggerFactory: (logger) => logger,
    trustProxy: settings.trustedProxies.length > 0 ? settings.trustedProxies : false,
    forceCloseConnections: 'idle',
    schemaController: { compilersFactory: compiledWhenMet },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', useDefaults: true } },
    // Addresses that cannot be read: met by no hook, so they get their headers here.
    frameworkErrors: (error, request, reply) => app.errorHandler(error, request, reply.headers(HEADERS)),
    clientErrorHandler: answerNonsense,
  });
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  const jsonTypes = ['application/json', 'application/ld+json'];
  app.addContentTypeParser<string>(jsonTypes, { parseAs: 'string' }, (request, body, done) => {
    if (isUnwritable(body)) throw new Refusal('malformed-request', { field: 'body', problem: 'unwritable character' });
    return parseJson(request, body, done);
  });
  // Hooks with a callback: every request passes here, and a promise less is felt when many come at once.
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(isApi(request) ? API_HEADERS : HEADERS);
    if (request.url.includes('%00'))
      throw new Refusal('malformed-request', { field: 'address', problem: 'unwritable character' });
    if (isApi(request) && request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
      throw new Refusal('wrong-content-type', { expected: 'application/json' });
    if (request.method !== 'GET' && request.method !== 'HEAD') demandSameOrigin(request, settings);
    done();
  });
  if (['debug', 'trace'].includes(settings.logLevel))
    app.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      request.log.debug(
        { reqId: request.id, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
        'answered',
      );
      done();
    });
  return app;
}

/** Whether JSON text has in it what no database can keep. */
export function isUnwritable(json: string): boolean {
  return json.includes('\\u') && UNWRITABLE.test(json);
}

function isApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/');
}

/** Fields of a form, each with the one value or the values it was given. */
export function parseForm(text: string): Record<string, unknown> {
  if (text.includes('%00') || text.includes('\0'))
    throw new Refusal('malformed-request', { field: 'body', problem: 'unwritable character' });
  return { ...parseQuery(text) };
}

/**
 * What the parser of forms complains about, as a refusal. Nothing else may fail while a form is read: what was read is
 * worked on afterwards.
 */
export function refusalOfUpload(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT')
    return new Refusal('evidence-needed', {}, 'file');
  const problem = error instanceof Error ? error.message : 'unreadable';
  return new Refusal('malformed-request', { field: 'body', problem }, 'body');
}

/** What is no HTTP, or more of it than is read: nobody's language is known yet. */
function answerNonsense(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'malformed-request';
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : code === 'too-large' ? 431 : 400;
  const params = { field: 'headers', problem: error.code ?? 'unreadable', limit: '16 kB' };
  const message = `${refusalSentence('km', code, params)} ${refusalSentence('en', code, params)}`;
  const body = JSON.stringify({ error: { code, message, field: 'headers', requestId: randomUUID() } });
  socket.end(
    `HTTP/1.1 ${status} Refused\r\ncontent-type: application/json; charset=utf-8\r\nx-content-type-options: nosniff\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/**
 * Gives what stops the server: it takes nothing more, and resolves when what is under way has been answered. Node looks
 * only once for connections that nobody uses, never for those that were opened ahead and asked nothing yet, as browsers
 * do, nor for those that were refused a socket meanwhile; each would hold the server until its time is out.
 */
export function orderlyClose(app: FastifyInstance): () => Promise<void> {
  const open = new Set<Socket>();
  let isClosing = false;
  app.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.server.on('upgrade', (_request, socket) => {
    if (isClosing && socket instanceof Socket) setTimeout(() => socket.destroySoon(), SWEEP_MS);
  });
  const sweep = () => {
    app.server.closeIdleConnections();
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
  return async () => {
    isClosing = true;
    const timer = setInterval(sweep, SWEEP_MS);
    await app.close().finally(() => clearInterval(timer));
  };
}

/** True for an address of this very site: the public origin, or a loopback name where no public one was set. */
export function isOwnOrigin(origin: string, settings: Settings): boolean {
  if (origin === settings.origin) return true;
  try {
    const own = new URL(settings.origin);
    const asked = new URL(origin);
    const isLoopback = (name: string) => name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
    return isLoopback(own.hostname) && isLoopback(asked.hostname) && own.port === asked.port;
  } catch {
    return false;
  }
}

function demandSameOrigin(request: FastifyRequest, settings: Settings): void {
  const { origin } = request.headers;
  if (origin !== undefined) {
    if (!isOwnOrigin(origin, settings)) throw new Refusal('foreign-origin');
    return;
  }
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('foreign-origin');
}

/** How a thrown error is told: as a refusal with its code, or as a fault whose text stays in the log. */
function toldAs(error: FastifyError | Refusal): { status: number; code: string; params: Params; field?: string } {
  if (error instanceof Refusal)
    return { status: error.status, code: error.code, params: error.params, field: error.field };
  if (error.validation) {
    const [first] = error.validation;
    const field = `${error.validationContext ?? 'body'}${first?.instancePath ?? ''}`;
    return { status: 400, code: 'malformed-request', params: { field, problem: first?.message ?? '' }, field };
  }
  if (error.code === 'FST_ERR_BAD_URL' || error.code === 'FST_ERR_MAX_PARAM_LENGTH')
    return { status: 404, code: 'not-found', params: {} };
  if (error.statusCode === 413) return { status: 413, code: 'too-large', params: { limit: '1 MB' } };
  if (error.statusCode === 415)
    return { status: 415, code: 'wrong-content-type', params: { expected: 'application/json' } };
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return { status: error.statusCode, code: 'malformed-request', params: { field: 'body', problem: error.message } };
  if (isDatabaseAway(error)) return { status: 503, code: 'unavailable', params: {} };
  if (isIdTaken(error)) return { status: 409, code: 'id-taken', params: {} };
  if (isDataRefused(error)) {
    const params = { field: 'body', problem: 'a value that cannot be kept' };
    return { status: 400, code: 'malformed-request', params };
  }
  return { status: 500, code: 'fault', params: {} };
}

export function handleErrors(
  app: FastifyInstance,
  languageOf: (request: FastifyRequest) => Language,
  errorPage: ErrorPage,
): void {
  const tell = (request: FastifyRequest, reply: FastifyReply, told: ReturnType<typeof toldAs>) => {
    const language = languageOf(request);
    const message =
      told.code === 'fault'
        ? say(language, frame.fault)
        : refusalSentence(language, told.code as RefusalCode, told.params);
    reply.code(told.status).header('cache-control', 'no-store');
    if (told.status === 503) reply.header('retry-after', '2');
    if (told.status === 429) reply.header('retry-after', String(told.params.n ?? 10));
    if (!isApi(request) && request.headers.accept?.includes('text/html'))
      return reply.type('text/html; charset=utf-8').send(errorPage(request, told.status, message));
    return reply.send({
      error: { code: told.code, message, ...(told.field ? { field: told.field } : {}), requestId: request.id },
    });
  };
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const told = toldAs(error);
    if (told.status >= 500)
      request.log.error({ err: error, reqId: request.id, route: request.routeOptions.url }, 'fault');
    return tell(request, reply, told);
  });
  app.setNotFoundHandler((request, reply) => tell(request, reply, { status: 404, code: 'not-found', params: {} }));
}
