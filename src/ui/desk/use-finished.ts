import { useMemo, useRef } from 'preact/hooks';
import type { Passage } from '../../core/text/passage';
import type { FinishedRun } from '../hosts';
import { finish, inStep, type RunState } from './run-state';

/** The run as it is exported and kept, null before it can be; the same one in the list for as long as a language model judges, and after. */
export function useFinished(run: RunState, passage: Passage): FinishedRun | null {
  const held = useRef<FinishedRun | null>(null);
  return useMemo(() => {
    const now = finish(run, passage, Date.now());
    held.current = now && held.current ? inStep({ ...held.current, passage }, run) : now;
    return held.current;
  }, [run, passage]);
}
