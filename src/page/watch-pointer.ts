/** The pointer is looked after at most so often, in milliseconds: often enough to seem at once, and next to nothing for the page. */
const lookEveryMs = 80;

/**
 * Calls back with the place of the pointer in the viewport as it moves over the page, and with null once it has left the window
 * or drags something. A finger that touches the page points there. Ends with the signal.
 */
export function watchPointer(view: Window, signal: AbortSignal, onPoint: (place: { readonly x: number; readonly y: number } | null) => void): void {
  let timer = 0;
  let place: { x: number; y: number } | null = null;
  const look = () => {
    timer = 0;
    if (!signal.aborted) onPoint(place);
  };
  const note = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    const isPointing = event.type === 'pointerdown' ? event.pointerType === 'touch' : event.buttons === 0 || event.pointerType === 'touch';
    place = isPointing ? { x: event.clientX, y: event.clientY } : null;
    if (timer === 0) timer = view.setTimeout(look, lookEveryMs);
  };
  const leave = (event: PointerEvent) => {
    if (!event.isTrusted || event.relatedTarget !== null || event.pointerType === 'touch') return;
    place = null;
    if (timer === 0) timer = view.setTimeout(look, lookEveryMs);
  };
  const options = { capture: true, passive: true, signal } as const;
  view.addEventListener('pointermove', note, options);
  view.addEventListener('pointerdown', note, options);
  view.addEventListener('pointerout', leave, options);
  signal.addEventListener('abort', () => view.clearTimeout(timer), { once: true });
}
