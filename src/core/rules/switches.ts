/** What is in use: the user's switches over the defaults. The settings and a run's options have the same shapes here. */
import type { Detector } from './detector';
import { matchersIn, type Policy, type Rule } from './policy';
import type { RunOptions } from '../run/run';

/** Whether the user wants a detector: switched on, or on by default and not off. */
export function isDetectorWanted({ id, offByDefault }: Pick<Detector, 'id' | 'offByDefault'>, { detectors }: Pick<RunOptions, 'detectors'>): boolean {
  return detectors[id]?.on ?? !offByDefault;
}

/** Whether a detector is of one of the user's countries; those of no country are everywhere, and no choice means all. */
export function isOfCountries({ countries }: Pick<Detector, 'countries'>, { countries: chosen }: Pick<RunOptions, 'countries'>): boolean {
  return !countries || chosen.length === 0 || countries.some((country) => chosen.includes(country));
}

/** Whether a detector runs. */
export function isDetectorOn(detector: Pick<Detector, 'id' | 'offByDefault' | 'countries'>, options: Pick<RunOptions, 'detectors' | 'countries'>): boolean {
  return isDetectorWanted(detector, options) && isOfCountries(detector, options);
}

/** Whether a policy is in use. */
export function isPolicyOn({ id, offByDefault }: Pick<Policy, 'id' | 'offByDefault'>, { policies }: Pick<RunOptions, 'policies'>): boolean {
  return policies[id]?.on ?? !offByDefault;
}

/** Whether a rule is in use, given that its policy is. */
export function isRuleOn(policy: Pick<Policy, 'id'>, { id, offByDefault }: Rule, { policies }: Pick<RunOptions, 'policies'>): boolean {
  return policies[policy.id]?.rules?.[id]?.on ?? !offByDefault;
}

/** How sure the model must be for a rule that asks one, unless the user says otherwise; null for other rules. */
export function modelThresholdOf({ match }: Pick<Rule, 'match'>): number | null {
  if (match.kind === 'judge') return match.threshold;
  const head = matchersIn(match).find(({ kind }) => kind === 'head');
  return head?.kind === 'head' ? head.threshold : null;
}
