/**
 * The element that carries the card's document through hostile pages.
 *
 * Declarations in a style attribute that are `!important` beat every rule of the page, layered ones
 * too, so what must hold is written there. The document in the frame is the extension's own: no script,
 * style or font of the page reaches into it, and `find`, selections and `window.frames` end at it.
 * The closed shadow root keeps the frame's element, and with it its window, from the page's hands.
 */
import type { Box } from './place';

/** The host element and the frame inside. */
export interface FrameElement {
  readonly host: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** Where the host is drawn, in viewport pixels. */
  place(box: Box): void;
  /** Lets the card be seen: before its document has answered it may be anybody's. */
  show(): void;
  /** Puts the host's attributes back where the page has changed them; whether there was something to do. */
  repair(): boolean;
}

const hardStyle: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  'box-sizing': 'border-box',
  margin: '0',
  'z-index': '2147483647',
  transition: 'none',
  animation: 'none',
  opacity: '1',
  visibility: 'hidden',
  'pointer-events': 'auto',
  'border-radius': '12px',
  'box-shadow': '0 1px 2px rgb(0 0 0 / 22%), 0 12px 40px -8px rgb(0 0 0 / 34%)',
};

// The page's `*::backdrop` reaches the backdrop of a popover; importance from inside a shadow tree wins.
const frameCss = `
:host::backdrop { display: none !important; }
iframe { display: block; width: 100%; height: 100%; border: 0; border-radius: 12px; color-scheme: light dark; }
@media print { :host { display: none !important; } }`;

/** Builds the element around the document at `address`; it is not in the page yet, so nothing is loaded. */
export function createFrameElement(document: Document, address: string, label: string): FrameElement {
  const view = document.defaultView ?? window;
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(frameCss);
  shadow.adoptedStyleSheets = [sheet];

  const frame = document.createElement('iframe');
  // Without it a page that isolates itself (`Cross-Origin-Embedder-Policy`) gets the browser's error page instead.
  frame.setAttribute('credentialless', '');
  frame.setAttribute('allow', 'clipboard-write');
  frame.title = label;
  frame.src = address;
  shadow.append(frame);

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
    frame,
    place: ({ x, y, width, height }) => write({ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px`, right: 'auto', bottom: 'auto' }),
    show: () => write({ visibility: 'visible' }),
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
