/**
 * The element that carries the card's document through hostile pages.
 *
 * The document in the frame is the extension's own: no script, style or font of the page reaches into it, and `find`,
 * selections and `window.frames` end at it. The closed shadow root keeps the frame's element, and with it its window, from
 * the page's hands. How the host looks stands in a sheet of that root: there `!important` beats everything that the page
 * says, in sheets, layers, animations and even in the host's own attributes, and the page cannot read it off them.
 */
import type { Box } from './place';

/** The host element and the frame inside. */
export interface FrameElement {
  readonly host: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** Where the host is drawn, in pixels of the viewport; a page that is zoomed by its style makes no difference. */
  place(box: Box): void;
  /** Lets the card be seen: before its document has answered it may be anybody's. */
  show(): void;
  /** Takes away what the page has written onto the host; whether there was something to do. */
  repair(): boolean;
}

const frameCss = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  box-sizing: border-box !important;
  margin: 0 !important;
  z-index: 2147483647 !important;
  transition: none !important;
  animation: none !important;
  opacity: 1 !important;
  visibility: hidden !important;
  pointer-events: auto !important;
}
:host::backdrop { display: none !important; }
iframe {
  display: block;
  width: 100%;
  height: 100%;
  border: 0;
  border-radius: 12px;
  color-scheme: light dark;
  box-shadow: 0 1px 2px rgb(0 0 0 / 22%), 0 12px 40px -8px rgb(0 0 0 / 34%);
}
@media print { :host { display: none !important; } }`;

/** Builds the element around the document at `address`; it is not in the page yet, so nothing is loaded. */
export function createFrameElement(document: Document, address: string, label: string): FrameElement {
  const view = document.defaultView ?? window;
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(frameCss);
  shadow.adoptedStyleSheets = [sheet];
  const { style } = sheet.cssRules[0] as CSSStyleRule;

  const frame = document.createElement('iframe');
  // Without it a page that isolates itself (`Cross-Origin-Embedder-Policy`) gets the browser's error page instead.
  frame.setAttribute('credentialless', '');
  frame.setAttribute('allow', 'clipboard-write');
  frame.title = label;
  frame.src = address;
  shadow.append(frame);
  host.setAttribute('popover', 'manual');

  return {
    host,
    frame,
    place({ x, y, width, height }) {
      const values = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px`, zoom: String(1 / zoomAround(host)) };
      for (const [name, value] of Object.entries(values)) {
        // Written only where it changes: every write is a new layout, and what watches the size would hear of it.
        if (style.getPropertyValue(name) !== value) style.setProperty(name, value, 'important');
      }
    },
    show: () => style.setProperty('visibility', 'visible', 'important'),
    repair() {
      const strangers = host.getAttributeNames().filter((name) => name !== 'popover');
      // A journey through another document takes the sheet away.
      const isDressed = shadow.adoptedStyleSheets[0] === sheet;
      if (strangers.length === 0 && host.getAttribute('popover') === 'manual' && isDressed) return false;
      if (!isDressed && host.ownerDocument === document) shadow.adoptedStyleSheets = [sheet];
      for (const name of strangers) host.removeAttribute(name);
      if (host.getAttribute('popover') !== 'manual') host.setAttribute('popover', 'manual');
      return true;
    },
  };
}

/** By how much the styles around the host enlarge it (CSS `zoom`, which not even the top layer escapes). */
function zoomAround(host: HTMLElement): number {
  return host.parentElement?.currentCSSZoom || 1;
}
