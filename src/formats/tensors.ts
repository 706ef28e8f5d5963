import { type Flaw, StoreError } from '../core/store/failure';

/** One tensor as a header describes it: rows first (`[out, in]`), whatever the file's own order. */
export interface TensorNote {
  readonly name: string;
  readonly shape: readonly number[];
  /** As the format calls it: `Q4_0`, `BF16`. */
  readonly type: string;
  /** Bytes of the file, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** Refuses tensors that share bytes, lie outside their file, or have a name twice. */
export function checkTensorPlaces(tensors: readonly TensorNote[], path: string, dataStart: number, fileBytes: number): void {
  const broken = (flaw: Flaw) => new StoreError({ code: 'broken-file', path, flaw });
  const names = new Set<string>();
  for (const { name, start, end } of tensors) {
    if (names.has(name)) throw broken('twice');
    names.add(name);
    if (start < dataStart || end < start) throw broken('misplaced');
    if (end > fileBytes) throw new StoreError({ code: 'cut-off', path });
  }
  const ordered = [...tensors].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [at, tensor] of ordered.entries()) {
    const before = ordered[at - 1];
    if (before && tensor.start < before.end) throw broken('overlap');
  }
}

/** How many weights a shape has; NaN where the product leaves the safe integers. */
export function countOf(shape: readonly number[]): number {
  const count = shape.reduce((product, size) => product * size, 1);
  return Number.isSafeInteger(count) ? count : NaN;
}

/** The types of the large tensors, the most used first: what a file is called by. */
export function mainType(tensors: readonly TensorNote[]): string {
  const weights = new Map<string, number>();
  for (const { name, type, shape } of tensors) {
    if (shape.length > 1 && !/embd|embed/.test(name)) weights.set(type, (weights.get(type) ?? 0) + countOf(shape));
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? tensors[0]?.type ?? '';
}
