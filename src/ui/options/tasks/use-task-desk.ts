import { useState } from 'preact/hooks';
import type { PackProblem } from '../../../core/rules/pack-problem';
import { freeTaskId, type TaskDefinition, type UserTask, userTaskPrefix } from '../../../core/run/custom-task';
import type { FittedSort } from '../../../core/run/fit';
import type { TaskId } from '../../../core/run/task-id';
import { useSurface } from '../../surface';
import type { SectionProps } from '../section';
import { blankLabel, toDefinition } from './sort-draft';

/** What is being worked on: a task in the form, new or one of the user's, or what is wrong with a file. */
export type OnTaskDesk =
  | { readonly kind: 'edit'; readonly definition: TaskDefinition; readonly fitted?: FittedSort | undefined; readonly id?: TaskId; readonly isNew?: boolean }
  | { readonly kind: 'refused'; readonly problems: readonly PackProblem[] }
  | null;

export type TaskDesk = ReturnType<typeof useTaskDesk>;

/** The largest file that is read. */
const limitFileBytes = 12_000_000;

/** The user's tasks, what is on the desk, and what can be done with either. */
export function useTaskDesk({ host, own, settings, changeTask }: SectionProps) {
  const { t } = useSurface();
  const [{ onDesk, turn }, setDesk] = useState<{ readonly onDesk: OnTaskDesk; readonly turn: number }>({ onDesk: null, turn: 0 });
  const putOnDesk = (next: OnTaskDesk) => setDesk((before) => ({ onDesk: next, turn: before.turn + 1 }));
  // An id of a task that is gone may still be switched off, everywhere or on a site: a new task begins without.
  const taken = () => [...own.map(({ id }) => id), ...settings.tasksOff, ...settings.profiles.flatMap(({ tasksOff = [] }) => tasksOff)];
  return {
    host: host.ownTasks,
    tasks: own,
    onDesk,
    /** Another one for each piece of work, so that no form keeps what was typed into the one before. */
    turn,
    putOnDesk,
    /** Stores a task; under the id given in the place of the one there, else beside all others. */
    async store(definition: TaskDefinition, notice: string, fitted?: FittedSort, id?: TaskId): Promise<void> {
      const task: UserTask = {
        id: id ?? freeTaskId(definition.title, taken()),
        definition,
        ...(fitted && { fitted }),
      };
      if (await changeTask({ type: 'put-task', task }, own, notice)) putOnDesk(null);
    },
    begin: () => putOnDesk({ kind: 'edit', isNew: true, definition: toDefinition({ title: '', description: '', labels: [blankLabel, blankLabel] }) }),
    edit: ({ id, definition, fitted }: UserTask) => putOnDesk({ kind: 'edit', id, definition, fitted }),
    duplicate: ({ definition, fitted }: UserTask) =>
      putOnDesk({ kind: 'edit', definition: { ...definition, title: t('my_rules.copy_of', definition.title).slice(0, 100) }, fitted }),
    exportTask: ({ id, definition }: UserTask) =>
      host.save(`${id.slice(userTaskPrefix.length)}.task.json`, 'application/json', host.ownTasks.write(definition)),
    /** Puts a task among the others at another place. */
    move: (task: UserTask, place: number) => changeTask({ type: 'put-task', task, place }, own, 'notice.task_moved'),
    remove: ({ id }: UserTask) => changeTask({ type: 'remove-task', id }, own, 'notice.task_removed'),
    async pick(file: File | undefined) {
      if (!file) return;
      const read = host.ownTasks.read(file.size <= limitFileBytes ? await file.text() : '');
      if ('problems' in read) putOnDesk({ kind: 'refused', problems: read.problems.map((problem) => ({ ...problem, file: file.name })) });
      else putOnDesk({ kind: 'edit', definition: read.definition });
    },
  };
}
