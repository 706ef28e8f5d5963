/** Where everything lies in the memory that all threads share, in bytes from its start. Plain numbers: it is sent to every thread. */
import { teamBytes } from '../compute/team';
import { blockRows, narrowColumns, panelColumns } from './open-kernels';

/** The sizes of the network, in values. */
export interface NetworkShape {
  readonly vocabulary: number;
  readonly tokenTypes: number;
  readonly positions: number;
  readonly width: number;
  readonly hidden: number;
  readonly layers: number;
}

/** A matrix `[depth, columns]` in panels of int8, with scale, sum and bias per column in float32. */
export interface MatrixPlan {
  readonly depth: number;
  readonly columns: number;
  readonly panels: number;
  readonly scales: number;
  readonly sums: number;
  readonly bias: number;
}

export interface NormPlan {
  readonly gain: number;
  readonly shift: number;
}

export interface LayerPlan {
  readonly queryKeyValue: MatrixPlan;
  readonly attended: MatrixPlan;
  readonly attendedNorm: NormPlan;
  readonly wide: MatrixPlan;
  readonly narrow: MatrixPlan;
  readonly outputNorm: NormPlan;
}

/** Room for what a pass computes. Keys, values and scores are one thread's own. */
export interface RoomPlan {
  readonly ids: number;
  readonly tokenTypes: number;
  readonly x: number;
  /** The rows as they are before the first layer and before the middle one, one behind the other. */
  readonly kept: readonly [first: number, middle: number];
  readonly y: number;
  readonly hidden: number;
  readonly blocks: number;
  readonly steps: number;
  readonly lows: number;
  readonly logits: number;
  readonly keys: readonly number[];
  readonly values: readonly number[];
  readonly scores: readonly number[];
}

export interface Plan {
  readonly shape: NetworkShape;
  /** Vectors of words in uint8; a value is `wordScale · (q − wordZero)`. */
  readonly words: number;
  readonly wordScale: number;
  readonly wordZero: number;
  readonly tokenTypeRows: number;
  readonly positions: number;
  readonly inputNorm: NormPlan;
  readonly layers: readonly LayerPlan[];
  readonly heads: { readonly weights: number; readonly bias: number };
  readonly room: RoomPlan;
  readonly totalBytes: number;
}

/** `count` rounded up to whole parts. */
export function roundUp(count: number, part: number): number {
  return Math.ceil(count / part) * part;
}

/** Lays out a network for `threads` threads. */
export function layOut(shape: NetworkShape, threads: number): Plan {
  const { width, hidden } = shape;
  if (width % narrowColumns) throw new RangeError(`The kernels know heads of ${narrowColumns} columns, not a width of ${width}.`);
  let totalBytes = teamBytes;
  /** Room for so many bytes, on a line of the cache of its own. */
  const reserve = (bytes: number): number => {
    const start = totalBytes;
    totalBytes += roundUp(bytes, 64);
    return start;
  };
  const floats = (count: number) => reserve(4 * count);
  const norm = (): NormPlan => ({ gain: floats(width), shift: floats(width) });
  const matrix = (depth: number, columns: number): MatrixPlan => {
    if (depth % 16 || columns % panelColumns) throw new RangeError(`The kernels cannot hold a matrix of ${depth} × ${columns}.`);
    return { depth, columns, panels: reserve(depth * columns), scales: floats(columns), sums: floats(columns), bias: floats(columns) };
  };
  const perThread = (count: number) => Array.from({ length: threads }, () => floats(count));
  // Kernels read and write whole blocks, whole groups of four queries and of eight keys: whatever is behind the last row.
  const rows = roundUp(shape.positions, 8 * blockRows);
  return {
    shape,
    words: reserve(shape.vocabulary * width),
    wordScale: floats(1),
    wordZero: reserve(1),
    tokenTypeRows: floats(shape.tokenTypes * width),
    positions: floats(shape.positions * width),
    inputNorm: norm(),
    layers: Array.from({ length: shape.layers }, () => ({
      queryKeyValue: matrix(width, 3 * width),
      attended: matrix(width, width),
      attendedNorm: norm(),
      wide: matrix(width, hidden),
      narrow: matrix(hidden, width),
      outputNorm: norm(),
    })),
    heads: { weights: floats(width * narrowColumns), bias: floats(narrowColumns) },
    room: {
      ids: floats(rows),
      tokenTypes: floats(rows),
      x: floats(rows * width),
      kept: [floats(rows * width), floats(rows * width)],
      y: floats(rows * width),
      // A matrix stands here as well, while it is packed.
      hidden: reserve(Math.max(4 * rows * Math.max(hidden, 3 * width), width * hidden)),
      blocks: reserve(rows * hidden),
      steps: floats(rows),
      lows: floats(rows),
      logits: floats(rows * narrowColumns),
      keys: perThread(rows * narrowColumns),
      values: perThread(rows * narrowColumns),
      scores: perThread(rows * 4),
    },
    totalBytes,
  };
}
