import type { TaskId } from '../../core/run/task-id';
import { kindOf } from '../kinds/kinds';
import { type Answer, answerOf } from '../desk/run-state';
import { useSurface } from '../surface';
import { taskName } from '../wording';

/** One tab per task with the number of its findings; arrows move between them. `panelId` names what they show. */
export function TaskTabs(props: { tasks: readonly TaskId[]; chosen: TaskId; answers: readonly Answer[]; panelId: string; onChoose: (task: TaskId) => void }) {
  const { t } = useSurface();
  const walk = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (props.tasks.indexOf(props.chosen) + step + props.tasks.length) % props.tasks.length;
    const task = props.tasks[to];
    if (task) props.onChoose(task);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('card.tasks')} onKeyDown={walk}>
      {props.tasks.map((task) => (
        <button
          key={task}
          type="button"
          role="tab"
          id={`${props.panelId}-${task}`}
          aria-selected={task === props.chosen}
          aria-controls={props.panelId}
          tabIndex={task === props.chosen ? 0 : -1}
          onClick={() => props.onChoose(task)}
        >
          {taskName(t, task)}
          <TabCount task={task} answers={props.answers} />
        </button>
      ))}
    </div>
  );
}

function TabCount({ task, answers }: { task: TaskId; answers: readonly Answer[] }) {
  const { formats } = useSurface();
  const result = answerOf({ answers }, task);
  const counted = result && kindOf(result).count(result);
  if (!counted) return null;
  return (
    <span class="count figures" data-severity={counted.severity}>
      {formats.integer(counted.count)}
    </span>
  );
}
