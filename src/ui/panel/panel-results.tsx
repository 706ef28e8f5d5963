import { useId, useMemo } from 'preact/hooks';
import { StatusLine } from '../parts/status-line';
import { TaskTabs } from '../parts/task-tabs';
import { FindingList } from '../kinds/finding-list';
import type { ResultDesk } from '../kinds/result-desk';
import { ResultView } from '../kinds/result-view';
import { reviewed } from '../desk/review';
import { answerOf } from '../desk/run-state';
import { useSurface } from '../surface';
import { FilterBar } from './filter-bar';
import type { PanelEvent, PanelState } from './panel-state';
import { useShownResult } from './use-shown-result';

/** The answers of the run in front, filtered and ordered. */
export function PanelResults({ state, desk, dispatch }: { state: PanelState; desk: ResultDesk; dispatch: (event: PanelEvent) => void }) {
  const { t } = useSurface();
  const id = useId();
  const { run, task, filter } = state;
  const answers = useMemo(() => reviewed(run.answers, state.desk.review), [run.answers, state.desk.review]);
  const result = answerOf({ answers }, task);
  const shown = useShownResult(state, desk);
  const isNarrowed = result?.kind === 'findings' && shown?.kind === 'findings' && result.findings.length > 0;
  const body = () => {
    if (!result || !shown) return null;
    if (!isNarrowed || shown.kind !== 'findings') return <ResultView task={task} result={result} desk={desk} />;
    if (shown.findings.length === 0) return <p class="blank">{t('panel.none_match')}</p>;
    return filter.order === 'label' ? <ResultView task={task} result={shown} desk={desk} /> : <FindingList findings={shown.findings} desk={desk} />;
  };
  return (
    <section class="panel-results">
      <TaskTabs
        tasks={answers.map((answer) => answer.task)}
        chosen={task}
        answers={answers}
        panelId={id}
        onChoose={(chosen) => dispatch({ type: 'task-chosen', task: chosen })}
      />
      <div id={id} role="tabpanel" aria-labelledby={`${id}-${task}`}>
        {isNarrowed && <FilterBar findings={result.findings} filter={filter} onChange={(changed) => dispatch({ type: 'filter-changed', filter: changed })} />}
        {body()}
      </div>
      {run.phase === 'done' && <StatusLine coverage={run.coverage} cost={run.cost} />}
    </section>
  );
}
