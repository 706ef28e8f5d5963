import type { FinishedRun } from '../core/run/finished-run';

/** The runs of a panel in a private window: in that document's memory, in no list with others, gone with the panel. */
export function createPrivateRuns(): {
  watchRuns(listener: (runs: readonly FinishedRun[]) => void): () => void;
  keep(run: FinishedRun): Promise<void>;
  clearRuns(): Promise<void>;
} {
  let runs: readonly FinishedRun[] = [];
  const listeners = new Set<(runs: readonly FinishedRun[]) => void>();
  const change = async (next: readonly FinishedRun[]) => {
    runs = next;
    for (const listener of listeners) listener(runs);
  };
  return {
    watchRuns(listener) {
      listeners.add(listener);
      listener(runs);
      return () => listeners.delete(listener);
    },
    keep: (run) => change([run, ...runs.filter(({ id }) => id !== run.id)].slice(0, 30)),
    clearRuns: () => change([]),
  };
}
