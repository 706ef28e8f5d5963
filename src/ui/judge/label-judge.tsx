import { useState } from 'preact/hooks';
import { saidLabel } from '../../core/run/certainty';
import type { LabelResult } from '../../core/run/result';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import type { JudgeDesk } from './judge-desk';
import { Thumb } from './thumb';

/** Whether the label of a passage is right, and which one would be. */
export function LabelJudge({ result, desk }: { result: LabelResult; desk: JudgeDesk }) {
  const { t } = useSurface();
  const [isOpen, setOpen] = useState(false);
  const labels = result.scores.map(({ label }) => label);
  const told = saidLabel(result);
  const kept = desk.row?.kind === 'label' ? desk.row.label : null;
  const say = (label: string) => {
    setOpen(false);
    desk.say(() => ({ kind: 'label', label }), { key: 'judge.kept_as', values: [labelName(t, label)], isUndoable: true });
  };
  if (labels.length < 2) return null;
  return (
    <>
      <div class="judge-line">
        <span class="soft">{t(told === null ? 'judge.ask_none' : 'judge.ask')}</span>
        {told !== null && <Thumb way="up" name={t('judge.right')} isPressed={kept === told} onClick={() => say(told)} />}
        {told !== null && (
          <Thumb way="down" name={t('judge.wrong')} isPressed={kept !== null && kept !== told} isExpanded={isOpen} onClick={() => setOpen(!isOpen)} />
        )}
        {told === null && (
          <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('judge.say_label')}
          </button>
        )}
      </div>
      {isOpen && (
        <fieldset class="judge-choices" aria-label={t('judge.choose')}>
          <span class="soft">{t('judge.choose')}</span>
          {labels
            .filter((label) => label !== told)
            .map((label) => (
              <button key={label} type="button" class="chip" aria-pressed={kept === label} onClick={() => say(label)}>
                {labelName(t, label)}
              </button>
            ))}
        </fieldset>
      )}
    </>
  );
}
