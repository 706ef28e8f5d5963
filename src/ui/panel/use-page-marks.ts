import { useEffect, useMemo } from 'preact/hooks';
import type { PanelHost } from '../hosts';
import { findingsInFront } from '../desk/review';
import type { PanelEvent, PanelState } from './panel-state';

/** Keeps the marks on the page equal to the findings in front, and takes them away with the run, or with the panel. */
export function usePageMarks({ isMarked, finished, task, desk: { review } }: PanelState, host: PanelHost, dispatch: (event: PanelEvent) => void): void {
  const findings = useMemo(() => (finished ? findingsInFront(finished.results, review, task) : []), [finished, review, task]);
  useEffect(() => {
    if (!isMarked || !finished) return;
    void host.highlight(finished, findings).then((isThere) => isThere || dispatch({ type: 'page-lost' }));
    const clear = () => void host.highlight(finished, []);
    addEventListener('pagehide', clear);
    return () => {
      removeEventListener('pagehide', clear);
      clear();
    };
  }, [isMarked, finished, findings, host, dispatch]);
}
