/**
 * What lives as long as the browser does, in memory only (`storage.session` never reaches the disk):
 * the finished runs of the side panel and what waits to be shown in it.
 */
import { browser } from 'wxt/browser';
import type { FinishedRun, Handover } from '../core/run/finished-run';
import { orderPrefix } from './card-tickets';
import type { PanelOwner } from './panel/panel';
import { tabPanelKey } from './panel/panel-tab';
import { createTurns } from './turns';

const limitRuns = 30;
/** `storage.session` holds 10 MB of JSON for everything; so much of it for the list. */
const limitListBytes = 4_000_000;

/** Changes of the list wait for each other: each reads before it writes. Only the background makes any. */
const inTurn = createTurns();

/** The session's finished runs, newest first. */
export async function loadRuns(): Promise<readonly FinishedRun[]> {
  const { runs } = await browser.storage.session.get('runs');
  return (runs as FinishedRun[] | undefined) ?? [];
}

/** Puts a run in front of the list; the oldest fall off when the list grows too large. */
export function keepRun(run: FinishedRun): Promise<void> {
  return inTurn(async () => {
    const others = (await loadRuns()).filter(({ id }) => id !== run.id);
    const kept = withinBudget([run, ...others].slice(0, limitRuns));
    // What the browser still finds too much goes by halves: a million characters of names are more than it keeps of everything
    // together. A run that does not fit alone is not kept, and the list stays as it is.
    for (let count = kept.length; count > 0; count >>= 1) {
      const isKept = await browser.storage.session.set({ runs: kept.slice(0, count) }).then(
        () => true,
        () => false,
      );
      if (isKept) return;
    }
  });
}

function withinBudget(runs: readonly FinishedRun[]): FinishedRun[] {
  const kept: FinishedRun[] = [];
  let bytes = 0;
  for (const run of runs) {
    bytes += new Blob([JSON.stringify(run)]).size;
    if (bytes > limitListBytes && kept.length > 0) break;
    kept.push(run);
  }
  return kept;
}

/** Forgets all runs of the session, what waits for a panel that never opened, and what open cards were asked to show. */
export function clearRuns(): Promise<void> {
  return inTurn(async () => {
    const waiting = Object.keys(await browser.storage.session.get()).filter((key) => key.startsWith(handoverPrefix) || key.startsWith(orderPrefix));
    await browser.storage.session.remove(['runs', ...waiting]);
  });
}

/** Forgets what waits for the panel of a window that has closed. */
export async function forgetWindow(windowId: number): Promise<void> {
  await browser.storage.session.remove(handoverKey(windowId));
}

/** Leaves something for a panel; it takes it when it opens, or at once if it is open. */
export async function leaveForPanel(handover: Handover, owner: PanelOwner): Promise<void> {
  const leave = (what: Handover) => browser.storage.session.set({ [handoverKey(owner)]: what });
  try {
    await leave(handover);
  } catch {
    // Too many results to be handed over: the panel runs the passage again.
    if ('pageOf' in handover) throw new Error('refused');
    const { passage, place } = handover;
    await leave({ passage, place, tasks: 'results' in handover ? handover.results.map(({ task }) => task) : handover.tasks });
  }
}

const handoverPrefix = 'handover-';

function handoverKey(owner: PanelOwner): string {
  return typeof owner === 'number' ? `${handoverPrefix}${owner}` : tabPanelKey(owner, `${handoverPrefix}tabs`);
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

/** Calls back with whatever is left for a panel, and takes it away. Returns a function that stops. */
export function watchHandovers(owner: PanelOwner, listener: (handover: Handover) => void): () => void {
  const key = handoverKey(owner);
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
