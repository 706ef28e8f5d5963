import { useEffect, useRef } from 'preact/hooks';
import { runsByItself, type UserTask } from '../../../core/run/custom-task';
import { Icon } from '../../parts/icon';
import { Switch } from '../../parts/switch';
import { useSurface } from '../../surface';
import { toggled } from '../edit-settings';
import { ProblemList } from '../rules/problem-list';
import { Part, type SectionProps } from '../section';
import { TaskEditor } from './task-editor';
import type { TaskDesk } from './use-task-desk';

/** Where tasks of the user are made and brought in. */
export function MyTasks(props: SectionProps & { desk: TaskDesk }) {
  const { t } = useSurface();
  const { desk, host } = props;
  const picker = useRef<HTMLInputElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const { onDesk } = desk;
  // It comes in answer to a press: whoever does not see it is told by where the focus goes.
  useEffect(() => {
    if (onDesk) work.current?.focus();
  }, [onDesk]);
  return (
    <Part title={t('my_tasks.title')} about={t('my_tasks.about')}>
      {onDesk ? (
        <div ref={work} class="pack-desk" tabIndex={-1}>
          {onDesk.kind === 'refused' && (
            <>
              <h3>{t('my_rules.refused')}</h3>
              <ProblemList problems={onDesk.problems} />
              <div class="toolbar">
                <button type="button" class="button plain" onClick={() => desk.putOnDesk(null)}>
                  {t('action.close')}
                </button>
              </div>
            </>
          )}
          {onDesk.kind === 'edit' && <TaskEditor key={desk.turn} host={host} desk={desk} edited={onDesk} />}
        </div>
      ) : (
        <div class="toolbar">
          <button type="button" class="button" onClick={desk.begin}>
            {t('my_tasks.new')}
          </button>
          <button type="button" class="button" onClick={() => picker.current?.click()}>
            {t('my_tasks.from_file')}
          </button>
          <input
            ref={picker}
            type="file"
            accept=".json,.yml,.yaml"
            hidden
            aria-label={t('my_tasks.from_file')}
            onChange={(event) => void desk.pick(event.currentTarget.files?.[0])}
          />
        </div>
      )}
      <WorkRows {...props} />
    </Part>
  );
}

/** The user's tasks for a language model, in the order of the menu; the others stand among ours. */
function WorkRows({ desk, own, settings, change }: SectionProps & { desk: TaskDesk }) {
  const { t } = useSurface();
  const works = own.filter(({ definition }) => !runsByItself(definition));
  if (works.length === 0) return null;
  return (
    <ol class="rows" aria-label={t('my_tasks.works')}>
      {works.map((task, at) => {
        const { title, description, kind } = task.definition;
        const isOn = !settings.tasksOff.includes(task.id);
        const swap = (other: number) => void desk.move(task, own.indexOf(works[other]!));
        return (
          <li key={task.id} class="row" data-off={!isOn || undefined}>
            <span class="row-text">
              <strong>{title}</strong>
              <span class="soft">{description ?? t(`my_tasks.kind_${kind}`)}</span>
              <OwnTaskActions desk={desk} task={task} />
            </span>
            <button type="button" class="button plain square" disabled={at === 0} aria-label={t('options_tasks.move_up', title)} onClick={() => swap(at - 1)}>
              <Icon name="up" />
            </button>
            <button
              type="button"
              class="button plain square"
              disabled={at === works.length - 1}
              aria-label={t('options_tasks.move_down', title)}
              onClick={() => swap(at + 1)}
            >
              <Icon name="down" />
            </button>
            <Switch
              name={t('options.switch_of', title)}
              isOn={isOn}
              onChange={(on) => change({ ...settings, tasksOff: toggled(settings.tasksOff, task.id, !on) })}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** What can be done with a task of the user. */
export function OwnTaskActions({ desk, task }: { desk: TaskDesk; task: UserTask }) {
  const { t } = useSurface();
  const { title } = task.definition;
  const actions = [
    ['edit', () => desk.edit(task)],
    ['duplicate', () => desk.duplicate(task)],
    ['export', () => desk.exportTask(task)],
    ['remove', () => void desk.remove(task)],
  ] as const;
  return (
    <span class="pack-actions small">
      {actions.map(([name, deed]) => (
        <button key={name} type="button" class="link" aria-label={t(`my_rules.${name}_of`, title)} onClick={deed}>
          {t(`my_rules.${name}`)}
        </button>
      ))}
    </span>
  );
}
