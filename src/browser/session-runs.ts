/**
 * What lives as long as the browser does, in memory only (`storage.session` never reaches the disk):
 * the finished runs of the side panel and the passage that waits for it.
 */
import { browser } from 'wxt/browser';
import type { FinishedRun, PendingPassage } from '../core/session';

const limitRuns = 30;
/** `storage.session` holds 10 MB; results are larger than their text. */
const limitTotalChars = 1_000_000;

/** The session's finished runs, newest first. */
export async function loadRuns(): Promise<readonly FinishedRun[]> {
  const { runs } = await browser.storage.session.get('runs');
  return (runs as FinishedRun[] | undefined) ?? [];
}

/** Puts a run in front of the list; the oldest fall off when the list grows too large. */
export async function keepRun(run: FinishedRun): Promise<void> {
  const others = (await loadRuns()).filter(({ id }) => id !== run.id);
  const kept: FinishedRun[] = [];
  let chars = 0;
  for (const candidate of [run, ...others].slice(0, limitRuns)) {
    chars += candidate.passage.text.length;
    if (chars > limitTotalChars && kept.length) break;
    kept.push(candidate);
  }
  await browser.storage.session.set({ runs: kept });
}

/** Forgets all runs of the session. */
export async function clearRuns(): Promise<void> {
  await browser.storage.session.remove('runs');
}

/** Leaves a passage for the panel; it takes it when it opens, or at once if it is open. */
export async function leavePending(pending: PendingPassage): Promise<void> {
  await browser.storage.session.set({ pending });
}

/** Calls back with the session's runs now and on every change. Returns a function that stops. */
export function watchRuns(listener: (runs: readonly FinishedRun[]) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if ('runs' in changes) listener((changes.runs!.newValue as FinishedRun[] | undefined) ?? []);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  loadRuns().then(listener, () => listener([]));
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}

/** Calls back with every passage that is left for the panel, and takes it away. Returns a function that stops. */
export function watchPending(listener: (pending: PendingPassage) => void): () => void {
  const take = async () => {
    const { pending } = await browser.storage.session.get('pending');
    if (!pending) return;
    await browser.storage.session.remove('pending');
    listener(pending as PendingPassage);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes.pending?.newValue) void take();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void take();
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
