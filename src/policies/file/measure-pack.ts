import type { Matcher, Policy } from '../../core/rules/policy';
import { costOfPattern } from '../pattern-law';

/** The pack with what each of its patterns may cost written beside it, so that no run has to measure. */
export function measurePack(policy: Policy): Policy {
  return { ...policy, rules: policy.rules.map((rule) => ({ ...rule, match: measure(rule.match) })) };
}

function measure(matcher: Matcher): Matcher {
  switch (matcher.kind) {
    case 'pattern':
      return { ...matcher, cost: costOfPattern(matcher.pattern, matcher.flags) };
    case 'any':
      return { ...matcher, of: matcher.of.map(measure) };
    case 'count':
      return { ...matcher, of: measure(matcher.of) };
    case 'near':
      return { ...matcher, of: measure(matcher.of), near: measure(matcher.near) };
    case 'missing':
      return { ...matcher, trigger: measure(matcher.trigger), required: measure(matcher.required) };
    default:
      return matcher;
  }
}
