import { browser } from 'wxt/browser';

const path = 'offscreen.html';
let inFlight: Promise<void> | undefined;

/**
 * Makes sure the offscreen document that hosts the engine exists and listens. Safe to call at any time
 * from the background: one creation in flight, and losing the race to another is success.
 */
export function ensureEngineHost(): Promise<void> {
  inFlight ??= create().finally(() => {
    inFlight = undefined;
  });
  return inFlight;
}

async function create(): Promise<void> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length) return;
  try {
    await browser.offscreen.createDocument({
      url: browser.runtime.getURL(`/${path}`),
      reasons: ['WORKERS'],
      justification: 'Runs the language model in a worker, on this device.',
    });
  } catch (error) {
    // Chrome allows one; somebody else made it between our look and our call.
    if (!(error instanceof Error && error.message.includes('single offscreen'))) throw error;
  }
}
