import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CardHost } from '../hosts';
import { guardActs, watchSeen } from './act-guard';
import type { CardEvent } from './card-state';

/** In a frame of a page the card acts only when it has been seen; it says so where it holds a press back. */
export function useActGuard(card: RefObject<HTMLElement | null>, host: CardHost, dispatch: (event: CardEvent) => void): void {
  useEffect(() => {
    const element = card.current;
    if (!host.watchMoves || !element) return;
    const watch = watchSeen(element, (isSeen) => element.toggleAttribute('data-seen', isSeen));
    host.watchMoves(watch.startAgain);
    guardActs(element, watch, () => dispatch({ type: 'noticed', notice: { key: 'notice.unseen' } }));
  }, [card, host, dispatch]);
}
