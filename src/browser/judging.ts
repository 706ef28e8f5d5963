import type { TaskId } from '../core/run/task-id';
import type { JudgedChange, TestRow, TestSetState } from '../core/test-set/test-row';
import { PrivateRowsError } from '../core/test-set/test-row';
import { openOptionsAt } from './open-options';
import { isPrivateHere } from './private-window';
import { changeTestSet, loadTestRow, loadTestSetState } from './test-set';

/** What card and panel have alike of the reader's test set. In a private window nothing can be read, so that nothing is offered. */
export const judging = {
  async read(task: TaskId, text: string): Promise<{ readonly state: TestSetState; readonly row: TestRow | null }> {
    if (await isPrivateHere()) throw new PrivateRowsError();
    const [state, row] = await Promise.all([loadTestSetState(), loadTestRow(task, text)]);
    return { state, row };
  },
  change: (changes: readonly JudgedChange[]) => changeTestSet(changes),
  openSet: () => void openOptionsAt('testset'),
};
