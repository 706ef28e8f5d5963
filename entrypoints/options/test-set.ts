import { rulesBy } from '@/src/browser/named-rules';
import { startRun } from '@/src/browser/run-port';
import { changeTestSet, watchTestSet } from '@/src/browser/test-set';
import type { TestSetHost } from '@/src/ui/test-set-host';
import { taskIds } from '@/src/tasks';

/** The reader's test set over the storage of the browser, scored by the engine. */
export const testSet: TestSetHost = {
  watch: watchTestSet,
  change: changeTestSet,
  loadRules: rulesBy(() => import('@/src/packs')),
  // Of whichever task: it is told first what is masked, and then the run is ended.
  readCovered: (passage) => startRun(passage, taskIds.slice(0, 1)),
  ask: ({ task, text, language }, options) =>
    startRun({ text, ...(language && { language }) }, [task], undefined, undefined, undefined, options, { skipsJudging: true }),
};
