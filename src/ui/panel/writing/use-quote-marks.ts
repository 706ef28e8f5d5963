import { useEffect } from 'preact/hooks';
import type { Finding } from '../../../core/run/finding';
import type { FoundRecord } from '../../../core/run/record';
import type { FinishedRun, PanelHost } from '../../hosts';

/** Marks the quotes of a record on the page while it is shown; beside the findings of a run where those are marked. */
export function useQuoteMarks(host: PanelHost, record: FoundRecord | null, where: Pick<FinishedRun, 'place' | 'page'>, isMarked: boolean): void {
  const { place, page } = where;
  useEffect(() => {
    const marks = record?.fields.flatMap(({ name, values }) => values.flatMap(({ span }) => (span ? [markOf(name, span)] : []))) ?? [];
    if (!place || marks.length === 0) return;
    const clear = () => void host.highlight({ place, page }, []);
    void host.highlight({ place, page }, marks, isMarked);
    if (isMarked) return;
    addEventListener('pagehide', clear);
    return () => {
      removeEventListener('pagehide', clear);
      clear();
    };
  }, [host, record, place, page, isMarked]);
}

function markOf(label: string, span: Finding['span']): Finding {
  return { span, label, confidence: 1, by: { kind: 'head', id: 'record' }, evidence: [] };
}
