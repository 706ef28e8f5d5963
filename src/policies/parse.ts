import * as v from 'valibot';
import { heads } from '../core/encoding/encoding';
import { severities } from '../core/run/finding';
import { judgedStretches, type Matcher, type Policy, ruleScopes } from '../core/rules/policy';
import { leastTrialExamples } from '../core/run/judge';
import { limitExamples } from '../core/run/writing';
import { explainRefusal } from '../linear/explain-refusal';
import { refusePattern } from '../linear/refuse-pattern';
import { parsePhrase } from './phrase-index';

/** Matchers inside matchers: deep enough for any rule a person can still read. */
const MAX_DEPTH = 6;

const id = v.pipe(v.string(), v.regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'An id is kebab-case.'), v.maxLength(60));
const packId = v.pipe(v.string(), v.regex(/^(?:user\/)?[a-z\d]+(?:-[a-z\d]+)*$/, 'An id is kebab-case.'), v.maxLength(65));
const sentence = v.object({ en: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)), zh_CN: v.optional(v.pipe(v.string(), v.maxLength(1000))) });
const portion = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const distance = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const phrases = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200), v.rawCheck(explain((phrase) => parsePhrase(phrase))))), v.minLength(1), v.maxLength(5000));

const better = v.pipe(v.string(), v.maxLength(500));

const flat = v.variant('kind', [
  v.object({
    kind: v.literal('phrases'),
    phrases,
    except: v.optional(phrases),
    caseSensitive: v.optional(v.boolean()),
    better: v.optional(v.record(v.string(), better)),
  }),
  v.pipe(
    v.object({
      kind: v.literal('pattern'),
      pattern: v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)),
      flags: v.optional(v.string()),
      keywords: v.optional(phrases),
      except: v.optional(phrases),
      better: v.optional(better),
      cost: v.optional(v.pipe(v.number(), v.minValue(0))),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      const refusal = dataset.typed && refusePattern(dataset.value.pattern, dataset.value.flags);
      if (refusal) addIssue({ message: `pattern /${dataset.value.pattern}/ is refused: ${explainRefusal(refusal)}` });
    }),
  ),
  v.object({ kind: v.literal('detector'), detectors: v.pipe(v.array(v.string()), v.minLength(1)), without: v.optional(v.array(v.string())) }),
  v.object({ kind: v.literal('head'), head: v.picklist(heads), label: v.string(), threshold: portion }),
]);

const languages = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'A language is a subtag such as en.'))), v.minLength(1));
const examples = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(2_000))), v.minLength(leastTrialExamples), v.maxLength(limitExamples));
const judged = v.object({
  kind: v.literal('judge'),
  rule: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  each: v.picklist(judgedStretches),
  threshold: portion,
  breaks: examples,
  keeps: examples,
  around: v.optional(phrases),
  languages: v.optional(languages),
  unlearnt: v.optional(v.boolean()),
});

function matcherOf(depth: number): v.GenericSchema<unknown, Matcher> {
  const inner = v.lazy(() => (depth < MAX_DEPTH ? matcherOf(depth + 1) : flat));
  return v.variant('kind', [
    ...flat.options,
    // The whole of what a rule looks for, or nothing of it.
    ...(depth === 1 ? [judged] : []),
    v.object({ kind: v.literal('any'), of: v.pipe(v.array(inner), v.minLength(2), v.maxLength(500)) }),
    v.object({ kind: v.literal('count'), of: inner, atLeast: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    v.object({ kind: v.literal('near'), of: inner, near: inner, withinChars: distance }),
    v.object({ kind: v.literal('missing'), trigger: inner, required: inner, withinChars: distance }),
  ]);
}

const sourceEntries = { title: v.pipe(v.string(), v.minLength(1)), url: v.pipe(v.string(), v.url(), v.startsWith('https://')) };
const ruleEntries = v.object({
  id,
  severity: v.picklist(severities),
  message: sentence,
  reason: sentence,
  suggestion: v.optional(sentence),
  reference: v.optional(v.object({ ...sourceEntries, inChinese: v.optional(v.object(sourceEntries)) })),
  match: matcherOf(1),
  scope: v.optional(v.picklist(ruleScopes)),
  confidence: v.optional(portion),
  masked: v.optional(v.boolean()),
  offByDefault: v.optional(v.boolean()),
});
// What is covered is told before a model has judged anything.
const rule = v.pipe(
  ruleEntries,
  v.check(({ match, masked }) => match.kind !== 'judge' || !masked, 'What a language model judges cannot be masked.'),
);

/** What a policy pack looks like as JSON: the shape of the built-in packs, with every pattern proven linear. */
export const policySchema: v.GenericSchema<unknown, Policy> = v.object({
  id: packId,
  title: sentence,
  description: sentence,
  languages,
  offByDefault: v.optional(v.boolean()),
  scope: v.optional(v.picklist(ruleScopes)),
  rules: v.pipe(
    v.array(rule),
    v.minLength(1),
    v.maxLength(5_000),
    v.check((rules) => new Set(rules.map((one) => one.id)).size === rules.length, 'Two rules have the same id.'),
  ),
});

/** A policy, or what is wrong with it and where: one line for each mistake, such as `rules.3.match: pattern /a+/ repeats …`. */
export type ParsedPolicy = { readonly policy: Policy } | { readonly problems: readonly string[] };

/** Reads a pack that came from outside. Never throws. */
export function parsePolicy(input: unknown): ParsedPolicy {
  const result = v.safeParse(policySchema, input);
  if (result.success) return { policy: result.output };
  return { problems: result.issues.map((issue) => `${v.getDotPath(issue) ?? 'policy'}: ${issue.message}`) };
}

/** A check that passes on what `check` throws as the message. */
function explain<T>(check: (value: T) => void): (context: v.RawCheckContext<T>) => void {
  return ({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    try {
      check(dataset.value);
    } catch (error) {
      addIssue({ message: error instanceof Error ? error.message : String(error) });
    }
  };
}
