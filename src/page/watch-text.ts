/** Watches whether a text that was read still stands as it did. Nothing is computed but at the first change that counts. */
import { nodesIn } from './flat-tree';
import { isText } from './node';

/** So many records of one batch, and nodes of one record, are looked at; of more, something is taken to be among them. */
const limitLooked = 64;

/** What happens to a page while it is read. */
export interface Movement {
  /** Text came or went or changed since the reading began. */
  readonly hasChanged: boolean;
  /** Whether something was scrolled, sized or changed since this was last asked. */
  hasMoved(): boolean;
  stop(): void;
}

/** Begins to watch a document. */
export function watchWhile(document: Document): Movement {
  const view = document.defaultView ?? window;
  let hasMoved = false;
  let hasChanged = false;
  const move = () => {
    hasMoved = true;
  };
  const observer = new view.MutationObserver((records) => {
    hasMoved = true;
    hasChanged ||= records.some(({ type }) => type !== 'attributes');
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open'] });
  view.addEventListener('scroll', move, { capture: true, passive: true });
  view.addEventListener('resize', move);
  return {
    get hasChanged() {
      return hasChanged || observer.takeRecords().some(({ type }) => type !== 'attributes');
    },
    hasMoved() {
      const answer = hasMoved;
      hasMoved = false;
      return answer;
    },
    stop() {
      observer.disconnect();
      view.removeEventListener('scroll', move, { capture: true });
      view.removeEventListener('resize', move);
    },
  };
}

/**
 * Calls back once when text that was read has changed or gone, or other text has come; what came and went without a letter
 * does not count. Ends with the signal.
 */
export function watchText(root: Node, hasRead: (node: Node) => boolean, signal: AbortSignal, onChange: () => void): void {
  const view = root.ownerDocument?.defaultView ?? window;
  const isWritten = (node: Node): boolean => {
    let looked = 0;
    for (const inner of nodesIn(node)) {
      if (++looked > limitLooked) return true;
      if (isText(inner) && inner.data.trim() !== '') return true;
    }
    return false;
  };
  const counts = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean => {
    if (type === 'characterData') return hasRead(target);
    const changed = [...Array.from(addedNodes), ...Array.from(removedNodes)];
    return changed.length > limitLooked || changed.some(isWritten);
  };
  const observer = new view.MutationObserver((records) => {
    if (records.length <= limitLooked && !records.some(counts)) return;
    observer.disconnect();
    if (!signal.aborted) onChange();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
