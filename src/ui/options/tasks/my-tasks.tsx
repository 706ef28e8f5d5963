import { useEffect, useRef } from 'preact/hooks';
import type { UserTask } from '../../../core/run/custom-task';
import { useSurface } from '../../surface';
import { ProblemList } from '../rules/problem-list';
import { Part } from '../section';
import { SortEditor } from './sort-editor';
import type { TaskDesk } from './use-task-desk';

/** Where tasks of the user are made and brought in. */
export function MyTasks({ desk }: { desk: TaskDesk }) {
  const { t } = useSurface();
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
          {onDesk.kind === 'edit' && onDesk.definition.kind === 'sort' && (
            <SortEditor desk={desk} begun={onDesk.definition} fitted={onDesk.fitted} id={onDesk.id} />
          )}
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
    </Part>
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
