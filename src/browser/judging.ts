import { openOptionsAt } from './open-options';
import { changeTestSet, watchTestRow } from './test-set';

/** What card and panel have alike of the reader's test set. */
export const judging = {
  watchRow: watchTestRow,
  change: changeTestSet,
  openSet: () => void openOptionsAt('testset'),
};
