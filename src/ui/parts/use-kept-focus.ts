import { useMemo } from 'preact/hooks';

/** So many controls are remembered. */
const limitBefore = 8;

/**
 * Keeps the keyboard's place in a part whose controls go when they are pressed: focus returns to the last control that is still there, else to the
 * first. Returns the part's `ref`.
 */
export function useKeptFocus(): (part: HTMLElement | null) => void {
  return useMemo(() => {
    let leave = () => {};
    return (part) => {
      leave();
      leave = part ? keepFocus(part) : () => {};
    };
  }, []);
}

function keepFocus(part: HTMLElement): () => void {
  let before: readonly HTMLElement[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) before = [target, ...before.filter((one) => one !== target)].slice(0, limitBefore);
  };
  const restore = () => {
    const [last] = before;
    const { activeElement, body } = part.ownerDocument;
    // Whoever went elsewhere stays there.
    if (!last || last.isConnected || (activeElement && activeElement !== body)) return;
    before = before.filter((one) => one.isConnected);
    (before[0] ?? part.querySelector<HTMLElement>('button'))?.focus();
  };
  const watch = new MutationObserver(restore);
  watch.observe(part, { childList: true, subtree: true });
  part.addEventListener('focusin', remember);
  return () => {
    watch.disconnect();
    part.removeEventListener('focusin', remember);
  };
}
