import type { Point } from './place';

const stepPx = 16;
const longStepPx = 64;
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Reports how far the element marked `data-drag` in a shadow root is moved, by pointer or by arrow keys (Shift: further). */
export function watchDrag(shadow: ShadowRoot, move: (by: Point) => void, signal: AbortSignal): void {
  let last: (Point & { readonly pointerId: number }) | null = null;

  shadow.addEventListener(
    'pointerdown',
    (event) => {
      const { target, button, pointerId, clientX, clientY } = event as PointerEvent;
      const handle = target instanceof Element && target.closest('[data-drag]');
      if (!handle || button !== 0 || isControl(target, handle)) return;
      handle.setPointerCapture(pointerId);
      last = { x: clientX, y: clientY, pointerId };
    },
    { signal },
  );
  shadow.addEventListener(
    'pointermove',
    (event) => {
      const { pointerId, clientX: x, clientY: y } = event as PointerEvent;
      if (last?.pointerId !== pointerId) return;
      move({ x: x - last.x, y: y - last.y });
      last = { x, y, pointerId };
    },
    { signal },
  );
  const drop = () => {
    last = null;
  };
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) shadow.addEventListener(type, drop, { signal });

  shadow.addEventListener(
    'keydown',
    (event) => {
      const { key, shiftKey, altKey, ctrlKey, metaKey, target } = event as KeyboardEvent;
      const arrow = arrows[key];
      if (!arrow || altKey || ctrlKey || metaKey || !(target instanceof Element && target.matches('[data-drag]'))) return;
      event.preventDefault();
      const step = shiftKey ? longStepPx : stepPx;
      move({ x: arrow.x * step, y: arrow.y * step });
    },
    { signal },
  );
}

function isControl(target: Element, handle: Element): boolean {
  const control = target.closest('button, a, input, select, textarea, summary');
  return control !== null && control !== handle;
}
