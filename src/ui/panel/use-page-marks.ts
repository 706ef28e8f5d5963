import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Finding } from '../../core/run/finding';
import type { PanelHost } from '../hosts';
import { findingKey, findingsInFront } from '../desk/review';
import type { PanelEvent, PanelState } from './panel-state';

const none: readonly Finding[] = [];

/**
 * Keeps the marks on the page equal to the quotes of the record that is shown and, where the reader wants them marked, the
 * findings in front, as they come; takes them away with the run, or with the panel. Where there are only more of them, only
 * those are sent.
 */
export function usePageMarks(state: PanelState, quotes: readonly Finding[], host: PanelHost, dispatch: (event: PanelEvent) => void): void {
  const { isMarked, run, task, place, page } = state;
  const { review } = state.desk;
  const findings = useMemo(() => (isMarked ? findingsInFront(run.answers, review, task) : none), [isMarked, run.answers, review, task]);
  const marks = useMemo(() => [...quotes, ...findings], [quotes, findings]);
  const isAnyMarked = isMarked || quotes.length > 0;
  const where = useMemo(() => (isAnyMarked && place ? { place, page } : null), [isAnyMarked, place, page]);
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
    if (!where || (marks.length === 0 && sent.current.size === 0)) return;
    const keys = new Set(marks.map(findingKey));
    const isMore = sent.current.size > 0 && [...sent.current].every((key) => keys.has(key));
    const fresh = isMore ? marks.filter((mark) => !sent.current.has(findingKey(mark))) : marks;
    sent.current = keys;
    if (isMore && fresh.length === 0) return;
    void host.highlight(where, fresh, isMore).then((isThere) => isThere || isMore || !isMarked || dispatch({ type: 'page-lost' }));
  }, [where, marks, isMarked, host, dispatch]);
}
