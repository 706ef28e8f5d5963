import type { Bidi } from './bidi';
import { waitFor } from './wait';

/** A page in a tab of Firefox. Functions are sent as source: they must stand alone. */
export interface FirefoxPage {
  /** What the protocol calls it. */
  readonly context: string;
  goto(address: string): Promise<void>;
  evaluate<Answer, Argument>(look: (argument: Argument) => Answer | Promise<Answer>, argument: Argument): Promise<Answer>;
  /** Evaluates an expression. */
  tell(expression: string): Promise<unknown>;
  /** Visible text. */
  text(): Promise<string>;
  /** Waits until something that the CSS selector finds is drawn; the one whose text or label contains `name`, if given. */
  find(selector: string, name?: string): Promise<Point>;
  /** Clicks it with a real mouse. */
  click(selector: string, name?: string): Promise<void>;
  /** Opens the browser's menu on it with a real mouse. */
  rightClick(selector: string): Promise<void>;
  /** Selects everything inside an element, as a triple click would. Returns the selected text. */
  select(selector: string): Promise<string>;
  type(text: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** The page as a PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Where something is drawn, in pixels of the window. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Opens a page in a tab of its own, and waits until it is loaded. */
export async function openPage(bidi: Bidi, address: string): Promise<FirefoxPage> {
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
  const page = readPage(bidi, context);
  await page.goto(address);
  return page;
}

/** Makes the hand for a page that is open. */
export function readPage(bidi: Bidi, context: string): FirefoxPage {
  const tell = (expression: string) => bidi.evaluate(context, expression, true);
  const evaluate: FirefoxPage['evaluate'] = async <Answer, Argument>(look: (argument: Argument) => Answer | Promise<Answer>, argument: Argument) => {
    const called = `(${String(look)})(${JSON.stringify(argument) ?? 'undefined'})`;
    // tsx wraps functions in a helper of its own, which the document does not have.
    return (await tell(`(() => { const __name = (named) => named; return ${called}; })()`)) as Answer;
  };
  const find: FirefoxPage['find'] = (selector, name = '') =>
    waitFor(`“${name}” (${selector}) to be drawn`, () =>
      evaluate(
        ([wanted, label]) => {
          const all = [...document.querySelectorAll<HTMLElement>(wanted)];
          const one = all.find((element) => `${element.innerText} ${element.getAttribute('aria-label')} ${element.title}`.includes(label));
          if (!one?.checkVisibility()) return null;
          one.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, width, height } = one.getBoundingClientRect();
          return width > 0 && height > 0 ? { x: Math.round(left + width / 2), y: Math.round(top + height / 2) } : null;
        },
        [selector, name] as const,
      ),
    );
  const press = async ({ x, y }: Point, button: number) => {
    const actions = [
      { type: 'pointerMove' as const, x, y },
      { type: 'pointerDown' as const, button },
      { type: 'pointerUp' as const, button },
    ];
    await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  };
  return {
    context,
    tell,
    evaluate,
    find,
    goto: async (address) => void (await bidi.send('browsingContext.navigate', { context, url: address, wait: 'complete' })),
    text: () => evaluate(() => document.body?.innerText ?? '', null),
    async click(selector, name) {
      await press(await find(selector, name), 0);
    },
    async rightClick(selector) {
      await press(await find(selector), 2);
    },
    select: (selector) =>
      evaluate((wanted) => {
        const element = document.querySelector(wanted)!;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
          element.focus();
          element.select();
          return element.value;
        }
        getSelection()!.selectAllChildren(element);
        return String(getSelection());
      }, selector),
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown' as const, value },
        { type: 'keyUp' as const, value },
      ]);
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    setViewport: async (width, height) => void (await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } })),
    picture: async () => Buffer.from((await bidi.send('browsingContext.captureScreenshot', { context })).data, 'base64'),
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
}
