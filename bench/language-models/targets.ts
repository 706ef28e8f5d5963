/** What the language models are held to: so many times as fast as a peer, or so much of a file's size in memory. */
import type { Row } from './rows';

/** Rows whose text has all these words, of this peer, in this unit. */
interface Target {
  readonly model: 'gemma' | 'SmolLM2';
  readonly what: 'prefill' | 'decode' | 'weights in memory, of the file' | '60 tokens behind 200 cached';
  readonly peer?: 'native' | 'wllama' | 'stock';
  /** The ratio to the peer, or the value itself, must be at least, or at most, this. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

const targets: readonly Target[] = [
  { model: 'gemma', what: 'decode', peer: 'native', atLeast: 1.2 },
  { model: 'gemma', what: 'prefill', peer: 'native', atLeast: 1.5 },
  { model: 'gemma', what: 'prefill', peer: 'wllama', atLeast: 25 },
  { model: 'gemma', what: 'decode', peer: 'wllama', atLeast: 7 },
  { model: 'gemma', what: 'decode', peer: 'stock', atLeast: 10 },
  { model: 'SmolLM2', what: 'decode', peer: 'native', atLeast: 0.9 },
  { model: 'SmolLM2', what: 'prefill', peer: 'native', atLeast: 0.75 },
  { model: 'gemma', what: 'weights in memory, of the file', atMost: 1.2 },
  { model: 'SmolLM2', what: 'weights in memory, of the file', atMost: 1.5 },
  { model: 'gemma', what: '60 tokens behind 200 cached', atMost: 100 },
];

/** A line for every target and every row that it is about: reached or missed. Rates and times are judged by the wall; what was not measured has no line. */
export function verdicts(rows: readonly Row[]): string[] {
  return targets.flatMap(({ model, what, peer, atLeast = 0, atMost = Infinity }) =>
    rows
      .filter((row) => row.what.startsWith(model) && row.what.includes(`: ${what}`) && row.peer === peer && !row.unit.includes('CPU'))
      .map((row) => {
        const value = peer ? row.ratio! : row.value;
        const wanted = Number.isFinite(atMost) ? `at most ${atMost}` : `at least ${atLeast}`;
        const verdict = value >= atLeast && value <= atMost ? 'reached' : 'missed';
        return `${verdict.padEnd(8)}${row.what}${peer ? `, beside ${peer}` : ''}: ${value.toPrecision(3)} ${peer ? '×' : row.unit}, wanted ${wanted}`;
      }),
  );
}
