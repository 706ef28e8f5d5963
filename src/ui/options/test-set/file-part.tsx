import { useRef, useState } from 'preact/hooks';
import { nameRows, readRows, writeRows } from '../../../core/test-set/row-file';
import type { TestRow, TestSetChange } from '../../../core/test-set/test-row';
import { useSurface } from '../../surface';
import { taskName } from '../../wording';
import { Part, type SectionProps } from '../section';
import { withCovered } from './find-covered';
import { labelsOfTask, tasksIn } from './names';
import { readTextFile } from './read-text-file';
import type { TestSetDesk } from './use-test-set';

/** The set as a file, there and back: JSON Lines, as Gloss's own training and measuring read them. */
export function FilePart({ host, own, tasks, desk }: SectionProps & { desk: TestSetDesk }) {
  const { t, formats } = useSurface();
  const picker = useRef<HTMLInputElement>(null);
  const [task, setTask] = useState('');
  const [refused, setRefused] = useState<readonly number[] | 'unreadable' | null>(null);
  const [masked, setRead] = useState<readonly [done: number, total: number] | null>(null);
  const { rows } = desk;
  const chosen = rows.filter((row) => task === '' || row.task === task);
  const hasParts = chosen.some((row) => row.kind === 'findings' && !row.isWhole);
  const save = (onlyWhole: boolean) => {
    const name = ['gloss', task.replace(/^user\//, ''), 'test-set'].filter(Boolean).join('-');
    host.save(`${name}${onlyWhole ? '-whole' : ''}.jsonl`, 'application/jsonl', writeRows(chosen.toReversed(), onlyWhole));
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (picker.current) picker.current.value = '';
    const content = await readTextFile(file);
    if (content === null) return setRefused('unreadable');
    const sorts = ['sentiment', ...own.map(({ id }) => id)].map((id) => ({ id, labels: labelsOfTask(id, own) })).filter(({ labels }) => labels.length > 0);
    const found = readRows(content, sorts);
    setRefused(found.refused.length > 0 ? found.refused : null);
    if (found.rows.length === 0) return;
    const named: TestRow[] = [];
    try {
      for (const row of await nameRows(found.rows, Date.now())) {
        setRead([named.length, found.rows.length]);
        named.push(await withCovered(host.testSet, row));
      }
    } catch {
      // What cannot be masked is not shown, and so not taken.
      return desk.tell({ key: 'notice.not_stored' });
    } finally {
      setRead(null);
    }
    // Whoever brings a file has not agreed to anything about pages.
    const puts = named.map((row): TestSetChange => ({ type: 'put-row', row }));
    await desk.change(puts, 'notice.rows_imported', [formats.integer(named.length)]);
  };
  return (
    <Part title={t('test_set.file_title')} about={t('test_set.file_about')}>
      <div class="toolbar">
        <button type="button" class="button" disabled={masked !== null} onClick={() => picker.current?.click()}>
          {t('test_set.import')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".jsonl,.json,.ndjson,.gz"
          hidden
          aria-label={t('test_set.import')}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
        {rows.length > 0 && (
          <>
            <select class="field" aria-label={t('test_set.which')} value={task} onChange={(event) => setTask(event.currentTarget.value)}>
              <option value="">{t('test_set.all_tasks')}</option>
              {tasksIn(rows, tasks).map((id) => (
                <option key={id} value={id}>
                  {taskName(t, id)}
                </option>
              ))}
            </select>
            <button type="button" class="button" onClick={() => save(false)}>
              {t('test_set.export')}
            </button>
            {hasParts && (
              <button type="button" class="button" onClick={() => save(true)}>
                {t('test_set.export_whole')}
              </button>
            )}
          </>
        )}
      </div>
      {hasParts && <p class="small soft">{t('test_set.export_about')}</p>}
      <p role="status" class="soft">
        {masked && t('test_set.scoring', ...masked.map(formats.integer))}
      </p>
      <p role="status" class="problem">
        {refused === 'unreadable' && t('test_set.unreadable')}
        {Array.isArray(refused) && t('test_set.refused', formats.integer(refused.length), formats.list(refused.slice(0, 5).map(formats.integer)))}
      </p>
    </Part>
  );
}
