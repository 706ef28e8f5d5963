import type { TestRow } from '../../../core/test-set/test-row';
import { showText } from '../../masking';

/** How a passage begins, so many characters of it at most, with what is covered masked. */
export function startOf({ text, covered = [] }: Pick<TestRow, 'text' | 'covered'>, most: number): string {
  return showText(text, { start: 0, end: Math.min(text.length, most) }, covered);
}

/** The same as a quotation in a line. */
export function RowQuote({ row, most }: { row: TestRow; most: number }) {
  return (
    <q class="passage" lang={row.language}>
      {startOf(row, most)}
      {row.text.length > most && '…'}
    </q>
  );
}
