/**
 * Looks into the card as a person would. It is a document of the extension in a frame inside a closed shadow root, which
 * no script of a page can enter, so it is read over the debugger's protocol; clicks are real mouse clicks at its coordinates.
 */
import type { Frame, Page } from 'playwright';

/** Where something is drawn, in pixels of the window. */
export interface CardBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The card as it stands. All methods throw when no card is open. */
export interface ClosedCard {
  /** How many cards are open in the page and its frames, those before `awaitNext` left out. */
  count(): Promise<number>;
  /** From now on only a card that opens later counts. */
  awaitNext(): Promise<void>;
  /** Visible text of the card. */
  text(): Promise<string>;
  /** Runs a function on the card's root element. It is sent as source: it must stand alone. */
  evaluate<Answer, Argument>(look: (root: HTMLElement, argument: Argument) => Answer, argument: Argument): Promise<Answer>;
  /** Waits until the card is seen in one place and grows no more. */
  awaitRest(): Promise<void>;
  /** Clicks what the CSS selector finds in the card, once the card has been seen for long enough; the one that is called `name`, or whose text or label contains it, if given. */
  click(selector: string, name?: string): Promise<void>;
  /** Waits until the predicate holds for the card's root; fails after `timeoutMs`. */
  waitFor(what: string, holds: (root: HTMLElement) => boolean, timeoutMs?: number): Promise<void>;
  /** Where the card's frame is drawn. */
  box(): Promise<CardBox>;
  /** The card's document, for what the others cannot do. */
  document(): Promise<Frame>;
}

const isCard = (frame: Frame) => /^chrome-extension:\/\/[^/]+\/card\.html$/.test(frame.url());

/** Makes the reader of a page's card. */
export async function readClosedCard(page: Page): Promise<ClosedCard> {
  const passed = new Set<Frame>();
  /** The documents of cards whose tickets were good: they show something. */
  const open = async () => {
    const candidates = page.frames().filter((frame) => isCard(frame) && !passed.has(frame) && !frame.isDetached());
    const shown = await Promise.all(candidates.map((frame) => frame.evaluate(() => document.querySelector('[data-gloss-root]') !== null).catch(() => false)));
    return candidates.filter((_, index) => shown[index]);
  };
  const first = async () => {
    const [frame] = await open();
    if (!frame) throw new Error('No card is open.');
    return frame;
  };
  const evaluate: ClosedCard['evaluate'] = async (look, argument) => {
    // tsx wraps functions in a helper of its own, which the document does not have.
    const source = `(argument) => { const __name = (named) => named; return (${String(look)})(document.querySelector('[data-gloss-root]'), argument); }`;
    return (await (await first()).evaluate(`(${source})(${JSON.stringify(argument) ?? 'undefined'})`)) as ReturnType<typeof look>;
  };
  const waitFor: ClosedCard['waitFor'] = async (what, holds, timeoutMs = 15_000) => {
    const until = Date.now() + timeoutMs;
    for (;;) {
      const isThere = await evaluate(holds as (root: HTMLElement, none: null) => boolean, null).catch(() => false);
      if (isThere) return;
      if (Date.now() > until)
        throw new Error(`Waited ${timeoutMs} ms for ${what}. The card says: ${await evaluate((root) => root.innerText, null).catch(() => '(no card)')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const box = async () => {
    const found = await (await (await first()).frameElement()).boundingBox();
    if (!found) throw new Error('The card is not drawn.');
    return found;
  };

  /** Presses count when the card is seen in one place; a card that has just grown learns a little later that it is not. */
  const awaitRest = async () => {
    const isSeen = (root: HTMLElement) => root.querySelector('.card[data-seen], [data-phase="ended"]') !== null;
    const heightNow = () => evaluate((root) => root.scrollHeight, null);
    const until = Date.now() + 15_000;
    do {
      await waitFor('the card to be seen', isSeen);
      const height = await heightNow();
      await new Promise((resolve) => setTimeout(resolve, 250));
      if ((await evaluate(isSeen, null)) && (await heightNow()) === height) return;
    } while (Date.now() < until);
    throw new Error('The card does not come to rest.');
  };

  return {
    count: async () => (await open()).length,
    text: () => evaluate((root) => root.innerText, null),
    evaluate,
    waitFor,
    box,
    document: first,
    async awaitNext() {
      for (const frame of await open()) passed.add(frame);
    },
    awaitRest,
    async click(selector, name = '') {
      await awaitRest();
      const point = await evaluate(
        (root, [wanted, label]) => {
          const all = [...root.querySelectorAll<HTMLElement>(wanted)];
          const one =
            all.find((element) => element.innerText.trim() === label) ??
            all.find((element) => `${element.innerText} ${element.getAttribute('aria-label')} ${element.title}`.includes(label));
          if (!one) return null;
          one.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = one.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        },
        [selector, name] as const,
      );
      if (!point) throw new Error(`The card has no ${selector} named “${name}”.`);
      const { x, y } = await box();
      const frame = await first();
      // A frame that closes at the click is gone before it has answered for it.
      await Promise.race([page.mouse.click(x + point.x, y + point.y), untilGone(page, frame)]);
    },
  };
}

function untilGone(page: Page, frame: Frame): Promise<unknown> {
  if (frame.isDetached()) return Promise.resolve();
  // An event and no poll: one that nobody stops would keep the process alive.
  return page.waitForEvent('framedetached', { predicate: (gone) => gone === frame, timeout: 0 }).catch(() => undefined);
}

/** Presses Escape in the card. The frame that gets the key is gone before it has answered for it, so the press is not waited for. */
export function pressEscape(page: Page): void {
  void page.keyboard.press('Escape').catch(() => undefined);
}

/** Selects everything inside an element, as a triple click would. Returns the selected text. */
export function selectIn(frame: Page | Frame, selector: string): Promise<string> {
  return frame.evaluate((wanted) => {
    const element = document.querySelector(wanted)!;
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      element.focus();
      element.select();
      return element.value;
    }
    getSelection()!.selectAllChildren(element);
    return String(getSelection());
  }, selector);
}
