/** The part of `idb` that the ledger uses, in memory: stores whose keys count up, or are given. */

interface FakeStore {
  readonly keyPath?: string;
  readonly entries: Map<unknown, unknown>;
  next: number;
}

const databases = new Map<string, { version: number; readonly stores: Map<string, FakeStore> }>();

/** Empties every database, also for those who have it open. */
export function emptyDatabases(): void {
  for (const { stores } of databases.values()) {
    for (const store of stores.values()) Object.assign(store, { next: 1 }).entries.clear();
  }
}

/** A range of keys, as far as it is used: everything up to a key. */
export const keyRange = { upperBound: (upper: number) => ({ upper }) };

/** While it is full nothing can be written. */
export const disk = { isFull: false };

export async function openDB(name: string, version: number, { upgrade }: { upgrade(database: unknown, before: number): void }) {
  const kept = databases.get(name) ?? { version: 0, stores: new Map<string, FakeStore>() };
  databases.set(name, kept);
  const storeOf = (store: string) => kept.stores.get(store)!;
  const write = () => {
    if (disk.isFull) throw new DOMException('full', 'QuotaExceededError');
  };
  const database = {
    createObjectStore: (store: string, { keyPath }: { keyPath?: string } = {}) => kept.stores.set(store, { keyPath, entries: new Map(), next: 1 }),
    async add(store: string, value: object) {
      write();
      const { keyPath, entries, next } = storeOf(store);
      entries.set(next, { ...value, [keyPath!]: next });
      return storeOf(store).next++;
    },
    async put(store: string, value: Record<string, unknown>, key?: unknown) {
      write();
      const { keyPath, entries } = storeOf(store);
      entries.set(keyPath ? value[keyPath] : key, value);
    },
    async delete(store: string, { upper }: { upper: number }) {
      for (const key of storeOf(store).entries.keys()) if ((key as number) <= upper) storeOf(store).entries.delete(key);
    },
    get: async (store: string, key: unknown) => storeOf(store).entries.get(key),
    getAll: async (store: string) => [...storeOf(store).entries].sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value),
    clear: async (store: string) => storeOf(store).entries.clear(),
  };
  if (kept.version < version) upgrade(database, kept.version);
  kept.version = version;
  return database;
}
