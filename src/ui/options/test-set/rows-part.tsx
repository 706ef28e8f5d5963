import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TestRow } from '../../../core/test-set/test-row';
import { showText } from '../../masking';
import { CappedList } from '../../parts/capped-list';
import { useKeptFocus } from '../../parts/use-kept-focus';
import { useSurface } from '../../surface';
import { taskName } from '../../wording';
import { SearchField } from '../search-field';
import { Part, type SectionProps } from '../section';
import { labelWords, tasksIn } from './names';
import { RowEditor } from './row-editor';
import { RowQuote, startOf } from './row-quote';
import type { TestSetDesk } from './use-test-set';

type RowsProps = SectionProps & { readonly desk: TestSetDesk; readonly openId: string | null; onOpen(id: string | null): void };

/** The passages of the set: counted, searched, changed, deleted. */
export function RowsPart(props: RowsProps) {
  const { t, formats, locale } = useSurface();
  const { desk, host, openId, onOpen } = props;
  const { rows } = desk;
  const part = useKeptFocus();
  const [sought, setSought] = useState('');
  const [task, setTask] = useState<string | null>(null);
  const tasks = useMemo(() => tasksIn(rows, props.tasks), [rows, props.tasks]);
  const wordsOf = (label: string) => labelWords(t, host, label, locale);
  const opened = rows.find(({ id }) => id === openId);
  const shown = rows.filter((row) => (task === null || row.task === task) && answers(row, sought, wordsOf));
  const remove = (some: readonly TestRow[]) =>
    void desk.change([{ type: 'remove-rows', ids: some.map(({ id }) => id) }], 'notice.rows_removed', [formats.integer(some.length)]);
  return (
    <Part title={t('test_set.rows_title')}>
      <div ref={part} class="kept-focus">
        <ul class="plain-list small figures" aria-label={t('test_set.counts')}>
          {tasks.map((id) => (
            <li key={id}>
              <strong>{taskName(t, id)}</strong>{' '}
              {countsOf(rows.filter((row) => row.task === id))
                .map(([label, count]) => `${label === wholeOrNot ? t('test_set.passages') : wordsOf(label)} ${formats.integer(count)}`)
                .join(' · ')}
            </li>
          ))}
        </ul>
        <div class="toolbar">
          <SearchField value={sought} onChange={setSought} />
          {tasks.length > 1 &&
            [null, ...tasks].map((id) => (
              <button key={id} type="button" class="chip" aria-pressed={task === id} onClick={() => setTask(id)}>
                {id === null ? t('test_set.all_tasks') : taskName(t, id)}
              </button>
            ))}
          {shown.length > 0 && (
            <button type="button" class="button danger" onClick={() => remove(shown)}>
              {t('test_set.delete_shown', formats.integer(shown.length))}
            </button>
          )}
        </div>
        {opened && !shown.includes(opened) && (
          <ul class="rows">
            <Row {...props} row={opened} wordsOf={wordsOf} onRemove={() => remove([opened])} />
          </ul>
        )}
        {shown.length === 0 && <p class="soft">{t('panel.none_match')}</p>}
        <CappedList items={shown} cap={50} class="rows" label={t('test_set.rows_title')}>
          {(row) => <Row key={row.id} {...props} row={row} wordsOf={wordsOf} onRemove={() => remove([row])} />}
        </CappedList>
        {openId !== null && !opened && <Gone onGone={() => onOpen(null)} />}
      </div>
    </Part>
  );
}

/** The row that was open is not there any more. */
function Gone({ onGone }: { onGone(): void }) {
  useEffect(onGone, []);
  return null;
}

/** So much of a passage stands in a line. */
const limitShown = 200;

function Row({ row, own, wordsOf, onRemove, desk, host, openId, onOpen }: RowsProps & { row: TestRow; wordsOf(label: string): string; onRemove(): void }) {
  const { t, formats } = useSurface();
  const isOpen = openId === row.id;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // It may have been opened from elsewhere on the page.
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const covered = row.covered ?? [];
  const start = startOf(row, limitShown);
  const quote = (span: { readonly start: number; readonly end: number; readonly label: string }) =>
    `“${showText(row.text, span, covered)}” ${wordsOf(span.label)}`;
  return (
    <li ref={line} class="row test-row">
      <span class="row-text">
        <RowQuote row={row} most={limitShown} />
        <span class="small">
          <strong>{taskName(t, row.task)}</strong>{' '}
          {row.kind === 'label' ? (
            wordsOf(row.label)
          ) : (
            <>
              {row.spans.length > 0 && formats.list(row.spans.slice(0, mostQuotes).map(quote))}
              {row.spans.length === 0 && row.wrong.length === 0 && t('test_set.nothing_there')}
              {row.wrong.length > 0 && <> · {formats.pair(t('test_set.not_there'), formats.list(row.wrong.slice(0, mostQuotes).map(quote)))}</>}
              {!row.isWhole && <span class="soft"> · {t('test_set.in_parts')}</span>}
            </>
          )}
        </span>
        <span class="pack-actions small">
          <button type="button" class="link" aria-expanded={isOpen} aria-label={t('test_set.edit_of', start)} onClick={() => onOpen(isOpen ? null : row.id)}>
            {t('my_rules.edit')}
          </button>
          <button type="button" class="link" aria-label={t('test_set.delete_of', start)} onClick={onRemove}>
            {t('test_set.delete')}
          </button>
        </span>
        {isOpen && <RowEditor row={row} own={own} desk={desk} host={host} wordsOf={wordsOf} onClose={() => onOpen(null)} />}
      </span>
    </li>
  );
}

/** The most places that are quoted in a line. */
const mostQuotes = 6;
const wholeOrNot = '';

/** How often each label stands, the most frequent first; for findings, how many passages there are before them. */
function countsOf(rows: readonly TestRow[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const label of row.kind === 'label' ? [row.label] : [wholeOrNot, ...row.spans.map((span) => span.label)])
      counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => Number(b[0] === wholeOrNot) - Number(a[0] === wholeOrNot) || b[1] - a[1]);
}

/** Searches what is shown, so that a masked value cannot be guessed by searching. */
function answers(row: TestRow, sought: string, wordsOf: (label: string) => string): boolean {
  const typed = sought.trim().toLowerCase();
  if (typed === '') return true;
  const shown = showText(row.text, { start: 0, end: row.text.length }, row.covered ?? []);
  const labels = row.kind === 'label' ? [row.label] : [...row.spans, ...row.wrong].map(({ label }) => label);
  return [shown, ...labels.map(wordsOf)].some((words) => words.toLowerCase().includes(typed));
}
