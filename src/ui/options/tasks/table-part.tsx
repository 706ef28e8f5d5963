import { useRef, useState } from 'preact/hooks';
import { useSurface } from '../../surface';

/** The largest table that is read. */
const limitTableBytes = 8_000_000;

/** Examples from a table of two columns, pasted or picked as a file. */
export function TablePart({ onTable }: { onTable: (table: string) => boolean }) {
  const { t } = useSurface();
  const [table, setTable] = useState('');
  const [isRefused, setRefused] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = (text: string) => {
    const isTaken = onTable(text);
    setRefused(!isTaken);
    if (isTaken) setTable('');
  };
  const read = async (file: File | undefined) => {
    if (file) take(file.size <= limitTableBytes ? await file.text() : '');
    if (picker.current) picker.current.value = '';
  };
  return (
    <details class="sort-table">
      <summary>{t('sort_form.table')}</summary>
      <p class="small soft">{t('sort_form.table_about')}</p>
      <textarea
        class="field code"
        rows={4}
        aria-label={t('sort_form.table')}
        spellcheck={false}
        value={table}
        onInput={(event) => setTable(event.currentTarget.value)}
      />
      <div class="toolbar">
        <button type="button" class="button" disabled={table.trim() === ''} onClick={() => take(table)}>
          {t('sort_form.table_take')}
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {t('sort_form.table_file')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt"
          hidden
          aria-label={t('sort_form.table_file')}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </div>
      <p role="status" class="problem">
        {isRefused && t('sort_form.table_refused')}
      </p>
    </details>
  );
}
