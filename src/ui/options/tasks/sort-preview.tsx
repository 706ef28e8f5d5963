import { useEffect, useState } from 'preact/hooks';
import type { OwnTask } from '../../../core/run/custom-task';
import { isLabel, type LabelResult } from '../../../core/run/result';
import { label } from '../../kinds/label';
import type { ResultDesk } from '../../kinds/result-desk';
import type { OwnTasksHost } from '../../own-tasks-host';
import { useSurface } from '../../surface';

const limitSampleChars = 10_000;
const tryAfterMs = 250;

/** A text of the reader's own, and how it would be sorted, as one types. */
export function SortPreview({ host, task }: { host: OwnTasksHost; task: OwnTask }) {
  const { t } = useSurface();
  const [sample, setSample] = useState('');
  const [shown, setShown] = useState<{ readonly text: string; readonly result: LabelResult } | null>(null);
  useEffect(() => {
    if (!sample.trim()) {
      setShown(null);
      return;
    }
    let cancel = () => {};
    let isOver = false;
    const begin = async () => {
      const run = host.try(task, sample);
      cancel = () => run.cancel();
      for await (const event of run.events) {
        if (!isOver && event.type === 'task-done' && isLabel(event.result)) setShown({ text: sample, result: event.result });
      }
    };
    const timer = setTimeout(() => void begin(), tryAfterMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
      cancel();
    };
  }, [sample, task]);
  return (
    <div class="pack-preview">
      <label>
        <span class="small soft">{t('my_rules.sample')}</span>
        <textarea
          class="field"
          rows={3}
          maxLength={limitSampleChars}
          placeholder={t('sort_form.sample_hint')}
          value={sample}
          onInput={(event) => setSample(event.currentTarget.value)}
        />
      </label>
      <div role="status">{shown && !label.isEmpty(shown.result) && <label.View result={shown.result} desk={deskFor(shown.text)} />}</div>
    </div>
  );
}

/** Nothing can be done with a sample but to look at it. */
function deskFor(text: string): ResultDesk {
  const nothing = () => {};
  return { passage: { text }, covered: [], toggleSecret: nothing, hasSecret: () => false, ignoreHere: nothing, ignoreAlways: nothing };
}
