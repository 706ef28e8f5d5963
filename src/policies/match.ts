import { type Evidence, type Finding, type Severity, severities } from '../core/run/finding';
import type { Policy, Rule, RuleScope } from '../core/rules/policy';
import type { RunOptions } from '../core/run/run';
import { compareSpans } from '../core/text/span';
import { type TextView, viewText } from '../core/text/text-view';
import { isPolicyOn, isRuleOn } from '../core/rules/switches';
import { isUserPack } from '../core/rules/user-pack';
import { Clauses } from './clauses';
import { Effort } from './effort';
import { evaluate, type Facts, type Match, type Sight } from './evaluate';
import { type FoundPhrases, findPhrases } from './rule-index';

export type { Facts } from './evaluate';

/** Policies and rules that differ from their defaults, by id. */
export type PolicyOptions = RunOptions['policies'];

/**
 * Every breach of a rule that is on, in order of position. Pure, and linear in the text; hands over
 * the same array of policies each time, or their phrases are indexed anew.
 */
export function matchPolicies(text: string, policies: readonly Policy[], facts: Facts, options: PolicyOptions = {}): Finding[] {
  const steps = matchPoliciesInSteps(text, policies, facts, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What a caller of `matchPoliciesInSteps` has at hand already, or does not want. */
export interface MatchOptions {
  /** The view of the text. */
  readonly view?: TextView;
  /** Bounds the effort of users' patterns; which rules were not run for it is asked of it afterwards. */
  readonly effort?: Effort;
  /** The phrases of the same packs in the view. */
  readonly phrases?: FoundPhrases;
  /** Which rules are run; all where nothing is said. */
  readonly isWanted?: (rule: Rule) => boolean;
}

/**
 * As `matchPolicies`, but yields every few milliseconds so that a run can let messages in or stop. Rules read the
 * view of the text; facts and findings are in places of the text.
 */
export function* matchPoliciesInSteps(
  text: string,
  policies: readonly Policy[],
  facts: Facts,
  options: PolicyOptions = {},
  { view = viewText(text), effort = new Effort(), phrases: known, isWanted = () => true }: MatchOptions = {},
): Generator<void, Finding[]> {
  const phrases = known ?? (yield* findPhrases(view.text, policies));
  const sight: Sight = { text: view.text, facts: viewFacts(facts, view), phrases: (list) => phrases.of(list) };
  const clauses = new Clauses(view.text, sight.facts.sentences);
  const findings: Finding[] = [];
  let userRules = 0;
  for (const policy of policies) {
    if (!isPolicyOn(policy, { policies: options })) continue;
    for (const rule of policy.rules) {
      if (!phrases.mayMatch(rule) || !isWanted(rule) || !isRuleOn(policy, rule, { policies: options })) continue;
      const { severity = rule.severity, threshold } = options[policy.id]?.rules?.[rule.id] ?? {};
      const mayLook = isUserPack(policy.id) ? effort.begin(policy, rule) : undefined;
      for (const match of evaluate(rule.match, { ...sight, threshold, mayLook }, rule.confidence)) {
        const judged = judgeInClause(match, rule.scope ?? policy.scope ?? 'words', clauses);
        if (!judged) continue;
        if (findings.length % FINDINGS_PER_STEP === 0) yield;
        findings.push({
          span: view.toOriginal(match.span),
          label: rule.id,
          confidence: match.confidence,
          by: { kind: 'rule', id: `${policy.id}/${rule.id}` },
          evidence: [...match.evidence, ...judged],
          ...((match.masked || rule.masked) && { masked: true }),
          broken: {
            policy: policy.id,
            rule: rule.id,
            severity: judged.length ? milder(severity) : severity,
            ...(match.replacement !== undefined && { replacement: match.replacement }),
          },
        });
      }
      // Rules of users may be thousands, each next to nothing.
      if (!isUserPack(policy.id) || ++userRules % RULES_PER_STEP === 0) yield;
    }
  }
  return findings.sort((a, b) => compareSpans(a.span, b.span));
}

/** Findings between two chances to stop: well under a millisecond. */
const FINDINGS_PER_STEP = 200;
/** The same for rules of users. */
const RULES_PER_STEP = 16;

/** What a match is worth in its clause: nothing, or the match with what is to be said of it. */
function judgeInClause(match: Match, scope: RuleScope, clauses: Clauses): readonly Evidence[] | undefined {
  // Values that detectors found are what they are, whoever says them.
  if (scope === 'words' || match.evidence.some(({ code }) => code === 'detector')) return [];
  if (clauses.isDenied(match.span, scope)) return undefined;
  const speech = clauses.speechOf(match.span, scope);
  if (speech === 'clear') return undefined;
  return speech === 'likely' ? [{ code: 'reported' }] : [];
}

function milder(severity: Severity): Severity {
  return severities[Math.max(0, severities.indexOf(severity) - 1)]!;
}

/** What is known about a passage, in places of its view: distances are those that a reader sees. */
function viewFacts(facts: Facts, view: TextView): Facts {
  if (view.isSame) return facts;
  const { encoding } = facts;
  return {
    ...facts,
    detected: facts.detected.map((finding) => ({ ...finding, span: view.toView(finding.span) })),
    sentences: facts.sentences.map((span) => view.toView(span)),
    ...(encoding && { encoding: { ...encoding, words: encoding.words.map((span) => view.toView(span)) } }),
  };
}
