/** A thread beside the one that measures: it reads its share of the head when the other does. */
import { Team } from '../../src/compute/team';
import { type MemoryTask, runTask, type TaskParts } from './memory-task';

/** What the thread is told. */
export interface MemoryOrder extends TaskParts {
  readonly tasks: readonly MemoryTask[];
}

self.onmessage = ({ data }: MessageEvent<MemoryOrder>) => {
  self.postMessage('here');
  const team = new Team(data.memory, 1, 2);
  for (const task of data.tasks) {
    team.barrier();
    runTask(data, team, task);
    team.barrier();
  }
};
