// Notifications inside one process. The engine's own `listen` trips over channel names that need quotes, and calls
// back from within whichever query commits the notification.
import type { PGlite } from '@electric-sql/pglite';
import { AsyncResource } from 'node:async_hooks';

export class EmbeddedListener {
  readonly #engine: PGlite;
  readonly #channels = new Map<string, Set<(payload: string) => void>>();

  constructor(engine: PGlite) {
    this.#engine = engine;
    engine.onNotification((channel, payload) => {
      for (const heard of this.#channels.get(channel) ?? []) heard(payload);
    });
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    // Bound to where it listens from, so that it does not seem to run inside the transaction that rang.
    const listener = AsyncResource.bind(heard);
    const listeners = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, listeners.add(listener));
    await this.#engine.exec(`listen ${quote(channel)}`);
    return async () => {
      listeners.delete(listener);
      if (listeners.size > 0 || !this.#channels.delete(channel)) return;
      await this.#engine.exec(`unlisten ${quote(channel)}`);
    };
  }
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
