import type { PageSelection } from './selection';

/** A text that changes is looked at again at most so often, in milliseconds, however often the page changes. */
const lookEveryMs = 300;
/** To look at a longer one takes so long that the page would feel it, in UTF-16 code units. */
const longestWatched = 100_000;

/**
 * Calls back when the text of a selection no longer stands as it was read, and when it does again. `current` gives the
 * selection as it is kept now, or null while nothing is to be looked at. Ends with the signal.
 */
export function watchSelection(document: Document, current: () => PageSelection | null, signal: AbortSignal, onChange: (isChanged: boolean) => void): void {
  const first = current();
  // What cannot be found again from the beginning cannot be missed.
  if (!first || first.passage.text.length > longestWatched || !stands(first)) return;
  const view = document.defaultView ?? window;
  let timer = 0;
  let isChanged = false;
  const look = () => {
    timer = 0;
    const selection = current();
    if (!selection || signal.aborted) return;
    const isNow = !stands(selection);
    if (isNow !== isChanged) onChange(isNow);
    isChanged = isNow;
  };
  const wait = () => {
    if (timer === 0) timer = view.setTimeout(look, lookEveryMs);
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
