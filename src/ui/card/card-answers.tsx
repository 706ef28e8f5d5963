import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { TaskId } from '../../core/run/task-id';
import { SummaryLine } from '../parts/summary-line';
import { TaskTabs } from '../parts/task-tabs';
import { JudgeBar } from '../judge/judge-bar';
import { PointedNote } from '../kinds/pointed-note';
import type { ResultDesk } from '../kinds/result-desk';
import { ResultView } from '../kinds/result-view';
import { reviewed } from '../desk/review';
import { answerOf, isPartialAnswer } from '../desk/run-state';
import { useSurface } from '../surface';
import { taskName } from '../wording';
import { type CardState, frontTask } from './card-state';

/** The answers of the run, one in front; children say how the run stands while it is not done. */
export function CardAnswers(props: {
  state: CardState;
  tasks: readonly TaskId[];
  desk: ResultDesk;
  onChoose: (task: TaskId) => void;
  children: ComponentChildren;
}) {
  const { t } = useSurface();
  const id = useId();
  const { run, desk } = props.state;
  const task = frontTask(props.state);
  const answers = reviewed(run.answers, desk.review);
  const result = answerOf({ answers }, task);
  const hasTabs = props.tasks.length > 1;
  return (
    <>
      {hasTabs && <SummaryLine answers={answers} />}
      {hasTabs && <TaskTabs tasks={props.tasks} chosen={task} answers={answers} panelId={id} onChoose={props.onChoose} />}
      <section id={id} class="card-body" role={hasTabs ? 'tabpanel' : undefined} aria-label={hasTabs ? taskName(t, task) : undefined} tabIndex={0}>
        {props.children}
        {result && <ResultView task={task} result={result} isPartial={isPartialAnswer(run, task)} desk={props.desk} />}
        <JudgeBar result={answerOf(run, task)} desk={props.desk.judging} />
      </section>
      <div class="card-over">
        <PointedNote result={result} desk={props.desk} />
      </div>
    </>
  );
}
