// Finds code that goes around its transaction. On the embedded engine the outer database would wait for the very
// transaction it is called from; on PostgreSQL it would see and commit something else. Both throw here instead. Knowing
// where one stands costs every promise of the process a little (Node's async hooks), so a busy server may do without.
import { AsyncLocalStorage } from 'node:async_hooks';

export class TransactionGuard {
  readonly #running = new AsyncLocalStorage<{ open: boolean }>();

  constructor(private readonly isOn = true) {}

  /** Runs the callback of a transaction. What it leaves behind (a timer, a listener) is free again after its end. */
  async inside<T>(run: () => Promise<T>): Promise<T> {
    if (!this.isOn) return run();
    const transaction = { open: true };
    try {
      return await this.#running.run(transaction, run);
    } finally {
      transaction.open = false;
    }
  }

  /** Throws inside a transaction. */
  refuseInside(what: string): void {
    if (this.#running.getStore()?.open) {
      throw new Error(`${what} was used inside a transaction. Pass the transaction's own tx down and use that.`);
    }
  }

  /** A client whose queries are refused inside a transaction. */
  around<Client extends { query: (...args: never[]) => unknown }>(client: Client): Client {
    if (!this.isOn) return client;
    return new Proxy(client, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => {
          this.refuseInside('The database outside');
          return Reflect.apply(member, target, args);
        };
      },
    });
  }
}
