/**
 * Keeps what the user does in the card from the page.
 *
 * Keys, input and clipboard events would reach the page's capturing listeners before the card's own,
 * retargeted to the host but with their data. So they are stopped at the window, and a copy that
 * cannot leave the shadow tree is sent to the element in it; what a listener there prevents is
 * prevented on the original. Pointer and focus events carry nothing private and are only kept from
 * bubbling on, so that the page's "clicked outside" and focus traps stay quiet.
 *
 * Not stopped: capturing listeners on `window` that the page added before the card was opened.
 */

const privateEvents = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];
const quietEvents = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
  'wheel',
  'change',
  'select',
  'selectstart',
  'dragstart',
];

/** Puts up the fence around a host and its shadow root until `signal` aborts. */
export function fenceEvents(host: HTMLElement, shadow: ShadowRoot, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView ?? window;
  const redirect = (event: Event) => {
    if (event.target !== host || !event.isTrusted) return;
    event.stopImmediatePropagation();
    const target = shadow.activeElement ?? shadow;
    if (!target.dispatchEvent(copyWithin(event))) event.preventDefault();
  };
  for (const type of privateEvents) view.addEventListener(type, redirect, { capture: true, signal });
  for (const type of quietEvents) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  shadow.addEventListener('wheel', (event) => keepWheel(event as WheelEvent), { passive: false, signal });
}

/** The same event for inside the shadow tree only. Events serve as their own init dictionaries. */
function copyWithin(event: Event): Event {
  const EventType = event.constructor as new (type: string, init: EventInit) => Event;
  const init = new Proxy(event, {
    get: (original, name) => (name === 'composed' ? false : Reflect.get(original, name, original)),
  });
  return new EventType(event.type, init);
}

/** The page does not scroll under a card that has reached its end. */
function keepWheel(event: WheelEvent): void {
  if (event.ctrlKey) return;
  const isTaken = event.composedPath().some((target) => target instanceof Element && target.getRootNode() instanceof ShadowRoot && canScroll(target, event));
  if (!isTaken) event.preventDefault();
}

function canScroll(element: Element, { deltaX, deltaY }: WheelEvent): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const isAlong = (delta: number, overflow: string, at: number, size: number, full: number) =>
    delta !== 0 && /auto|scroll/.test(overflow) && (delta > 0 ? at + size < full - 1 : at > 0);
  return (
    isAlong(deltaY, overflowY, element.scrollTop, element.clientHeight, element.scrollHeight) ||
    isAlong(deltaX, overflowX, Math.abs(element.scrollLeft), element.clientWidth, element.scrollWidth)
  );
}
