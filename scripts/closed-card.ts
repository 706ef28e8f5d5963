/**
 * Looks into the card as a person would. It lives in a closed shadow root, which no script of a page can
 * enter, so it is read over the debugger's protocol; clicks are real mouse clicks at its coordinates.
 */
import type { CDPSession, Frame, Page } from 'playwright';

interface DomNode {
  readonly backendNodeId: number;
  /** Of the elements that hold a frame: that frame. */
  readonly frameId?: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

/** The card as it stands. All methods throw when no card is open. */
export interface ClosedCard {
  /** How many cards are open in the page and its frames, seen ones left out. */
  count(): Promise<number>;
  /** From now on only a card that opens later counts. */
  awaitNext(): Promise<void>;
  /** Visible text of the card. */
  text(): Promise<string>;
  /** Runs a function on the card's root element. It is sent as source: it must stand alone. */
  evaluate<Answer, Argument>(look: (root: HTMLElement, argument: Argument) => Answer, argument: Argument): Promise<Answer>;
  /** Clicks what the CSS selector finds in the card; the one whose text or label contains `name`, if given. */
  click(selector: string, name?: string): Promise<void>;
  /** Waits until the predicate holds for the card's root; fails after `timeoutMs`. */
  waitFor(what: string, holds: (root: HTMLElement) => boolean, timeoutMs?: number): Promise<void>;
}

/** Makes the reader of a page's card. */
export async function readClosedCard(page: Page): Promise<ClosedCard> {
  const session = await page.context().newCDPSession(page);
  const roots = () => findRoots(session);
  const callOn = async <Answer>(declaration: string, argument: unknown): Promise<Answer> => {
    const [root] = await roots();
    if (root === undefined) throw new Error('No card is open.');
    // In a world of our own: what a hostile page did to its prototypes does not hold there.
    const frameId = root.frameId ?? (await session.send('Page.getFrameTree')).frameTree.frame.id;
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'gloss-onlooker' });
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId, executionContextId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      // tsx wraps functions in a helper of its own, which the page does not have.
      functionDeclaration: `function (argument) { const __name = (named) => named; return (${declaration})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Answer;
  };
  const evaluate: ClosedCard['evaluate'] = (look, argument) => callOn(String(look), argument);

  return {
    count: async () => (await roots()).length,
    text: () => evaluate((root) => root.innerText, null),
    evaluate,
    async awaitNext() {
      if ((await roots()).length) await evaluate((root) => root.setAttribute('data-seen', ''), null);
    },
    async click(selector, name = '') {
      const point = await evaluate(
        (root, [wanted, label]) => {
          const all = [...root.querySelectorAll<HTMLElement>(wanted)];
          const one = all.find((element) => `${element.innerText} ${element.getAttribute('aria-label')} ${element.title}`.includes(label));
          if (!one) return null;
          one.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = one.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        },
        [selector, name] as const,
      );
      if (!point) throw new Error(`The card has no ${selector} named “${name}”.`);
      await page.mouse.click(point.x, point.y);
    },
    async waitFor(what, holds, timeoutMs = 15_000) {
      const until = Date.now() + timeoutMs;
      for (;;) {
        const isThere = await evaluate(holds as (root: HTMLElement, none: null) => boolean, null).catch(() => false);
        if (isThere) return;
        if (Date.now() > until)
          throw new Error(`Waited ${timeoutMs} ms for ${what}. The card says: ${await evaluate((root) => root.innerText, null).catch(() => '(no card)')}`);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
  };
}

/** Where a card's root element is; no frame means the page's own. */
interface CardRoot {
  readonly backendNodeId: number;
  readonly frameId: string | undefined;
}

async function findRoots(session: CDPSession): Promise<CardRoot[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: CardRoot[] = [];
  const visit = ({ backendNodeId, attributes, children = [], shadowRoots = [], contentDocument, frameId: own }: DomNode, frameId: string | undefined) => {
    if (attributes?.includes('data-gloss-root') && !attributes.includes('data-seen')) found.push({ backendNodeId, frameId });
    for (const child of [...children, ...shadowRoots]) visit(child, frameId);
    if (contentDocument) visit(contentDocument, own);
  };
  visit(root as DomNode, undefined);
  return found;
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
