import { type Checked, isFindings, type TaskResult } from '../../core/run/result';
import type { TaskId } from '../../core/run/task-id';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { CheckedNote } from './checked-note';
import { kindOf } from './kinds';
import type { ResultDesk } from './result-desk';

/** A result as its kind shows it, or that there is nothing in it. Of what is known so far, an empty result says nothing yet. */
export function ResultView({ task, result, isPartial = false, desk }: { task: TaskId; result: TaskResult; isPartial?: boolean; desk: ResultDesk }) {
  const { isEmpty, View } = kindOf(result);
  if (isEmpty(result)) return isPartial ? null : <NothingFound task={task} checked={isFindings(result) ? result.checked : undefined} />;
  return (
    <>
      {isPartial && <PartialNote />}
      <View result={result} desk={desk} />
    </>
  );
}

/** Says that what is below it is not all. */
export function PartialNote() {
  const { t } = useSurface();
  return <p class="partial small soft">{t('result.partial')}</p>;
}

function NothingFound({ task, checked }: { task: TaskId; checked: Checked | undefined }) {
  const { t } = useSurface();
  return (
    <div class="blank">
      <strong>{t(keyOf('empty_title', task)) || t('empty_title.other')}</strong>
      {checked ? <CheckedNote checked={checked} /> : <p>{t(keyOf('empty', task))}</p>}
    </div>
  );
}
