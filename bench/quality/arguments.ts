import { parseArgs } from 'node:util';
import { suites } from './suites';

/** What `npm run quality` was asked for. */
export interface Wish {
  /** Folder of data sets; absent where the default is meant. */
  readonly data?: string;
  /** A file of one's own passages to be measured instead of the data sets. */
  readonly set?: string;
  /** Only these tasks; empty for all. */
  readonly tasks: readonly string[];
  /** Only these data sets; empty for all. A set that is named is measured whatever its language. */
  readonly dataSets: readonly string[];
  readonly split: string;
  /** Folder of the encoders to measure, where it is not the shipped ones. */
  readonly encoders?: string;
  /** At most so many rows of a set, a fixed sample; all where absent. */
  readonly rows?: number;
  readonly isJson: boolean;
  /** Also write the figures that the options page shows. */
  readonly isRecord: boolean;
  /** Measure the functional tests instead: our own small texts, by kind. */
  readonly isFunctional: boolean;
  /** Also tell which texts of ours are wrong. */
  readonly isVerbose: boolean;
  /** Measure instead how well a language model judges by a rule in words. */
  readonly judged?: { readonly model: string; readonly threads: number };
  /** Measure instead how well a language model follows instructions (IFEval). */
  readonly instructions?: { readonly model: string; readonly threads: number; readonly limitTokens: number };
  readonly isHelp: boolean;
}

/** The tasks that only a language model has. */
const instructionTask = 'ifeval';
const judgedTask = 'judged';

const compliance = ['toxicity', 'dark-patterns', 'personal-data', 'secrets'];

/** The text of `--help`. */
export const help = `npm run quality [-- options]   (npm run --silent quality -- --json, for JSON without npm's own lines)

  --data DIR       folder of data sets (default: ../shared/data)
  --set FILE       measure instead a test set of one's own, as Options → Test set exports it (.jsonl or .jsonl.gz)
  --task NAME      ${suites.map(({ task }) => task).join(', ')}, or compliance for the last four; may be repeated
  --dataset NAME   only this data set; zh_* stands for all that begin so; may be repeated
  --split NAME     test (default) or dev
  --encoders DIR   measure other encoders by the product's code: a folder with gloss-encoder in it and, where Chinese is read, gloss-encoder-zh
  --record         also write the figures that Options → About shows (metrics.json beside each model)
  --rows N         only a fixed sample of N rows of a set; every figure says of how many rows it is, recorded or not
  --functional     measure the functional tests instead (tests/functional): pass rates of our own small texts, by kind
  --verbose        with --functional, also print each text that is wrong
  --model FILE     with --task ifeval: how well this language model (GGUF with a chat template) follows instructions; the answers
                   are kept beside it, so that a run that was stopped goes on; --threads N (1), --limit-tokens N (512)
                   with --task judged: how well it judges by the rules in words of the toxicity pack, on their examples and on --dataset (zh_cold)
  --json           print an array of {dataset, split, task, metric, value, low, high, rows, model}, nothing else

Values are points of 100, low and high a 95% bootstrap interval over rows.`;

/** Reads the command line; throws a sentence that says what is wrong with it. */
export function parseWish(given: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...given],
    options: {
      data: { type: 'string' },
      set: { type: 'string' },
      task: { type: 'string', multiple: true, default: [] },
      dataset: { type: 'string', multiple: true, default: [] },
      split: { type: 'string', default: 'test' },
      rows: { type: 'string' },
      encoders: { type: 'string' },
      model: { type: 'string' },
      threads: { type: 'string', default: '1' },
      'limit-tokens': { type: 'string', default: '512' },
      json: { type: 'boolean', default: false },
      functional: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const known = [...suites.map(({ task }) => task as string), instructionTask, judgedTask];
  const tasks = values.task.flatMap((task) => (task === 'compliance' ? compliance : [task]));
  const unknown = tasks.find((task) => !known.includes(task));
  if (unknown) throw new Error(`There is no task "${unknown}". Tasks: ${known.join(', ')}, compliance.`);
  const rows = values.rows === undefined ? undefined : countOf('--rows', values.rows);
  if (values.set !== undefined && (tasks.length > 0 || values.record))
    throw new Error('--set is measured whole and never recorded: leave --task and --record away.');
  if (values.encoders !== undefined && (values.record || values.functional || values.set !== undefined))
    throw new Error('--encoders measures data sets and records nothing: leave --record, --functional and --set away.');
  const isJudged = tasks.includes(judgedTask);
  const isOfModel = isJudged || tasks.includes(instructionTask);
  if (isOfModel !== (values.model !== undefined)) throw new Error(`--task ${instructionTask} or --task ${judgedTask}, and --model FILE, go together.`);
  if (isOfModel && tasks.length > 1) throw new Error(`--task ${tasks.join(' and ')}: what a language model does is measured by itself.`);
  return {
    ...(values.model !== undefined && isJudged && { judged: { model: values.model, threads: countOf('--threads', values.threads) } }),
    ...(values.model !== undefined &&
      !isJudged && {
        instructions: { model: values.model, threads: countOf('--threads', values.threads), limitTokens: countOf('--limit-tokens', values['limit-tokens']) },
      }),
    ...(values.set !== undefined && { set: values.set }),
    ...(values.encoders !== undefined && { encoders: values.encoders }),
    data: values.data,
    tasks,
    dataSets: values.dataset,
    split: values.split,
    ...(rows !== undefined && { rows }),
    isJson: values.json,
    isRecord: values.record,
    isFunctional: values.functional,
    isVerbose: values.verbose,
    isHelp: values.help,
  };
}

function countOf(option: string, value: string): number {
  const count = Number(value);
  if (!(Number.isInteger(count) && count > 0)) throw new Error(`${option} takes a whole number above 0.`);
  return count;
}
