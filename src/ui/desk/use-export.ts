import { useMemo } from 'preact/hooks';
import type { Exported } from './export';
import type { FinishedRun } from '../hosts';
import { stillCovered, type Review, reviewed } from './review';

/** A finished run as the reader left it: without what was put aside, with secrets covered that are covered on the screen. */
export function useExported(run: FinishedRun | null, review: Review, locale: string, page: Exported['page'] = run?.place): Exported | null {
  return useMemo(
    () => run && { run: { ...run, results: reviewed(run.results, review) }, covered: stillCovered(run.covered, review), locale, page },
    [run, review, locale, page],
  );
}
