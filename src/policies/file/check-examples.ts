import type { ExampleReport, PackDraft } from '../../core/rules/pack-draft';
import type { Rule } from '../../core/rules/policy';
import type { Span } from '../../core/text/span';
import { matchPolicies, type Facts } from '../match';
import { asksModel } from '../rule-index';

/** The text of an example without its `«…»`, and where they stood. */
export function unmark(example: string): { readonly text: string; readonly marked: readonly Span[] } {
  const marked: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of example.split(/([«»])/)) {
    if (piece === '«') start = text.length;
    else if (piece === '»') marked.push({ start, end: text.length });
    else text += piece;
  }
  return { text, marked };
}

/** Runs the examples of a pack against its rules, all of them on. `factsOf` tells what detectors and sentences there are in a text. */
export function checkExamples({ policy, examples }: Pick<PackDraft, 'policy' | 'examples'>, factsOf: (text: string) => Facts): ExampleReport {
  const failed: { rule: string; example: string }[] = [];
  let total = 0;
  let notRun = 0;
  for (const rule of policy.rules) {
    const alone = [{ ...policy, offByDefault: false, rules: [{ ...rule, offByDefault: false }] }];
    for (const example of examples[rule.id] ?? []) {
      if (asksAnyModel(rule)) notRun++;
      else {
        total++;
        const { text, marked } = unmark(example);
        const found = matchPolicies(text, alone, factsOf(text)).map(({ span }) => span);
        if (!isSame(found, marked)) failed.push({ rule: rule.id, example });
      }
    }
  }
  return { total, passed: total - failed.length, failed, notRun };
}

function asksAnyModel(rule: Rule): boolean {
  return asksModel(rule) || rule.match.kind === 'judge';
}

function isSame(found: readonly Span[], marked: readonly Span[]): boolean {
  return found.length === marked.length && found.every(({ start, end }, at) => start === marked[at]?.start && end === marked[at]?.end);
}
