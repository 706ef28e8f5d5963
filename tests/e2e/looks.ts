import { expect } from '@playwright/test';
import type { Target } from '../driver/devtools';
import { findServiceWorker, type GlossBrowser } from '../driver/extension';

/** Evaluates an expression in the service worker, `tab` being the one in front. */
export async function inBackground(gloss: GlossBrowser, expression: string): Promise<unknown> {
  const source = `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(async ([tab]) => (${expression}))`;
  return gloss.devtools.evaluate(await findServiceWorker(gloss), source);
}

/** What the toolbar's icon says of the tab in front. */
export async function iconOf(gloss: GlossBrowser): Promise<{ readonly badge: string; readonly title: string; readonly popup: string }> {
  const tab = '{ tabId: tab.id }';
  const look = `{ badge: await chrome.action.getBadgeText(${tab}), title: await chrome.action.getTitle(${tab}), popup: await chrome.action.getPopup(${tab}) }`;
  return (await inBackground(gloss, look)) as { badge: string; title: string; popup: string };
}

/** Takes what waits for the side panel of the tab's window, as soon as it is there; null where nothing comes within a second. */
export async function handoverOf(gloss: GlossBrowser): Promise<unknown> {
  const windowId = (await inBackground(gloss, 'tab.windowId')) as number;
  const key = JSON.stringify(`handover-${windowId}`);
  const until = Date.now() + 1_000;
  for (;;) {
    const waiting = await inBackground(gloss, `(await chrome.storage.session.get(${key}))[${key}] ?? null`);
    if (waiting) await inBackground(gloss, `chrome.storage.session.remove(${key})`);
    if (waiting || Date.now() > until) return waiting;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Presses a button of a page that only the debugger reaches, with a user's gesture, as soon as it is there. */
export async function pressIn({ devtools }: GlossBrowser, page: Target, selector: string, name: string): Promise<void> {
  const find = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((button) => button.innerText.includes(${JSON.stringify(name)}))`;
  await expect.poll(() => devtools.evaluate(page, `${find} !== undefined`)).toBe(true);
  await devtools.evaluate(page, `${find}.click()`, true);
}

/** The most that two pictures of equal size differ anywhere, from 0 to 255: edges of shapes may be drawn a shade lighter, letters of another font are not. */
export async function contrastOf({ context }: GlossBrowser, one: Buffer, other: Buffer): Promise<number> {
  const page = await context.newPage();
  const most = await page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (picture) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))]));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          canvas.drawImage(bitmap, 0, 0);
          return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      if (first!.length !== second!.length) return 255;
      return first!.reduce((most, value, at) => Math.max(most, Math.abs(value - second![at]!)), 0);
    },
    [one.toString('base64'), other.toString('base64')],
  );
  await page.close();
  return most;
}
