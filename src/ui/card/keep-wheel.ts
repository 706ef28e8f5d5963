/** The page does not scroll under a card that has reached its end, or that has nothing to scroll. */
export function keepWheel(root: HTMLElement): void {
  root.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) return;
      const isTaken = event.composedPath().some((target) => target instanceof Element && canScroll(target, event));
      if (!isTaken) event.preventDefault();
    },
    { passive: false },
  );
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
