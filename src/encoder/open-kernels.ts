/** The compiled kernels (`kernels/`, AssemblyScript) and how they are called. Pointers are byte offsets into the memory that all threads share. */
import { plainKernels, relaxedKernels } from './kernels.generated';

type Pointer = number;

/** What the module exports; each function is described where it is written. */
export interface Kernels {
  packPanels(weights: Pointer, scales: Pointer, depth: number, columns: number, panels: Pointer, sums: Pointer): void;
  multiply(
    blocks: Pointer,
    steps: Pointer,
    lows: Pointer,
    rows: number,
    depth: number,
    panels: Pointer,
    scales: Pointer,
    sums: Pointer,
    bias: Pointer,
    from: number,
    to: number,
    out: Pointer,
    outColumns: number,
  ): void;
  project(x: Pointer, depth: number, weights: Pointer, bias: Pointer, out: Pointer, from: number, to: number): void;
  embedRows(
    ids: Pointer,
    tokenTypes: Pointer,
    words: Pointer,
    wordScale: Pointer,
    wordZero: Pointer,
    tokenTypeRows: Pointer,
    positions: Pointer,
    width: number,
    x: Pointer,
    from: number,
    to: number,
  ): void;
  normRows(x: Pointer, gain: Pointer, shift: Pointer, width: number, from: number, to: number): void;
  addNormRows(x: Pointer, y: Pointer, gain: Pointer, shift: Pointer, width: number, from: number, to: number): void;
  geluRows(x: Pointer, width: number, from: number, to: number): void;
  quantizeRows(x: Pointer, width: number, blocks: Pointer, steps: Pointer, lows: Pointer, from: number, to: number): void;
  /** So many bytes. */
  copy(from: Pointer, count: number, to: Pointer): void;
  attend(qkv: Pointer, width: number, head: number, rows: number, padded: number, keys: Pointer, values: Pointer, scores: Pointer, out: Pointer): void;
}

/** Rows in a block, columns in a panel, columns of a head of attention and of the last map: as the kernels have them (a test compares). */
export const blockRows = 4;
export const panelColumns = 8;
export const narrowColumns = 32;

/**
 * The two builds of the kernels: with the integer dot product of relaxed SIMD, and in plain SIMD for those who lack
 * it, Node 20 among them. They give the same bits; plain is slower.
 */
export type KernelBuild = 'relaxed' | 'plain';

/** The faster build that can run here. */
export function bestBuild(): KernelBuild {
  return WebAssembly.validate(fromBase64(relaxedKernels)) ? 'relaxed' : 'plain';
}

export function compileKernels(build = bestBuild()): WebAssembly.Module {
  return new WebAssembly.Module(fromBase64(build === 'relaxed' ? relaxedKernels : plainKernels));
}

/** An instance over a shared memory that never grows. */
export function openKernels(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernels {
  const bytes = new Uint8Array(memory.buffer);
  const kernels = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Omit<Kernels, 'copy'>;
  return { ...kernels, copy: (from, count, to) => void bytes.copyWithin(to, from, from + count) };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
