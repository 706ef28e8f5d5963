import type { EngineHome } from './home';

/** Keeps the engine's home awake as long as anything is under way in it. */
export interface Wakefulness {
  /** Passes events on; from the first time somebody asks for one to the last event the home stays awake. */
  during<Event>(events: AsyncIterable<Event>): AsyncIterable<Event>;
  /** Something under that name goes on, or has ended. */
  set(what: string, isUnderWay: boolean): void;
}

/** Makes it; nothing is under way at first. */
export function createWakefulness(home: Pick<EngineHome, 'stayAwake'>): Wakefulness {
  const underWay = new Set<unknown>();
  let release: (() => void) | null = null;
  const change = (what: unknown, isUnderWay: boolean) => {
    if (isUnderWay) underWay.add(what);
    else underWay.delete(what);
    if (underWay.size > 0) release ??= home.stayAwake();
    else {
      release?.();
      release = null;
    }
  };
  return {
    set: change,
    async *during(events) {
      const run = Symbol('run');
      change(run, true);
      try {
        yield* events;
      } finally {
        change(run, false);
      }
    },
  };
}
