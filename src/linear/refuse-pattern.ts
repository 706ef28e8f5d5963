/** The one law for patterns, ours and those that users bring: what a pattern may cost, and which we do not run. */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { costOf } from './cost';
import { TooCostly } from './reach';

/** Characters that a pattern may look at for each one of a text. */
export const limitPatternCost = 2_500;

/** Why a pattern is not run. `at` is a place in its source, `part` the piece of it that is meant. */
export type Refusal =
  /** `detail` is what the reader says, in English. */
  | { readonly code: 'not-valid'; readonly detail: string; readonly at: number }
  | { readonly code: 'flags'; readonly flags: string }
  | { readonly code: 'unbounded'; readonly at: number; readonly part: string; readonly instead: string }
  /** `cost` is how far the measure went before it gave up: at least that much. */
  | { readonly code: 'too-costly'; readonly at: number; readonly part: string; readonly cost: number; readonly limit: number };

/** With `u`, as our matcher runs every pattern. */
const reader = new RegExpParser();

/**
 * Says why a pattern is refused; nothing where it is valid and linear. Never throws, and takes little time whatever it
 * is given. `flags` are those that a pack may ask for: i, m, s, u. Linear means: at no place of any text does the engine
 * look at more than `limit` characters, so a text takes time in proportion to its length. Repetition without an upper
 * bound is never linear: even `\w+@` is quadratic on a long word.
 */
export function refusePattern(source: string, flags = '', limit = limitPatternCost): Refusal | undefined {
  const strange = [...flags].filter((flag, at) => !'imsu'.includes(flag) || flags.indexOf(flag) !== at).join('');
  if (strange !== '') return { code: 'flags', flags: strange };
  const pattern = read(source, flags);
  if ('code' in pattern) return pattern;
  const refused = refuseParts(pattern);
  if (refused) return refused;
  try {
    costOf(pattern, flags, limit);
    return undefined;
  } catch (error) {
    if (!(error instanceof TooCostly)) throw error;
    return { code: 'too-costly', at: error.part.start, part: error.part.raw, cost: error.cost, limit };
  }
}

/** Where measuring ends: nobody would run such a pattern. */
const measurable = 1e9;

/** Characters that a pattern may look at for each one of a text, an upper bound; `Infinity` where there is none worth telling. */
export function measurePattern(source: string, flags = ''): number {
  const pattern = read(source, flags);
  if ('code' in pattern || refuseParts(pattern)) return Infinity;
  try {
    return costOf(pattern, flags, measurable);
  } catch (error) {
    if (error instanceof TooCostly) return Infinity;
    throw error;
  }
}

function read(source: string, flags: string): AST.Pattern | Extract<Refusal, { code: 'not-valid' }> {
  try {
    const pattern = reader.parsePattern(source, 0, source.length, { unicode: true });
    // What the reader knows and this browser does not.
    new RegExp(source, flags.includes('u') ? flags : `${flags}u`);
    return pattern;
  } catch (error) {
    const { message = '', index = 0 } = error as { message?: string; index?: number };
    return { code: 'not-valid', detail: message.replace(/^Invalid regular expression: (?:\/[\s\S]*\/[a-z]*: )?/, ''), at: index };
  }
}

/** What is refused without measuring it. */
function refuseParts(pattern: AST.Pattern): Refusal | undefined {
  let refusal: Refusal | undefined;
  visitRegExpAST(pattern, {
    onQuantifierEnter({ max, min, greedy, element, start: at, raw: part }) {
      if (max !== Infinity) return;
      refusal ??= { code: 'unbounded', at, part, instead: `${element.raw}{${min},${min + 30}}${greedy ? '' : '?'}` };
    },
  });
  return refusal;
}
