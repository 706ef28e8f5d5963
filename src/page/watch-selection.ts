import type { PageSelection } from './selection';

/** A text that changes is looked at again once it has stood still for so long, in milliseconds. */
const stillMs = 300;

/**
 * Calls back when the text of a selection no longer stands as it was read, and when it does again. `current` gives the
 * selection as it is kept now, or null while nothing is to be looked at. Ends with the signal.
 */
export function watchSelection(document: Document, current: () => PageSelection | null, signal: AbortSignal, onChange: (isChanged: boolean) => void): void {
  const first = current();
  // What cannot be found again from the beginning cannot be missed.
  if (!first || !stands(first)) return;
  const view = document.defaultView ?? window;
  let timer = 0;
  let isChanged = false;
  const look = () => {
    const selection = current();
    if (!selection || signal.aborted) return;
    const isNow = !stands(selection);
    if (isNow !== isChanged) onChange(isNow);
    isChanged = isNow;
  };
  const wait = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(look, stillMs);
  };
  const { map } = first;
  const observer = new view.MutationObserver(wait);
  if (map.kind === 'field') document.addEventListener('input', wait, { capture: true, signal });
  else observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      view.clearTimeout(timer);
    },
    { once: true },
  );
}

function stands({ map, passage }: PageSelection): boolean {
  const whole = { start: 0, end: passage.text.length };
  return (map.kind === 'field' ? map.toFieldSpan(whole) : map.toRange(whole)) !== null;
}
