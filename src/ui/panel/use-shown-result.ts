import { useMemo } from 'preact/hooks';
import { isFindings, type TaskResult } from '../../core/run/result';
import { applyFilter } from '../kinds/finding-filter';
import type { ResultDesk } from '../kinds/result-desk';
import { reviewed } from '../desk/review';
import { answerOf } from '../desk/run-state';
import { useSurface } from '../surface';
import type { PanelState } from './panel-state';

/** The result in front as the list and the passage show it: without what was put aside or filtered out. */
export function useShownResult({ run, task, filter, passage, desk: { review } }: PanelState, { covered }: ResultDesk): TaskResult | null {
  const { locale } = useSurface();
  return useMemo(() => {
    const result = answerOf({ answers: reviewed(run.answers, review) }, task);
    if (!result || !isFindings(result)) return result;
    return { ...result, findings: applyFilter(result, filter, passage.text, covered, locale) };
  }, [run.answers, review, task, filter, passage.text, covered, locale]);
}
