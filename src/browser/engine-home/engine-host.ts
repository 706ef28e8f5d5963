import { browser } from 'wxt/browser';
import { eventPageFrame } from './event-page-frame';
import { type EngineHome, hostPath } from './home';
import { offscreenDocument } from './offscreen-document';

/** The home in the browser that this package is built for. */
export const engineHome: EngineHome = import.meta.env.FIREFOX ? eventPageFrame : offscreenDocument;

let inFlight: Promise<void> | undefined;

/**
 * Makes sure the document that hosts the engine exists and listens. Safe to call at any time from the background and
 * from popup and panel: one creation in flight, and losing the race to another is success.
 */
export function ensureEngineHost(): Promise<void> {
  inFlight ??= open().finally(() => {
    inFlight = undefined;
  });
  return inFlight;
}

async function open(): Promise<void> {
  if (!(await isEngineHostOpen())) await engineHome.open();
}

/** Whether the document is there. Looking never makes it. */
export async function isEngineHostOpen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ documentUrls: [browser.runtime.getURL(hostPath)] });
  return contexts.length > 0;
}

/** Closes the document and ends all that runs in it. In the background alone. */
export async function closeEngineHost(): Promise<void> {
  await inFlight?.catch(() => undefined);
  await engineHome.close();
}
