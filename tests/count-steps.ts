import { Session } from 'node:inspector';
import { watchCalls } from './watch-calls';

/**
 * Counts what code does, so that a test can say how its work grows without asking any clock. Import this file before
 * the code that is counted: V8 counts the blocks only of what is compiled afterwards, and slows that down tenfold.
 */
const session = new Session();
session.connect();
tell('Profiler.enable');
tell('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly isBlockCoverage: boolean; readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/**
 * Steps that `work` takes: how often its blocks of code are entered, and the characters and entries that built-in
 * functions go over in one of those steps. How often a pattern goes back over a character is left to the law for patterns.
 */
export function countSteps(work: () => unknown): number {
  let looks = 0;
  const add = (count: number) => {
    looks += count;
  };
  const restore = watchBuiltIns(add);
  tell('Profiler.takePreciseCoverage');
  try {
    work();
  } finally {
    for (const one of restore) one();
  }
  const { result } = tell('Profiler.takePreciseCoverage') as Coverage;
  const counted = result.filter(({ url }) => !/(?:count-steps|watch-calls)\.ts$/.test(url)).flatMap(({ functions }) => functions);
  const blocks = counted.filter(({ isBlockCoverage }) => isBlockCoverage);
  if (blocks.length === 0) throw new Error('Nothing was counted: import count-steps before the code that is counted.');
  return blocks.reduce((sum, { ranges }) => ranges.reduce((all, { count }) => all + count, sum), looks);
}

/** Tells of the characters and entries that a call of a built-in function goes over; what it returns ends that. */
function watchBuiltIns(add: (count: number) => void): readonly (() => void)[] {
  const { prototype: text } = String;
  const { prototype: list } = Array;
  return [
    watchCalls(RegExp.prototype, 'exec', (pattern: RegExp, [subject], result, begin) => {
      const match = result as RegExpExecArray | null;
      add(match ? match.index + match[0].length - begin : pattern.sticky ? 1 : Math.max(0, String(subject).length - begin));
    }),
    watchCalls(text, 'indexOf', (self: string, [, from], at) => add(((at as number) < 0 ? self.length : (at as number)) - Number(from ?? 0))),
    ...['toLowerCase', 'toUpperCase', 'normalize', 'includes'].map((name) => watchCalls(text, name, (self: string) => add(self.length))),
    ...['indexOf', 'includes', 'slice', 'concat'].map((name) => watchCalls(list, name, (self: readonly unknown[]) => add(self.length))),
  ];
}

function tell(method: string, params?: object): unknown {
  let answer: unknown;
  let failure: Error | null = null;
  session.post(method, params, (error, result) => {
    failure = error;
    answer = result;
  });
  if (failure) throw failure;
  return answer;
}
