import type { PackProblemCode } from '../../core/rules/pack-problem';
import type { Refusal } from '../../linear/refuse-pattern';

/** A refusal as a mistake in a file: its code, what is meant, and what would be right. */
export function problemOf(refusal: Refusal): [code: PackProblemCode, detail: string, expected: string] {
  switch (refusal.code) {
    case 'not-valid':
      return ['pattern_not_valid', refusal.detail, String(refusal.at + 1)];
    case 'flags':
      return ['pattern_flags', refusal.flags, ''];
    case 'unbounded':
      return ['pattern_unbounded', refusal.part, refusal.instead];
    case 'too-costly':
      return ['pattern_too_costly', refusal.part, String(refusal.limit)];
  }
}
