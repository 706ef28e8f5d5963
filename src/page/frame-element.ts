/**
 * The element that carries the card through hostile pages.
 *
 * Declarations in a style attribute that are `!important` beat every rule of the page, layered ones
 * too, so what must hold is written there. Content lives in a closed shadow root, out of reach of
 * the page's selectors and queries; its styles are constructed sheets, which no policy of the page forbids.
 */
import type { Point, Size } from './place';

/** The host element and what is inside. */
export interface FrameElement {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Where the card is rendered; a labelled dialog that scrolls inside. */
  readonly root: HTMLElement;
  moveTo(point: Point): void;
  limitTo(size: Size): void;
  /** Puts the host's attributes back where the page has changed them; whether there was something to do. */
  repair(): boolean;
}

const hardStyle: Readonly<Record<string, string>> = {
  all: 'initial',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  display: 'flex',
  'flex-direction': 'column',
  position: 'fixed',
  'box-sizing': 'border-box',
  margin: '0',
  width: 'max-content',
  height: 'auto',
  'z-index': '2147483647',
  transition: 'none',
  animation: 'none',
  visibility: 'visible',
  opacity: '1',
  'pointer-events': 'auto',
};

// The page's `*::backdrop` reaches the backdrop of a popover; importance from inside a shadow tree wins.
const frameCss = `
:host::backdrop { display: none !important; }
[data-gloss-root] { display: block; box-sizing: border-box; min-height: 0; max-width: 100%; overflow: auto; overscroll-behavior: contain; outline: none; }
[data-drag] { cursor: grab; touch-action: none; user-select: none; -webkit-user-select: none; }
[data-drag]:active { cursor: grabbing; }`;

/** Builds the element; it is not in the document yet. */
export function createFrameElement(document: Document, css: string, label: string): FrameElement {
  const view = document.defaultView ?? window;
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheets = [frameCss, css].map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  shadow.adoptedStyleSheets = sheets;

  const root = document.createElement('div');
  root.setAttribute('data-gloss-root', '');
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-label', label);
  root.tabIndex = -1;
  shadow.append(root);

  const wanted = new Map(Object.entries(hardStyle));
  let expected = '';
  const write = (values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) {
      wanted.set(name, value);
      host.style.setProperty(name, value, 'important');
    }
    expected = host.getAttribute('style') ?? '';
  };
  host.setAttribute('popover', 'manual');
  write(hardStyle);

  return {
    host,
    shadow,
    root,
    moveTo: ({ x, y }) => write({ left: `${x}px`, top: `${y}px`, right: 'auto', bottom: 'auto' }),
    limitTo: ({ width, height }) => write({ 'max-width': `${width}px`, 'max-height': `${height}px` }),
    repair() {
      const strangers = host.getAttributeNames().filter((name) => name !== 'style' && name !== 'popover');
      const isIntact = strangers.length === 0 && host.getAttribute('style') === expected && host.getAttribute('popover') === 'manual';
      if (isIntact) return false;
      for (const name of strangers) host.removeAttribute(name);
      if (host.getAttribute('popover') !== 'manual') host.setAttribute('popover', 'manual');
      host.removeAttribute('style');
      write(Object.fromEntries(wanted));
      return true;
    },
  };
}
