import type { PageSelection } from '@/src/page/selection';

/** Enough for the runs a person goes back to; each holds on to the nodes of its text. */
const limitKept = 8;

/** The latest selections of this frame by id, so that a finding can be shown on the page after the selection is gone. */
export interface KeptSelections {
  keep(selection: PageSelection): string;
  find(id: string): PageSelection | undefined;
  /** The selection under this id is another now: it was written over. */
  renew(id: string, selection: PageSelection): void;
}

/** Makes an empty memory. */
export function createKeptSelections(): KeptSelections {
  const kept = new Map<string, PageSelection>();
  return {
    keep(selection) {
      const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
      kept.set(id, selection);
      if (kept.size > limitKept) kept.delete(kept.keys().next().value!);
      return id;
    },
    find: (id) => kept.get(id),
    renew: (id, selection) => kept.has(id) && kept.set(id, selection),
  };
}
