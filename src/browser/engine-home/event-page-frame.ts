import { browser } from 'wxt/browser';
import { sendMessage } from '../../protocol/messages';
import { type EngineHome, hostPath } from './home';

const awakePort = 'gloss-awake';
/** Firefox ends an event page that has heard nothing for 30 seconds. */
const sayEveryMs = 10_000;

/**
 * Firefox's home: a frame in the event page, for there are no offscreen documents. The browser ends an event page, and all
 * in it, when nothing has reached it for a while; so while something is under way the frame has a port to the page
 * around it, and says a word over it now and again.
 */
export const eventPageFrame: EngineHome = {
  async open() {
    // In a popup or a sidebar the frame would go with those.
    if (browser.extension.getBackgroundPage() !== window) return sendMessage('ensureEngine', undefined);
    const frame = document.createElement('iframe');
    frame.src = hostPath;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
  },
  async close() {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  },
  stayAwake() {
    const port = browser.runtime.connect({ name: awakePort });
    const saying = setInterval(() => port.postMessage(null), sayEveryMs);
    return () => {
      clearInterval(saying);
      port.disconnect();
    };
  },
};

/** In the event page: hears the frame. */
export function hearFrame(): void {
  browser.runtime.onConnect.addListener((port) => {
    // That something is heard is all there is to it.
    if (port.name === awakePort) port.onMessage.addListener(() => undefined);
  });
}
