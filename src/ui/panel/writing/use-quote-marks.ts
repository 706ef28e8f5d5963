import { useEffect } from 'preact/hooks';
import type { Finding } from '../../../core/run/finding';
import type { FoundRecord } from '../../../core/run/record';

/** Tells which words a record that is shown quotes, as marks for the page, and that there are none once it is shown no more. */
export function useQuoteMarks(record: FoundRecord | null, tell: (quotes: readonly Finding[]) => void): void {
  useEffect(() => {
    const quotes = record?.fields.flatMap(({ name, values }) => values.flatMap(({ span }) => (span ? [markOf(name, span)] : []))) ?? [];
    if (quotes.length === 0) return;
    tell(quotes);
    return () => tell([]);
  }, [record, tell]);
}

function markOf(label: string, span: Finding['span']): Finding {
  return { span, label, confidence: 1, by: { kind: 'head', id: 'record' }, evidence: [] };
}
