import { useEffect, useRef } from 'preact/hooks';
import type { TaskId } from '../../core/run/task-id';
import type { PageWatch } from '../../core/run/page-watch';
import type { Passage } from '../../core/text/passage';
import type { PanelHost, Place } from '../hosts';
import type { PanelEvent, PanelState } from './panel-state';

/** Reads whole pages, one at a time, and goes on watching the one in front. */
export function useWholePage(
  { page, readChars }: PanelState,
  host: PanelHost,
  dispatch: (event: PanelEvent) => void,
  begin: (passage: Passage, tasks: readonly TaskId[], from: Place) => void,
): { read(tasks: readonly TaskId[], tabId?: number): void; stop(): void } {
  const watch = useRef<PageWatch | null>(null);
  const letGo = () => {
    watch.current?.release();
    watch.current = null;
  };
  // Another passage is in front: nobody asks any more what becomes of the page.
  const isWatched = page !== undefined || readChars !== null;
  useEffect(() => {
    if (!isWatched) letGo();
  }, [isWatched]);
  useEffect(() => letGo, []);
  return {
    read(tasks, tabId) {
      letGo();
      dispatch({ type: 'page-asked' });
      const isMine = () => watch.current === mine;
      const mine = host.readPage(tabId, {
        onProgress: (chars) => isMine() && dispatch({ type: 'page-progress', chars }),
        onChange: () => isMine() && dispatch({ type: 'page-changed' }),
      });
      watch.current = mine;
      void mine.read.then((read) => {
        if (!isMine()) return;
        if (typeof read === 'string') return dispatch({ type: 'page-refused', why: read });
        dispatch({ type: 'passage-taken', ...read });
        if (tasks.length > 0) begin(read.passage, tasks, read.place);
      });
    },
    stop() {
      letGo();
      dispatch({ type: 'page-refused', why: 'cancelled' });
    },
  };
}
