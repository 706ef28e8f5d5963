import type { Encoding } from '../core/encoding/encoding';
import { dropIgnored } from '../core/rules/ignored';
import type { Policy } from '../core/rules/policy';
import { isPolicyOn } from '../core/rules/switches';
import type { Finding } from '../core/run/finding';
import type { Checked, FindingsResult, RuleNotRun, RuleToJudge } from '../core/run/result';
import { finishSteps } from '../core/run/steps';
import type { Reading, Task } from '../core/run/task';
import { compareSpans } from '../core/text/span';
import { resolveOverlaps } from '../detectors/resolve';
import { Effort } from '../policies/effort';
import { type Facts, matchPoliciesInSteps } from '../policies/match';
import { asksModel, findPhrases, placesOfRules } from '../policies/rule-index';
import { findRulesToJudge } from '../policies/rules-to-judge';
import { textOf, toResult } from './texts';

/** What the passage must not (or must) say: the rules of every policy that is on, each finding with its reason. */
export const compliance = {
  id: 'compliance',
  needs: ['encode'],
  async *run(reading) {
    const { match, findToJudge } = await openMatching(reading);
    const early = await match();
    const result = toComplianceResult(early, reading);
    const withRulesInWords = async (known: FindingsResult): Promise<FindingsResult> => {
      const toJudge = await findToJudge();
      return toJudge.length > 0 ? { ...known, toJudge } : known;
    };
    // About a language that it has not learnt, the model would raise alarms for nothing.
    if (reading.unmeasuredLanguage) return withRulesInWords(result);
    if (early.findings.length > 0) yield result;
    return withRulesInWords(toComplianceResult(withModel(early, await match(await reading.encoding()), reading.packs), reading));
  },
} as const satisfies Task;

/** What breaks a rule, and the rules that could not be run. */
interface Breaches {
  readonly findings: readonly Finding[];
  readonly notRun: readonly RuleNotRun[];
}

interface Matching {
  match(encoding?: Encoding): Promise<Breaches>;
  findToJudge(): Promise<readonly RuleToJudge[]>;
}

/**
 * Looks for all that does not depend on the model, once. `match` runs the rules: all of them, where those that ask the model
 * say nothing, or, given its answer, only those. `findToJudge` tells the rules in words, which nobody in here can judge.
 */
async function openMatching({ passage: { text }, options, packs, view, breathe, ...reading }: Reading): Promise<Matching> {
  // Ignored values take part in the overlaps first, so that none comes back under another label.
  const detected = await dropIgnored(resolveOverlaps(await reading.findings()), text, options.ignored);
  const phrases = await finishSteps(findPhrases(view.text, packs), breathe);
  const facts: Facts = { detected, groupOf: (id) => reading.detector(id)?.group, sentences: reading.sentences() };
  const findToJudge = async () => {
    const known = { language: reading.language, view, sentences: facts.sentences, phrases, isUnlearnt: reading.doubtfulLanguage !== undefined };
    return (await finishSteps(findRulesToJudge(known, packs, options), breathe)).map(
      ({ policy, rule, severity, judge, places, isCut }): RuleToJudge => ({
        pack: policy.id,
        rule: rule.id,
        severity,
        judge,
        places,
        isCut,
        text: textOf(rule, policy.title, reading.language),
      }),
    );
  };
  const match: Matching['match'] = async (encoding) => {
    const effort = new Effort();
    const known = encoding ? { ...facts, encoding } : facts;
    const steps = matchPoliciesInSteps(text, packs, known, options.policies, { view, effort, phrases, ...(encoding && { isWanted: asksModel }) });
    return { findings: await dropIgnored(await finishSteps(steps, breathe), text, options.ignored), notRun: effort.notRun };
  };
  return { match, findToJudge };
}

/** What was known before the model answered, with what the rules that ask it say now. */
function withModel(early: Breaches, late: Breaches, packs: readonly Policy[]): Breaches {
  const rules = placesOfRules(packs);
  const isOfModel = (id: string) => rules.get(id)?.asksModel ?? false;
  const placeOf = ({ by }: Finding) => rules.get(by.id)?.place ?? 0;
  return {
    // Where two begin and end alike, the order of the rules decides, as if all had been run at once.
    findings: [...early.findings.filter(({ by }) => !isOfModel(by.id)), ...late.findings].sort(
      (one, other) => compareSpans(one.span, other.span) || placeOf(one) - placeOf(other),
    ),
    notRun: [...early.notRun.filter(({ pack, rule }) => !isOfModel(`${pack}/${rule}`)), ...late.notRun],
  };
}

function toComplianceResult({ findings, notRun }: Breaches, reading: Reading): FindingsResult {
  const all = [...reading.unreadablePacks.map((pack): RuleNotRun => ({ pack, why: 'not-readable' })), ...notRun];
  return { ...toResult(findings, reading), checked: checkedIn(reading), ...(all.length > 0 && { notRun: all }) };
}

function checkedIn({ packs, options, unmeasuredLanguage }: Reading): Checked {
  const titles = (isOn: boolean) => packs.filter((pack) => isPolicyOn(pack, options) === isOn).map(({ title }) => title);
  return { on: titles(true), off: titles(false), isWithoutModel: unmeasuredLanguage !== undefined };
}
