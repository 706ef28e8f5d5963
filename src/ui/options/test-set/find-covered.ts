import { coveredIn, type TestRow } from '../../../core/test-set/test-row';
import type { TestSetHost } from '../../test-set-host';

type Host = Pick<TestSetHost, 'readCovered'>;

/** The row with what is to be masked in its text, as the engine says it now. Rejects where it has no answer: then it is not known. */
export async function withCovered<Row extends Pick<TestRow, 'text' | 'language' | 'covered'>>(host: Host, row: Row): Promise<Row> {
  const { covered: _, ...rest } = row;
  const run = host.readCovered({ text: row.text, ...(row.language && { language: row.language }) });
  try {
    for await (const event of run.events) {
      if (event.type === 'run-failed') break;
      if (event.type === 'run-covered') return { ...rest, ...(event.covered.length > 0 && { covered: coveredIn(row.text, event.covered) }) } as Row;
    }
  } finally {
    run.cancel();
  }
  throw new Error('no-answer');
}
