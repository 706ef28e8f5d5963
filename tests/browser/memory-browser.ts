/** A browser in memory: storage that takes its time, windows, and no more. What is asked of it is done in the order asked, as a browser does. */
type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/** One area of storage; every call takes a few turns of the loop. */
function createArea(everywhere: Set<Listener>) {
  let data: Record<string, unknown> = {};
  const listeners = new Set<Listener>();
  let fails = false;
  let keepsAll = false;
  const wait = async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (fails) throw new Error('QUOTA_BYTES quota exceeded');
  };
  const tell = (changes: Record<string, { newValue?: unknown }>) => {
    for (const listener of [...listeners, ...everywhere]) listener(changes);
  };
  const event = { addListener: (listener: Listener) => void listeners.add(listener), removeListener: (listener: Listener) => void listeners.delete(listener) };
  return {
    /** How often something was written. */
    writes: 0,
    failFromNow: (isFailing: boolean) => {
      fails = isFailing;
    },
    failRemovals: (isFailing: boolean) => {
      keepsAll = isFailing;
    },
    put: (items: Record<string, unknown>) => {
      data = structuredClone(items);
    },
    all: () => structuredClone(data),
    async get(keys?: string | string[]) {
      await wait();
      const names = keys === undefined ? Object.keys(data) : [keys].flat();
      return structuredClone(Object.fromEntries(names.filter((name) => name in data).map((name) => [name, data[name]])));
    },
    async set(items: Record<string, unknown>) {
      await wait();
      this.writes++;
      // As Chrome does: what is written as it was before has not changed.
      const changed = Object.entries(items).filter(([name, value]) => JSON.stringify(data[name]) !== JSON.stringify(value));
      Object.assign(data, structuredClone(items));
      if (changed.length > 0) tell(Object.fromEntries(changed.map(([name, newValue]) => [name, { newValue: structuredClone(newValue) }])));
    },
    async remove(keys: string | string[]) {
      await wait();
      if (keepsAll) throw new Error('not removed');
      for (const name of [keys].flat()) {
        if (!(name in data)) continue;
        delete data[name];
        tell({ [name]: {} });
      }
    },
    onChanged: event,
  };
}

/** A new browser with nothing in it. */
export function createMemoryBrowser() {
  const everywhere = new Set<Listener>();
  const open = new Map<number, boolean>([[1, false]]);
  return {
    /** Windows by id, and whether each is private. */
    open,
    storage: {
      local: createArea(everywhere),
      session: createArea(everywhere),
      onChanged: {
        addListener: (listener: Listener) => void everywhere.add(listener),
        removeListener: (listener: Listener) => void everywhere.delete(listener),
      },
    },
    windows: {
      async getAll() {
        return [...open].map(([id, incognito]) => ({ id, incognito }));
      },
      async getCurrent() {
        return { id: 1, incognito: open.get(1) ?? false };
      },
    },
    runtime: { id: 'gloss', getURL: (path: string) => `chrome-extension://gloss${path}` },
  };
}

export type MemoryBrowser = ReturnType<typeof createMemoryBrowser>;
