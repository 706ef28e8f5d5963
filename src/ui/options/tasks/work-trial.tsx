import { useState } from 'preact/hooks';
import { canDoTask } from '../../../core/run/custom-task';
import type { OptionsHost } from '../../hosts';
import { FailureNote } from '../../parts/failure-note';
import { useJudgeGate } from '../../panel/writing/own-works';
import { useWriter } from '../../panel/writing/use-writer';
import { isWriting } from '../../panel/writing/writing-state';
import { WritingProgress } from '../../panel/writing/writing-progress';
import { WrittenView } from '../../panel/writing/written-view';
import { useSurface } from '../../surface';
import { useStore } from '../models/use-store';
import type { WorkDefinition, WorkKind } from './work-draft';

const limitSampleChars = 10_000;

interface TrialProps {
  readonly host: OptionsHost;
  readonly kind: WorkKind;
  readonly definition: WorkDefinition | null;
  /** What is said where no model can do it, if it is not a task that is tried. */
  readonly withoutModel?: string;
}

/** A task for a language model tried on a text of the reader's own; where no model can do it, one sentence that says where models are. */
export function WorkTrial({ host, kind, definition, withoutModel }: TrialProps) {
  const { t } = useSurface();
  const store = useStore(host);
  const [sample, setSample] = useState('');
  const [chosen, setChosen] = useState('');
  const writer = useWriter(host, sample);
  const ask = useJudgeGate(writer);
  const able = (store?.models ?? []).filter(({ description }) => host.computes.includes(description.format) && canDoTask(kind, description));
  const model = able.find(({ key }) => key === chosen) ?? able[0];
  if (!store) return null;
  if (!model) {
    return (
      <p>
        {withoutModel ?? t(`work_form.no_model_${kind}`)} <a href="#models">{t('writing.open_models')}</a>
      </p>
    );
  }
  const { state } = writer;
  const isBusy = isWriting(state);
  const wish = () => {
    if (!definition) return;
    const { title: _, description: __, ...parts } = definition;
    ask(model.key, parts);
  };
  return (
    <div class="pack-preview">
      <label>
        <span class="small soft">{t('my_rules.sample')}</span>
        <textarea
          class="field"
          rows={3}
          maxLength={limitSampleChars}
          placeholder={t('work_form.sample_hint')}
          value={sample}
          onInput={(event) => setSample(event.currentTarget.value)}
        />
      </label>
      <div class="toolbar">
        {able.length > 1 && (
          <select class="field" aria-label={t('writing.model')} value={model.key} onChange={(event) => setChosen(event.currentTarget.value)}>
            {able.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        )}
        <button type="button" class="button" disabled={isBusy || !definition || (kind !== 'judge' && sample.trim() === '')} onClick={wish}>
          {t(kind === 'judge' && sample.trim() === '' ? 'work_form.try_examples' : 'work_form.try')}
        </button>
      </div>
      <WritingProgress state={state} onStop={writer.stop} />
      {state.phase === 'failed' && <FailureNote failure={state.failure} isPartial={state.text !== ''} onRetry={writer.retry} />}
      <WrittenView state={state} onReveal={() => {}} />
    </div>
  );
}
