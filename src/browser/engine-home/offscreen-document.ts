import { browser } from 'wxt/browser';
import { type EngineHome, hostPath } from './home';

/** Chromium's home: an offscreen document. It lives until it closes itself, whatever happens to the service worker. */
export const offscreenDocument: EngineHome = {
  async open() {
    try {
      await browser.offscreen.createDocument({
        url: browser.runtime.getURL(hostPath),
        reasons: ['WORKERS'],
        justification: 'Runs the language model in a worker, on this device.',
      });
    } catch (error) {
      // Chrome allows one; somebody else made it between our look and our call.
      if (!(error instanceof Error && error.message.includes('single offscreen'))) throw error;
    }
  },
  // It says so by an error where there is none to close, as when it has just closed.
  close: () => browser.offscreen.closeDocument().catch(() => undefined),
  stayAwake: () => () => undefined,
};
