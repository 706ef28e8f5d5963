/** What packs ask of the one law for patterns. */
import { measurePattern, refusePattern } from '../linear/refuse-pattern';

/** Characters that a pattern may look at for each one of a text. */
export const costOfPattern = measurePattern;

/** Whether a pattern may run, and if not whether anything could be done about it. */
export function verdictOn(pattern: string, flags: string): 'linear' | 'not-valid' | 'too-costly' {
  const refusal = refusePattern(pattern, flags);
  if (!refusal) return 'linear';
  return refusal.code === 'too-costly' ? 'too-costly' : 'not-valid';
}
