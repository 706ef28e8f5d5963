import { startRun } from '@/src/browser/run-port';
import { changeTestSet, watchTestSet } from '@/src/browser/test-set';
import type { TestSetHost } from '@/src/ui/test-set-host';
import { loadRules } from '../card/named-rules';

/** The reader's test set over the storage of the browser, scored by the engine. */
export const testSet: TestSetHost = {
  watch: watchTestSet,
  change: changeTestSet,
  loadRules,
  ask: ({ task, text, language }, options) => startRun({ text, ...(language && { language }) }, [task], undefined, undefined, undefined, options),
};
