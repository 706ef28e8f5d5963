import type { Policy, Rule } from '../core/rules/policy';
import type { RuleNotRun } from '../core/run/result';
import type { PatternMatcher } from './evaluate';

/**
 * How many characters the patterns of users may look at in one run: some seconds of work at the very worst. A linear
 * pattern may look at a character more than once, so what counts is its cost times the length of the text.
 */
export const limitLooks = 2_000_000_000;
/** What a pattern is taken to cost that was not measured: all that the law allows. */
const unmeasured = 2_500;

/** Keeps account of what the rules of users cost in one run. The account knows no clock, so that the same text and rules always give the same findings. */
export class Effort {
  readonly #limit: number;
  readonly #notRun = new Map<Rule, RuleNotRun>();
  #looks = 0;

  constructor(limit = limitLooks) {
    this.#limit = limit;
  }

  /** The account of one rule: whether one of its patterns may look at so many characters. A rule that may not once is not run. */
  begin(policy: Policy, rule: Rule): (pattern: PatternMatcher, chars: number) => boolean {
    return ({ cost = unmeasured }, chars) => {
      const looks = this.#looks + cost * chars;
      if (looks > this.#limit) this.#notRun.set(rule, { pack: policy.id, rule: rule.id, why: 'too-much-work' });
      else this.#looks = looks;
      return looks <= this.#limit;
    };
  }

  /** The rules of which some pattern was not run. */
  get notRun(): readonly RuleNotRun[] {
    return [...this.#notRun.values()];
  }
}
