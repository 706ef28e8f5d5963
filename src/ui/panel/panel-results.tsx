import { useId, useMemo } from 'preact/hooks';
import { findingsOf, isFindings } from '../../core/run/result';
import { StatusLine } from '../parts/status-line';
import { FixBar } from '../fix/fix-bar';
import { RestoreBar } from '../fix/restore-bar';
import { SummaryLine } from '../parts/summary-line';
import { TaskTabs } from '../parts/task-tabs';
import { FindingList } from '../kinds/finding-list';
import type { ResultDesk } from '../kinds/result-desk';
import { JudgeBar } from '../judge/judge-bar';
import { PointedNote } from '../kinds/pointed-note';
import { PartialNote, ResultView } from '../kinds/result-view';
import { reviewed } from '../desk/review';
import { answerOf, canAct, isPartialAnswer, isUnderWay } from '../desk/run-state';
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
  const isPartial = isPartialAnswer(run, task);
  const all = findingsOf(result);
  const body = () => {
    if (!result || !shown) return null;
    if (all.length === 0 || !isFindings(shown)) return <ResultView task={task} result={result} isPartial={isPartial} desk={desk} />;
    if (shown.findings.length === 0) return <p class="blank">{t('panel.none_match')}</p>;
    if (filter.order === 'label') return <ResultView task={task} result={shown} isPartial={isPartial} desk={desk} />;
    return (
      <>
        {isPartial && <PartialNote />}
        <FindingList findings={shown.findings} texts={shown.texts} desk={desk} />
      </>
    );
  };
  return (
    <section class="panel-results">
      <TaskTabs
        tasks={isUnderWay(run) && run.asked.length > 0 ? run.asked : answers.map((answer) => answer.task)}
        chosen={task}
        answers={answers}
        panelId={id}
        onChoose={(chosen) => dispatch({ type: 'task-chosen', task: chosen })}
      />
      {answers.length > 1 && <SummaryLine answers={answers} />}
      {canAct(run) && <FixBar fix={desk.fix} />}
      {canAct(run) && <RestoreBar fix={desk.fix} />}
      <div id={id} role="tabpanel" aria-labelledby={`${id}-${task}`} tabIndex={-1}>
        {all.length > 0 && <FilterBar findings={all} filter={filter} onChange={(changed) => dispatch({ type: 'filter-changed', filter: changed })} />}
        {body()}
        <JudgeBar result={answerOf(run, task)} desk={desk.judging} />
      </div>
      {run.phase === 'done' && <StatusLine coverage={run.coverage} cost={run.cost} />}
      <PointedNote result={result} desk={desk} />
    </section>
  );
}
