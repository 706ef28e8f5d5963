/** A way on the page, in CSS pixels. */
export interface Way {
  readonly x: number;
  readonly y: number;
}

const stepPx = 16;
const longStepPx = 64;
const arrows: Readonly<Record<string, Way>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * Reports how far the element marked `data-drag` is moved, by pointer or by arrow keys (Shift: further). The frame moves
 * under the pointer, so ways are measured on the screen, where a CSS pixel is `zoom` pixels wide.
 */
export function watchDrag(root: HTMLElement, zoom: () => number, move: (by: Way) => void): void {
  let last: (Way & { readonly pointerId: number }) | null = null;

  root.addEventListener('pointerdown', ({ target, button, pointerId, screenX, screenY }) => {
    const handle = target instanceof Element && target.closest('[data-drag]');
    if (!handle || button !== 0 || isControl(target, handle)) return;
    handle.setPointerCapture(pointerId);
    last = { x: screenX, y: screenY, pointerId };
  });
  root.addEventListener('pointermove', ({ pointerId, screenX: x, screenY: y }) => {
    if (last?.pointerId !== pointerId) return;
    move({ x: (x - last.x) / zoom(), y: (y - last.y) / zoom() });
    last = { x, y, pointerId };
  });
  const drop = () => {
    last = null;
  };
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) root.addEventListener(type, drop);

  root.addEventListener('keydown', (event) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, target } = event;
    const arrow = arrows[key];
    if (!arrow || altKey || ctrlKey || metaKey || !(target instanceof Element && target.matches('[data-drag]'))) return;
    event.preventDefault();
    const step = shiftKey ? longStepPx : stepPx;
    move({ x: arrow.x * step, y: arrow.y * step });
  });
}

function isControl(target: Element, handle: Element): boolean {
  const control = target.closest('button, a, input, select, textarea, summary');
  return control !== null && control !== handle;
}
