import { useEffect } from 'preact/hooks';
import type { UserTask } from '../../../core/run/custom-task';
import type { OwnTasksHost } from '../../own-tasks-host';
import { lackOfLabels } from './sort-draft';

/** Fits the heads of tasks that came without one, in a file of settings, or with one of another encoder; one after the other, while the page stands. */
export function useRefits(host: OwnTasksHost, own: readonly UserTask[]): void {
  const next = own.find(
    ({ definition, fitted }) => definition.kind === 'sort' && fitted?.encoder !== host.encoderOf(definition.labels) && lackOfLabels(definition.labels) === null,
  );
  const key = next && JSON.stringify(next);
  useEffect(() => {
    if (next?.definition.kind !== 'sort') return;
    const run = host.fit({ fit: next.definition.labels.map(({ name, examples }) => ({ name, examples })) });
    const follow = async () => {
      for await (const event of run.events) {
        if (event.type === 'run-done') await host.change([{ type: 'put-task', task: { ...next, fitted: event.fitted } }]).catch(() => undefined);
      }
    };
    void follow();
    return () => run.cancel();
  }, [key]);
}
