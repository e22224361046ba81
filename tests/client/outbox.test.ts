// What was written reaches the server once, in order, whatever the network and the tabs do.
import type { Shelf } from '../../client/src/infra/browser-store.js';
import { type Letter, Outbox, type Outcome } from '../../client/src/infra/outbox.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Kept = Letter<string>;

class MemoryShelf implements Shelf<Kept> {
  readonly entries = new Map<string, Kept>();
  all = async () => [...this.entries.values()];
  get = async (key: string) => this.entries.get(key);
  put = async (key: string, entry: Kept) => void this.entries.set(key, structuredClone(entry));
  delete = async (key: string) => void this.entries.delete(key);
}

/** A server that knows an id for ever, and a network that may lose the request or only its answer. */
class Server {
  readonly said: string[] = [];
  readonly bodies = new Map<string, string>();
  take(id: string, body: string): string {
    const known = this.bodies.get(id);
    if (known !== undefined && known !== body) throw new Error('the same id with other words');
    if (known === undefined) {
      this.bodies.set(id, body);
      this.said.push(id);
    }
    return `receipt of ${id}`;
  }
}

type Fate = 'good' | 'request lost' | 'answer lost' | 'refused' | 'sign in';

/** Several tabs over one shelf and one lock; every wake-up is kept until it is called. */
function hall(fates: Fate[]) {
  const shelf = new MemoryShelf();
  const server = new Server();
  const receipts: string[] = [];
  const wakes: { ms: number; wake: () => void }[] = [];
  let lock = Promise.resolve();
  let sending = 0;
  const post = async (letter: Kept): Promise<Outcome<string>> => {
    sending += 1;
    expect(sending).toBe(1);
    const fate = fates.shift() ?? 'good';
    await Promise.resolve();
    sending -= 1;
    if (fate === 'request lost') throw new TypeError('network');
    if (fate === 'refused') return { kind: 'failed', problem: 'Too long.' };
    if (fate === 'sign in') return { kind: 'held' };
    const answer = server.take(letter.id, letter.content);
    if (fate === 'answer lost') throw new TypeError('network');
    return { kind: 'taken', answer };
  };
  const tab = () =>
    new Outbox<string, string>({
      shelf,
      post,
      taken: async (_letter, answer) => void receipts.push(answer),
      changed: () => undefined,
      alone: (work) => (lock = lock.then(work)),
      wakeIn: (ms, wake) => void wakes.push({ ms, wake }),
      random: () => 0.5,
    });
  return { shelf, server, receipts, wakes, tab };
}
const letter = (n: number, topic = 'law') => ({ id: `letter-${n}`, topic, at: n, content: `words ${n}` });

describe('the outbox', () => {
  it('sends every letter once and in order, with any number of tabs and any failures of the network', async () => {
    const fate = fc.constantFrom<Fate>('good', 'request lost', 'answer lost');
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), async (fates, count) => {
        const { server, receipts, shelf, tab } = hall([...fates]);
        const tabs = [tab(), tab(), tab()];
        const wanted = Array.from({ length: count }, (_, n) => `letter-${n}`);
        for (let n = 0; n < count; n += 1) await tabs[n % 3]!.add(letter(n));
        for (let round = 0; round <= fates.length; round += 1) await Promise.all(tabs.map((one) => one.flush()));
        await tabs[0]!.flush();
        expect(server.said).toEqual(wanted);
        expect(receipts).toEqual(wanted.map((id) => `receipt of ${id}`));
        expect(shelf.entries.size).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a letter that was being sent when the page died, and sends it as it was', async () => {
    const { shelf, server, tab } = hall([]);
    await shelf.put('letter-1', { ...letter(1), state: 'sending' });
    await tab().flush();
    expect(server.said).toEqual(['letter-1']);
  });

  it('keeps the words of a refused letter with the reason, and sends the others', async () => {
    const { shelf, server, tab } = hall(['refused']);
    const outbox = tab();
    await outbox.add(letter(1));
    await outbox.add(letter(2));
    await outbox.flush();
    expect(server.said).toEqual(['letter-2']);
    expect(shelf.entries.get('letter-1')).toMatchObject({ state: 'failed', problem: 'Too long.', content: 'words 1' });
    expect(await outbox.takeBack('letter-1')).toMatchObject({ content: 'words 1' });
    expect(shelf.entries.size).toBe(0);
  });

  it('holds a letter until somebody has signed in', async () => {
    const { shelf, server, tab } = hall(['sign in']);
    const outbox = tab();
    await outbox.add(letter(1));
    await outbox.flush();
    expect(server.said).toEqual(['letter-1']);
    expect(shelf.entries.size).toBe(0);
  });

  it('lets one topic wait without the other', async () => {
    const { server, tab, wakes } = hall(['request lost']);
    const outbox = tab();
    await Promise.all([outbox.add(letter(1, 'law')), outbox.add(letter(2, 'other'))]);
    await outbox.flush();
    expect(server.said).toContain('letter-2');
    expect(wakes.length).toBeGreaterThan(0);
  });

  it('waits longer after each failure, never more than a minute', async () => {
    const { tab, wakes } = hall(Array.from({ length: 20 }, () => 'request lost' as const));
    const outbox = tab();
    await outbox.add(letter(1));
    for (let round = 0; round < 10; round += 1) await outbox.flush();
    const waits = wakes.map(({ ms }) => ms);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(30_000);
  });
});
