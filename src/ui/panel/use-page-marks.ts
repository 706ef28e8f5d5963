import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PanelHost } from '../hosts';
import { findingKey, findingsInFront } from '../desk/review';
import type { PanelEvent, PanelState } from './panel-state';

/**
 * Keeps the marks on the page equal to the findings in front, as they come, and takes them away with the run, or with the
 * panel. Where there are only more of them, only those are sent.
 */
export function usePageMarks(state: PanelState, host: PanelHost, dispatch: (event: PanelEvent) => void): void {
  const { isMarked, run, task, place, page } = state;
  const { review } = state.desk;
  const findings = useMemo(() => findingsInFront(run.answers, review, task), [run.answers, review, task]);
  const where = useMemo(() => (isMarked && place ? { place, page } : null), [isMarked, place, page]);
  const sent = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!where) return;
    sent.current = new Set();
    const clear = () => void host.highlight(where, []);
    addEventListener('pagehide', clear);
    return () => {
      removeEventListener('pagehide', clear);
      clear();
    };
  }, [where, host]);
  useEffect(() => {
    if (!where || (findings.length === 0 && sent.current.size === 0)) return;
    const keys = new Set(findings.map(findingKey));
    const isMore = sent.current.size > 0 && [...sent.current].every((key) => keys.has(key));
    const fresh = isMore ? findings.filter((finding) => !sent.current.has(findingKey(finding))) : findings;
    sent.current = keys;
    if (isMore && fresh.length === 0) return;
    void host.highlight(where, fresh, isMore).then((isThere) => isThere || isMore || dispatch({ type: 'page-lost' }));
  }, [where, findings, host, dispatch]);
}
