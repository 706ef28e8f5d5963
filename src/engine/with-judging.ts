import type { Engine } from '../core/run/engine';
import { toFailure } from '../core/run/failure';
import { dropIgnored } from '../core/rules/ignored';
import type { Finding } from '../core/run/finding';
import { type FindingsResult, isFindings, type RuleToJudge } from '../core/run/result';
import type { RunEvent, RunRequest } from '../core/run/run';
import type { TaskId } from '../core/run/task-id';
import { compareSpans } from '../core/text/span';
import { type JudgedRules, type JudgingHome, judgeRules } from './judge-rules';

type Done = Extract<RunEvent, { type: 'run-done' }>;

/** A result that waits for what a language model says of the rules in words. */
interface Waiting {
  readonly task: TaskId;
  readonly result: FindingsResult;
  readonly rules: readonly RuleToJudge[];
}

/**
 * An engine whose runs go on where the packs have rules in words: once all tasks are done, and the worker of the built-in model is free for
 * the next run, a language model judges in a lane of its own, and what breaks a rule is added as it comes. Where no pack that is on has
 * such a rule, nothing is asked and nothing changes.
 */
export function withJudging(tasks: Pick<Engine, 'run'>, home: JudgingHome): Pick<Engine, 'run'> {
  return {
    async *run(request, signal) {
      let waiting: Waiting | undefined;
      let done: Done | undefined;
      for await (const event of tasks.run(request, signal)) {
        const split = splitOff(event);
        if (split && request.skipsJudging) yield { type: 'task-done', task: split.task, result: split.result };
        else if (split) {
          waiting = split;
          yield { type: 'task-partial', task: split.task, result: split.result };
        } else if (event.type === 'run-done' && waiting) done = event;
        else yield event;
      }
      if (waiting && done) yield* goOn(waiting, done, request, signal, home);
    },
  };
}

/** The rules in words that come with the result of a task. */
function splitOff(event: RunEvent): Waiting | undefined {
  if (event.type !== 'task-done' || !isFindings(event.result) || !event.result.toJudge) return undefined;
  const { toJudge: rules, ...result } = event.result;
  return { task: event.task, result, rules };
}

async function* goOn(
  { task, result: early, rules }: Waiting,
  done: Done,
  request: RunRequest,
  signal: AbortSignal,
  home: JudgingHome,
): AsyncGenerator<RunEvent> {
  const { passage, options, isPrivate = false } = request;
  const { coverage, cost } = done;
  let found: readonly Finding[] = [];
  const soFar = (): FindingsResult => addFindings(early, found, rules);
  try {
    const judging = judgeRules(rules, { text: passage.text, isPrivate }, signal, home);
    for (;;) {
      const step = await judging.next();
      if (step.done) {
        yield { type: 'task-done', task, result: withNotRun(soFar(), step.value.notRun) };
        const { cost: judged } = step.value;
        yield { ...done, cost: { ...cost, ...(judged && { judged }) } };
        return;
      }
      if ('judging' in step.value) yield { type: 'rules-judging', judging: step.value.judging, coverage, cost };
      else {
        const kept = await dropIgnored([step.value.finding], passage.text, options.ignored);
        if (kept.length === 0) continue;
        found = [...found, ...kept];
        yield { type: 'task-partial', task, result: soFar() };
      }
    }
  } catch (thrown) {
    yield { type: 'run-failed', failure: toFailure(thrown) };
  }
}

function addFindings(result: FindingsResult, found: readonly Finding[], rules: readonly RuleToJudge[]): FindingsResult {
  if (found.length === 0) return result;
  const told = rules.filter(({ pack, rule }) => found.some(({ broken }) => broken?.policy === pack && broken.rule === rule));
  return {
    ...result,
    findings: [...result.findings, ...found].sort((one, other) => compareSpans(one.span, other.span)),
    texts: { ...result.texts, rules: { ...result.texts.rules, ...Object.fromEntries(told.map(({ pack, rule, text }) => [`${pack}/${rule}`, text])) } },
  };
}

function withNotRun(result: FindingsResult, more: JudgedRules['notRun']): FindingsResult {
  const notRun = [...(result.notRun ?? []), ...more];
  return notRun.length > 0 ? { ...result, notRun } : result;
}
