// What this browser keeps, in IndexedDB: named shelves of entries by key. Where the browser forbids it, or is full, the
// entry is kept in memory and `lasts` says so, that the reader may be told.
import { type IDBPDatabase, openDB } from 'idb';

/** A shelf of entries by key. */
export interface Shelf<Entry> {
  all(): Promise<Entry[]>;
  get(key: string): Promise<Entry | undefined>;
  put(key: string, entry: Entry): Promise<void>;
  delete(key: string): Promise<void>;
}

const OPENING_MS = 3_000;

export class BrowserStore {
  private constructor(private readonly database: IDBPDatabase | null) {
    this.lasts = database !== null;
  }

  /** Whether what is put here is there after the browser was closed. */
  lasts: boolean;

  static async open(name: string, shelves: readonly string[]): Promise<BrowserStore> {
    const opening = async () =>
      openDB(name, 1, {
        upgrade(database) {
          for (const shelf of shelves) database.createObjectStore(shelf);
        },
      });
    // Some browsers forbid it by an error, some by never answering.
    const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), OPENING_MS));
    return new BrowserStore(await Promise.race([opening(), patience]).catch(() => null));
  }

  shelf<Entry>(name: string): Shelf<Entry> {
    const memory = new Map<string, Entry>();
    const { database } = this;
    return {
      all: async () => [...(((await database?.getAll(name)) as Entry[] | undefined) ?? []), ...memory.values()],
      get: async (key) => memory.get(key) ?? ((await database?.get(name, key)) as Entry | undefined),
      put: async (key, entry) => {
        try {
          if (!database) throw new Error('no database');
          await database.put(name, entry, key);
          memory.delete(key);
        } catch {
          memory.set(key, entry);
          this.lasts = false;
        }
      },
      delete: async (key) => {
        memory.delete(key);
        await database?.delete(name, key);
      },
    };
  }
}
