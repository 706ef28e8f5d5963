/**
 * What lives as long as the browser does, in memory only (`storage.session` never reaches the disk):
 * the finished runs of the side panel and what waits to be shown in it.
 */
import { browser } from 'wxt/browser';
import type { FinishedRun, Handover } from '../core/session';

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

/** Leaves something for the panel of a window; it takes it when it opens, or at once if it is open. */
export async function leaveForPanel(handover: Handover, windowId: number): Promise<void> {
  await browser.storage.session.set({ [handoverKey(windowId)]: handover });
}

function handoverKey(windowId: number): string {
  return `handover-${windowId}`;
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

/** Calls back with whatever is left for the panel of a window, and takes it away. Returns a function that stops. */
export function watchHandovers(windowId: number, listener: (handover: Handover) => void): () => void {
  const key = handoverKey(windowId);
  const take = async () => {
    const { [key]: handover } = await browser.storage.session.get(key);
    if (!handover) return;
    await browser.storage.session.remove(key);
    listener(handover as Handover);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]?.newValue) void take();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void take();
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
