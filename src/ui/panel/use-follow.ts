import { useEffect, useRef, useState } from 'preact/hooks';
import type { Passage } from '../../core/text/passage';
import type { PanelHost, Place } from '../hosts';
import { keyOf } from '../wording';
import type { PanelEvent } from './panel-state';

/** Follows the selections of a page until it is left, and runs on each what was run last. */
export function useFollow(
  host: PanelHost,
  dispatch: (event: PanelEvent) => void,
  beginLast: (passage: Passage, from: Place | undefined) => void,
): { readonly isFollowing: boolean; toggle(): void } {
  const [isFollowing, setFollowing] = useState(false);
  const end = useRef<(() => void) | null>(null);
  // What a selection is run with is asked for when it comes.
  const run = useRef(beginLast);
  run.current = beginLast;
  const stop = () => {
    end.current?.();
    end.current = null;
    setFollowing(false);
  };
  useEffect(() => () => end.current?.(), []);
  const start = async () => {
    const followed = await host.follow({
      onSelection({ passage, place, cautions }) {
        dispatch({ type: 'passage-taken', passage, place, cautions });
        run.current(passage, place);
      },
      onLeft() {
        end.current = null;
        setFollowing(false);
        dispatch({ type: 'noticed', notice: { key: 'notice.follow_over' } });
      },
    });
    if (typeof followed === 'string') return dispatch({ type: 'noticed', notice: { key: keyOf('notice', `page_${followed}`) } });
    end.current = followed;
    setFollowing(true);
  };
  return { isFollowing, toggle: () => (isFollowing ? stop() : void start()) };
}
