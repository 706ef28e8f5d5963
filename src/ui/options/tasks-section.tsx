import { useState } from 'preact/hooks';
import { labelsOf } from '../../core/run/labels';
import { isLastTask, orderTasks, tasksOn } from '../../core/run/switched-tasks';
import type { TaskId } from '../../core/run/task-id';
import { Icon } from '../parts/icon';
import { Switch } from '../parts/switch';
import { useSurface } from '../surface';
import { keyOf, labelName, taskName } from '../wording';
import { moveTask, switchTask, toggled } from './edit-settings';
import { Part, Section, type SectionProps } from './section';
import { accuracyLine } from './tasks/fit-view';
import { MyTasks, OwnTaskActions } from './tasks/my-tasks';
import { type TaskDesk, useTaskDesk } from './tasks/use-task-desk';
import { ThresholdField } from './threshold-field';

/** Which tasks there are, in which order, and what the entities task shows. */
export function TasksSection(props: SectionProps) {
  const { t } = useSurface();
  const { settings, change, tasks: all } = props;
  const desk = useTaskDesk(props);
  const on = tasksOn(settings, all);
  const off = orderTasks(settings, all).filter((task) => !on.includes(task));
  const [dragged, setDragged] = useState<TaskId | null>(null);
  return (
    <Section title={t('options_tasks.title')} about={t('options_tasks.about')}>
      <ol class="rows">
        {[...on, ...off].map((task, place) => (
          <li
            key={task}
            class="row"
            draggable={on.includes(task)}
            data-dragged={dragged === task || undefined}
            onDragStart={() => setDragged(task)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={() => dragged && change(moveTask(settings, dragged, place, all))}
          >
            <TaskRow {...props} desk={desk} task={task} />
          </li>
        ))}
      </ol>
      <MyTasks {...props} desk={desk} />
      <EntitiesPart {...props} />
    </Section>
  );
}

function TaskRow({ tasks: all, settings, change, task, own, desk }: SectionProps & { task: TaskId; desk: TaskDesk }) {
  const { t, formats } = useSurface();
  const mine = own.find(({ id }) => id === task);
  const name = taskName(t, task);
  const on = tasksOn(settings, all);
  const place = on.indexOf(task);
  const isLast = isLastTask(settings, task, all);
  const move = (to: number) => change(moveTask(settings, task, to, all));
  return (
    <>
      <span class="grip soft" aria-hidden="true">
        <Icon name="grip" />
      </span>
      <span class="row-text">
        <strong>{name}</strong>
        <span class="soft">{t(keyOf('task_about', task))}</span>
        {mine?.fitted && <span class="small soft figures">{accuracyLine(mine.fitted.report, { t, formats })}</span>}
        {mine && <OwnTaskActions desk={desk} task={mine} />}
        {isLast && <span class="small soft">{t('options_tasks.last')}</span>}
      </span>
      <button type="button" class="button plain square" disabled={place <= 0} aria-label={t('options_tasks.move_up', name)} onClick={() => move(place - 1)}>
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="button plain square"
        disabled={place < 0 || place === on.length - 1}
        aria-label={t('options_tasks.move_down', name)}
        onClick={() => move(place + 1)}
      >
        <Icon name="down" />
      </button>
      <Switch name={t('options.switch_of', name)} isOn={place >= 0} isDisabled={isLast} onChange={(isOn) => change(switchTask(settings, task, isOn, all))} />
    </>
  );
}

function EntitiesPart({ settings, change }: SectionProps) {
  const { t } = useSurface();
  return (
    <>
      <Part title={t('options_tasks.entities')} about={t('options_tasks.entities_about')}>
        <fieldset class="chips" aria-label={t('options_tasks.entities')}>
          {labelsOf('entity').map((label) => {
            const isShown = !settings.labelsOff.includes(label);
            return (
              <button
                key={label}
                type="button"
                class="chip"
                aria-pressed={isShown}
                onClick={() => change({ ...settings, labelsOff: toggled(settings.labelsOff, label, isShown) })}
              >
                <span class="swatch" data-label={label} aria-hidden="true" />
                {labelName(t, label)}
              </button>
            );
          })}
        </fieldset>
      </Part>
      <Part title={t('options_tasks.threshold')} about={t('options_tasks.threshold_about')}>
        <ThresholdField
          name={t('options_tasks.threshold')}
          value={settings.entityThreshold}
          onChange={(entityThreshold) => change({ ...settings, entityThreshold })}
        />
      </Part>
    </>
  );
}
