/** What packs ask of the one law for patterns. */
import { checkPattern } from '../linear/effort';

/** Why a pattern is refused, for its author; nothing where it may run. */
export function refusalOf(pattern: string, flags = ''): string | undefined {
  try {
    checkPattern(pattern, flags);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export function isLinear(pattern: string, flags: string): 'linear' | 'not-valid' | 'too-costly' {
  try {
    new RegExp(pattern, flags.includes('u') ? flags : `${flags}u`);
  } catch {
    return 'not-valid';
  }
  return refusalOf(pattern, flags) === undefined ? 'linear' : 'too-costly';
}
