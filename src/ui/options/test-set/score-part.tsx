import { useMemo, useState } from 'preact/hooks';
import type { TestRow } from '../../../core/test-set/test-row';
import { fewRows } from '../../../core/test-set/share';
import { useSurface } from '../../surface';
import { useStore } from '../models/use-store';
import { Part, type SectionProps } from '../section';
import { wishFor } from './ask-models';
import { tasksIn } from './names';
import { TaskScoreView } from './task-score';
import { ThresholdPart } from './threshold-part';
import { useScoring } from './use-scoring';

/** One press, and every task is scored on the reader's own passages. */
export function ScorePart(props: SectionProps & { rows: readonly TestRow[]; onOpenRow(id: string): void }) {
  const { t, formats } = useSurface();
  const { host, own, rows } = props;
  const store = useStore(host);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { scoring, start, stop } = useScoring(props);
  const tasks = useMemo(() => tasksIn(rows, props.tasks), [rows, props.tasks]);
  const able = (store?.models ?? []).filter(
    (model) => host.computes.includes(model.description.format) && tasks.some((task) => wishFor(task, own, model) !== null),
  );
  const begin = () =>
    start(
      rows,
      able.filter(({ key }) => chosen.includes(key)),
    );
  return (
    <Part title={t('test_set.score_title')} about={t('test_set.score_about')}>
      {able.length > 0 && (
        <fieldset class="chips" aria-label={t('test_set.beside')}>
          <span class="soft small">{t('test_set.beside')}</span>
          {able.map(({ key, title }) => (
            <button
              key={key}
              type="button"
              class="chip"
              aria-pressed={chosen.includes(key)}
              onClick={() => setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])}
            >
              {title}
            </button>
          ))}
        </fieldset>
      )}
      <div class="toolbar">
        <button type="button" class="button primary" disabled={rows.length === 0 || scoring.phase === 'running'} onClick={begin}>
          {t('test_set.score')}
        </button>
        {scoring.phase === 'running' && (
          <button type="button" class="button" onClick={stop}>
            {t('action.cancel')}
          </button>
        )}
      </div>
      <div role="status">
        {scoring.phase === 'running' && (
          <p class="small soft figures">{t('test_set.scoring', formats.integer(scoring.done), formats.integer(scoring.total))}</p>
        )}
        {scoring.phase === 'done' && (
          <p class="small soft figures">
            {t('test_set.scored', formats.integer(scoring.rows))}
            {scoring.rows < fewRows && formats.space + t('test_set.few', formats.integer(scoring.rows))}
          </p>
        )}
      </div>
      {scoring.phase === 'running' && (
        <progress class="score-progress" max={Math.max(1, scoring.total)} value={scoring.done} aria-label={t('test_set.progress')} />
      )}
      {scoring.phase !== 'idle' && (
        <div class="task-scores">
          {scoring.scores.map((score) => (
            <TaskScoreView key={`${score.task} ${score.model}`} {...props} score={score} />
          ))}
        </div>
      )}
      {scoring.phase === 'done' && scoring.advice.length > 0 && <ThresholdPart {...props} all={scoring.advice} />}
    </Part>
  );
}
