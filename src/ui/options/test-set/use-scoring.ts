import { useEffect, useRef, useState } from 'preact/hooks';
import { modelThresholdOf, isPolicyOn, isRuleOn } from '../../../core/rules/switches';
import { toRunOptions } from '../../../core/run/settings';
import type { TaskId } from '../../../core/run/task-id';
import { isLearnt } from '../../../core/test-set/learnt-examples';
import { ruleLabel } from '../../../core/test-set/judge-findings';
import { adviseThreshold, type SaidFrom, saidFrom, type ThresholdAdvice, thresholds } from '../../../core/test-set/propose-threshold';
import type { FindingsRow, TestRow } from '../../../core/test-set/test-row';
import { claimsOf, findThreshold, scoreTask, type TaskScore } from '../../../core/test-set/score-set';
import type { ModelOnShelf } from '../../../core/store/state';
import type { SectionProps } from '../section';
import { builtIn, languageModel, wishFor } from './ask-models';
import { tasksIn } from './names';

/** What a threshold decides on: names of the model, or a rule that asks it. */
export type Dial = { readonly kind: 'entities' } | { readonly kind: 'rule'; readonly policy: string; readonly rule: string };

/** A threshold as it is, and what the rows say of it. */
export interface DialAdvice {
  readonly dial: Dial;
  readonly today: SaidFrom;
  readonly advice: ThresholdAdvice;
  /** Passages that had no answer while it was looked for. */
  readonly failed: number;
}

export type Scoring =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly done: number; readonly total: number; readonly scores: readonly TaskScore[] }
  | { readonly phase: 'done'; readonly scores: readonly TaskScore[]; readonly advice: readonly DialAdvice[]; readonly rows: number };

/** Scores the rows, task by task, and looks for thresholds. Leaving the page, or `stop`, ends it. */
export function useScoring({ host, settings, own, tasks: order }: Pick<SectionProps, 'host' | 'settings' | 'own' | 'tasks'>) {
  const [scoring, setScoring] = useState<Scoring>({ phase: 'idle' });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = async (rows: readonly TestRow[], models: readonly ModelOnShelf[], signal: AbortSignal) => {
    const asker = builtIn(host, signal);
    const isSeen = isLearnt(own);
    const countOf = (some: readonly TestRow[]) => some.filter((row) => !isSeen(row)).length;
    const byTask = tasksIn(rows, order).map((task) => [task, rows.filter((row) => row.task === task)] as const);
    const findings = (task: TaskId) => rows.filter((row): row is FindingsRow => row.kind === 'findings' && row.task === task);
    const others = byTask.flatMap(([task, some]) =>
      models.flatMap((model) => {
        const wish = wishFor(task, own, model);
        return wish ? [{ task, some, asker: languageModel(host, model, wish, signal) }] : [];
      }),
    );
    const rules = headRules(host.policies, settings);
    const [names, breaches] = [findings('entities'), findings('compliance')];
    const scores: TaskScore[] = [];
    let done = 0;
    let total = countOf(rows) + others.reduce((sum, { some }) => sum + countOf(some), 0);
    const tell = () => setScoring({ phase: 'running', done, total, scores: [...scores] });
    const onRow = () => {
      done++;
      tell();
    };
    // How often a threshold has to be measured is not known before.
    const onRun = (more: number) => {
      total += more;
      tell();
    };
    tell();
    for (const [task, some] of byTask) scores.push(await scoreTask(task, some, asker, onRow, signal, isSeen));
    // A language model has not seen them, but what stands beside one another must be of the same passages.
    for (const { task, some, asker: model } of others) scores.push(await scoreTask(task, some, model, onRow, signal, isSeen));
    const claimsNow = (task: TaskId) => scores.flatMap((score) => (score.task === task && score.kind === 'findings' ? score.claims : []));
    const advice: DialAdvice[] = [];
    if (names.length > 0) {
      const isOfHead = ({ by }: { readonly by: { readonly kind: string } }) => by.kind === 'head';
      const wish = { rows: names, asker, isDecided: isOfHead, onRun, onRow, signal };
      const found = await findThreshold(wish, (entityThreshold) => ({ entityThreshold }));
      const today = { ...saidFrom(claimsNow('entities').filter(isOfHead), 0), threshold: settings.entityThreshold };
      advice.push({ dial: { kind: 'entities' }, today, ...found });
    }
    if (breaches.length > 0 && rules.length > 0) {
      const open = { policies: withLowest(settings, rules) };
      const isOfRule = ({ by }: { readonly by: { readonly kind: string } }) => by.kind === 'rule';
      const { claims, failed } = await claimsOf({ rows: breaches, asker, isDecided: isOfRule, onRun, onRow, signal }, open);
      for (const { policy, rule, threshold } of rules) {
        const mine = claims.filter(({ by }) => by.id === ruleLabel(policy, rule));
        if (mine.length > 0) advice.push({ dial: { kind: 'rule', policy, rule }, today: saidFrom(mine, threshold), advice: adviseThreshold(mine), failed });
      }
    }
    setScoring({ phase: 'done', scores, advice, rows: countOf(rows) });
  };

  return {
    scoring,
    start(rows: readonly TestRow[], models: readonly ModelOnShelf[]) {
      current.current?.abort();
      const stop = new AbortController();
      current.current = stop;
      // Whoever has stopped it has said so.
      run(rows, models, stop.signal).catch(() => current.current === stop && setScoring({ phase: 'idle' }));
    },
    stop() {
      current.current?.abort();
      current.current = null;
      setScoring({ phase: 'idle' });
    },
  };
}

interface HeadRule {
  readonly policy: string;
  readonly rule: string;
  readonly threshold: number;
}

/** The rules in use that ask the built-in model, with the threshold of each as it is. */
function headRules(policies: SectionProps['host']['policies'], settings: SectionProps['settings']): HeadRule[] {
  return policies
    .filter((policy) => isPolicyOn(policy, settings))
    .flatMap((policy) =>
      policy.rules.flatMap((rule) => {
        // What a language model finds below its threshold would take a trial of its own at each.
        const own = rule.match.kind === 'judge' ? null : modelThresholdOf(rule);
        if (own === null || !isRuleOn(policy, rule, settings)) return [];
        return [{ policy: policy.id, rule: rule.id, threshold: settings.policies[policy.id]?.rules?.[rule.id]?.threshold ?? own }];
      }),
    );
}

/** The policies of the settings with the lowest threshold for these rules. */
function withLowest(settings: SectionProps['settings'], rules: readonly HeadRule[]) {
  const policies = { ...toRunOptions(settings).policies };
  for (const { policy, rule } of rules) {
    const pack = policies[policy] ?? {};
    policies[policy] = { ...pack, rules: { ...pack.rules, [rule]: { ...pack.rules?.[rule], threshold: thresholds[0]! } } };
  }
  return policies;
}
