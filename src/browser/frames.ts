import { browser } from 'wxt/browser';
import { sendMessage } from '../protocol/messages';

/** One document of one tab. Frame 0 is the page itself. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

const pageScript = '/page.js';
const inFlight = new Map<string, Promise<boolean>>();

/** Makes sure the page script runs in a frame. False where the browser does not let us in. */
export function injectPageScript(frame: Frame): Promise<boolean> {
  const key = `${frame.tabId}:${frame.frameId}`;
  let injection = inFlight.get(key);
  if (!injection) {
    injection = inject(frame).finally(() => inFlight.delete(key));
    inFlight.set(key, injection);
  }
  return injection;
}

async function inject({ tabId, frameId }: Frame): Promise<boolean> {
  if (await isThere({ tabId, frameId })) return true;
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [pageScript] });
    return true;
  } catch {
    // Another site's frame, a page of the browser, a page that an administrator closed: all the same to us.
    return false;
  }
}

async function isThere(frame: Frame): Promise<boolean> {
  try {
    return await sendMessage('isThere', undefined, frame);
  } catch {
    return false;
  }
}

/** The frames of a tab that the browser lets us into; none where it keeps us out of the page itself. */
export async function reachedFrames(tabId: number): Promise<readonly Frame[]> {
  try {
    const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => true });
    return answers.map(({ frameId }) => ({ tabId, frameId }));
  } catch {
    return [];
  }
}

/** The frame of a tab that holds the selection, the focused one first; else why there is none: the last code where somebody is at work in a frame that cannot be asked. */
export async function findSelectedFrame(tabId: number): Promise<Frame | 'not-scriptable' | 'nothing-selected' | 'foreign-frame'> {
  try {
    const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: rankSelection });
    const best = answers.reduce((top, answer) => ((answer.result ?? 0) > (top.result ?? 0) ? answer : top));
    if (best.result && best.result > 0) return { tabId, frameId: best.frameId };
    return answers.some(({ frameId, result }) => frameId === 0 && result === -1) ? 'foreign-frame' : 'nothing-selected';
  } catch {
    return 'not-scriptable';
  }
}

/** Runs in the page, so it must stand alone: 0 nothing selected, 1 selected, 2 selected and focused, -1 nothing, and the focus is in a frame of another site. */
function rankSelection(): number {
  let field: Element | null = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  const isFieldSelected = (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.selectionStart !== field.selectionEnd;
  const isSelected = isFieldSelected || String(getSelection() ?? '') !== '';
  if (isSelected) return document.hasFocus() ? 2 : 1;
  while (field instanceof HTMLIFrameElement && field.contentDocument) field = field.contentDocument.activeElement;
  return field?.localName === 'iframe' ? -1 : 0;
}
