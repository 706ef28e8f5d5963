import { useState } from 'preact/hooks';
import type { UserTask } from '../../../core/run/custom-task';
import { judgeMissed, takeBackJudgement } from '../../../core/test-set/judge-findings';
import { type FindingsRow, type LabelRow, limitRowChars, rowId, type TestRow, type TestSetChange } from '../../../core/test-set/test-row';
import type { OptionsHost } from '../../hosts';
import { maskedInPlace } from '../../judge/masked-in-place';
import { MissedForm } from '../../judge/missed-form';
import { showText } from '../../masking';
import { useSurface } from '../../surface';
import { labelsOfTask } from './names';
import { withCovered } from './find-covered';
import type { TestSetDesk } from './use-test-set';

interface EditorProps {
  readonly row: TestRow;
  readonly own: readonly UserTask[];
  readonly desk: TestSetDesk;
  readonly host: Pick<OptionsHost, 'testSet'>;
  wordsOf(label: string): string;
  onClose(): void;
}

/** A row changed by hand: text and label, or what is to be found. */
export function RowEditor(props: EditorProps) {
  const { row } = props;
  return row.kind === 'label' ? <LabelEditor {...props} row={row} /> : <FindingsEditor {...props} row={row} />;
}

function LabelEditor({ row, own, desk, host, wordsOf, onClose }: EditorProps & { row: LabelRow }) {
  const { t } = useSurface();
  const [text, setText] = useState(row.text);
  const [label, setLabel] = useState(row.label);
  const covered = row.covered ?? [];
  const [isUncovered, setUncovered] = useState(covered.length === 0);
  // Those of the task, and those that stand in the set, for a task that is gone or has changed.
  const labels = [
    ...new Set([...labelsOfTask(row.task, own), ...desk.rows.flatMap((one) => (one.kind === 'label' && one.task === row.task ? [one.label] : []))]),
  ];
  const save = async () => {
    const id = await rowId(row.task, text);
    // Places of masked values are those of the old text.
    const changed = text === row.text ? { ...row, label } : await withCovered(host.testSet, { ...row, id, text, label }).catch(() => null);
    if (!changed) return desk.tell({ key: 'notice.not_stored' });
    const changes: readonly TestSetChange[] = [...(id === row.id ? [] : [{ type: 'remove-rows', ids: [row.id] } as const]), { type: 'put-row', row: changed }];
    if (await desk.change(changes, 'notice.row_changed')) onClose();
  };
  return (
    <div class="row-editor">
      <textarea
        class="field passage"
        rows={4}
        maxLength={limitRowChars}
        aria-label={t('test_set.text')}
        readOnly={!isUncovered}
        value={isUncovered ? text : maskedInPlace(text, covered)}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="toolbar">
        {!isUncovered && (
          <button type="button" class="button" onClick={() => setUncovered(true)}>
            {t('test_set.uncover')}
          </button>
        )}
        <select class="field" aria-label={t('test_set.label')} value={label} onChange={(event) => setLabel(event.currentTarget.value)}>
          {labels.map((one) => (
            <option key={one} value={one}>
              {wordsOf(one)}
            </option>
          ))}
        </select>
        <button type="button" class="button primary" disabled={text.trim() === ''} onClick={() => void save()}>
          {t('my_tasks.save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </div>
  );
}

function FindingsEditor({ row, desk, host, wordsOf, onClose }: EditorProps & { row: FindingsRow }) {
  const { t } = useSurface();
  const change = (to: (row: FindingsRow) => FindingsRow) => desk.changeRow(row.id, (now) => (now.kind === 'findings' ? to(now) : now));
  const covered = row.covered ?? [];
  const places = [...row.spans.map((span) => ({ span, isThere: true })), ...row.wrong.map((span) => ({ span, isThere: false }))];
  return (
    <div class="row-editor">
      <ul class="plain-list judge-list">
        {places.map(({ span, isThere }) => {
          const words = showText(row.text, span, covered);
          return (
            <li key={`${span.start}-${span.end}-${span.label}-${isThere}`}>
              <span class="judge-value">
                <mark class="passage">{words}</mark>{' '}
                <span class="soft">
                  {!isThere && `${t('test_set.not_there')} `}
                  {wordsOf(span.label)}
                </span>
              </span>
              <button
                type="button"
                class="link"
                aria-label={t('test_set.drop_of', words)}
                onClick={() => change((now) => ({ ...now, ...takeBackJudgement(now, span), isWhole: now.isWhole }))}
              >
                {t('judge.take_back')}
              </button>
            </li>
          );
        })}
      </ul>
      <MissedForm
        desk={{ text: row.text, ...(row.language && { language: row.language }), covered, loadRules: () => host.testSet.loadRules() }}
        isOfRules={row.task === 'compliance'}
        onAdd={(place, label) => change((now) => ({ ...now, ...judgeMissed(now, place, label) }))}
      />
      <label class="row-whole small">
        <input type="checkbox" checked={row.isWhole} onChange={({ currentTarget: { checked } }) => change((now) => ({ ...now, isWhole: checked }))} />{' '}
        {t('test_set.whole')}
      </label>
      <div class="toolbar">
        <button type="button" class="button" onClick={onClose}>
          {t('action.close')}
        </button>
      </div>
    </div>
  );
}
