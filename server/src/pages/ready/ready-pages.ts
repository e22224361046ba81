// Pages kept ready as bytes, plain and compressed: a page is made once for all visitors and again only when something
// in it has changed. Nothing personal may ever enter: whoever has a session gets a page of his own, made at once and
// not kept.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const squeeze = promisify(gzip);

export interface ReadyPage {
  etag: string;
  plain: Buffer;
  br: Buffer;
  gz: Buffer;
}

interface Kept {
  page: Promise<ReadyPage>;
  /** Milliseconds since the epoch, after which it is made anew even if nobody said that anything changed. */
  until: number;
}

/** Longest time a page may stand that nobody said has changed: the net under lost news. */
const NET_MS = 2_000;
const PAGES_MAX = 500;
/** Good and quick: 9 would cost five times as much for a twentieth of the bytes. */
const BROTLI_QUALITY = 6;

export async function makeReady(text: string): Promise<ReadyPage> {
  const plain = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const [br, gz] = await Promise.all([brotli(plain, { params }), squeeze(plain)]);
  return { etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`, plain, br, gz };
}

export class ReadyPages {
  private readonly kept = new Map<string, Kept>();
  /** The last page made under a key with the stamp of what went into it. */
  private readonly stamped = new Map<string, { stamp: string; page: ReadyPage }>();

  constructor(private readonly clock: () => Date) {}

  /**
   * The page under a key. `stamp` names everything that can change in it and is cheap; `make` is called only when the
   * stamp is another one than last time.
   */
  get(key: string, stamp: () => Promise<string>, make: () => Promise<string>): Promise<ReadyPage> {
    const now = this.clock().getTime();
    const kept = this.kept.get(key);
    if (kept && now < kept.until) return kept.page;
    const page = this.renew(key, stamp, make);
    if (this.kept.size >= PAGES_MAX) this.clear();
    this.kept.set(key, { page, until: now + NET_MS });
    page.catch(() => this.kept.delete(key));
    return page;
  }

  /** Something changed: each page is held against its stamp again before it is next sent. */
  wake(): void {
    this.kept.clear();
  }

  private async renew(key: string, stamp: () => Promise<string>, make: () => Promise<string>): Promise<ReadyPage> {
    const now = await stamp();
    const last = this.stamped.get(key);
    if (last?.stamp === now) return last.page;
    const page = await makeReady(await make());
    this.stamped.set(key, { stamp: now, page });
    return page;
  }

  private clear(): void {
    this.kept.clear();
    this.stamped.clear();
  }
}

/** Sends a ready page: nothing when the reader has it already, else the smallest form the reader takes. */
export function sendReady(request: FastifyRequest, reply: FastifyReply, page: ReadyPage, cacheControl: string) {
  const vary = 'accept-encoding, cookie';
  if (request.headers['if-none-match'] === page.etag) {
    // With what a cache goes by and nothing else (RFC 9110, section 15.4.5), past all that makes a page of it.
    reply.hijack();
    reply.raw.writeHead(304, { etag: page.etag, 'cache-control': cacheControl, vary }).end();
    return reply;
  }
  reply.header('etag', page.etag).header('cache-control', cacheControl).header('vary', vary);
  const accepts = request.headers['accept-encoding'] ?? '';
  if (accepts.includes('br')) return reply.header('content-encoding', 'br').send(page.br);
  if (accepts.includes('gzip')) return reply.header('content-encoding', 'gzip').send(page.gz);
  return reply.send(page.plain);
}
