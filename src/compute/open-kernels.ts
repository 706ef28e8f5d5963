/** The compiled kernels of the language models (`kernels/`, AssemblyScript) and how they are called. Pointers are byte offsets into the memory that all threads share. */
import { plainKernels, relaxedKernels } from './kernels.generated';

type Pointer = number;

/** What the module exports; each function is described where it is written. Flags are 0 or 1; a pointer of 0 stands for what is not there. */
export interface LanguageKernels {
  pack(form: number, kind: number, rows: Pointer, depth: number, panel: Pointer): void;
  embedRows(form: number, ids: Pointer, panels: Pointer, depth: number, factor: number, x: Pointer, from: number, to: number): void;
  normRows(x: Pointer, gain: Pointer, epsilon: number, width: number, out: Pointer, from: number, to: number): void;
  addRows(x: Pointer, y: Pointer, width: number, from: number, to: number): void;
  addNormedRows(x: Pointer, y: Pointer, gain: Pointer, epsilon: number, width: number, from: number, to: number): void;
  gateRows(gate: Pointer, up: Pointer, isGelu: number, width: number, from: number, to: number): void;
  roundRows(x: Pointer, width: number, tile: number, values: Pointer, factors: Pointer, from: number, to: number): void;
  roundRowsFine(x: Pointer, width: number, tile: number, values: Pointer, steps: Pointer, from: number, to: number): void;
  multiply(
    form: number,
    values: Pointer,
    factors: Pointer,
    rows: number,
    tile: number,
    depth: number,
    panels: Pointer,
    bias: Pointer,
    from: number,
    to: number,
    out: Pointer,
    columns: number,
    room: Pointer,
  ): void;
  pick(
    form: number,
    values: Pointer,
    factors: Pointer,
    depth: number,
    panels: Pointer,
    ids: Pointer,
    from: number,
    to: number,
    out: Pointer,
    room: Pointer,
  ): void;
  turnHeads(
    x: Pointer,
    stride: number,
    heads: number,
    size: number,
    gain: Pointer,
    epsilon: number,
    angles: Pointer,
    factor: number,
    from: number,
    to: number,
  ): void;
  storeHeads(
    keys: Pointer,
    values: Pointer,
    stride: number,
    heads: number,
    size: number,
    pages: Pointer,
    offset: number,
    first: number,
    from: number,
    to: number,
  ): void;
  attend(
    queries: Pointer,
    out: Pointer,
    stride: number,
    tokens: number,
    group: number,
    size: number,
    first: number,
    window: number,
    pages: Pointer,
    keys: number,
    room: Pointer,
  ): void;
  scoreAlone(
    queries: Pointer,
    group: number,
    size: number,
    first: number,
    window: number,
    pages: Pointer,
    keys: number,
    room: Pointer,
    scores: Pointer,
    part: number,
    parts: number,
  ): void;
  mixAlone(
    out: Pointer,
    group: number,
    size: number,
    first: number,
    window: number,
    pages: Pointer,
    keys: number,
    room: Pointer,
    scores: Pointer,
    part: number,
    parts: number,
  ): void;
  convolve(gates: Pointer, rows: number, width: number, taps: Pointer, state: Pointer, out: Pointer, from: number, to: number): void;
}

/**
 * Columns in a panel, depth of a block, rows in a tile, bytes of what is known of a row's block, bytes of a panel's block as wide as it
 * gets, bytes of the sums of a tile and of the panels that are near it, positions in a page of the cache, and the first byte that is free: as the kernels have them (a test compares).
 */
export const panelColumns = 8;
export const blockDepth = 32;
export const tileRows = 4;
export const factorBytes = 24;
export const wideRecord = 288;
export const tileBytes = 128;
export const nearBytes = 24_576;
export const pagePositions = 64;
export const freeFrom = 256;

/** With the integer dot product of relaxed SIMD, or in plain SIMD for those who lack it, Node 20 among them. They give the same bits. */
export type KernelBuild = 'relaxed' | 'plain';

/** The faster build that can run here. */
export function bestBuild(): KernelBuild {
  return WebAssembly.validate(fromBase64(relaxedKernels)) ? 'relaxed' : 'plain';
}

export function compileKernels(build = bestBuild()): WebAssembly.Module {
  return new WebAssembly.Module(fromBase64(build === 'relaxed' ? relaxedKernels : plainKernels));
}

/** An instance over a shared memory. */
export function openKernels(module: WebAssembly.Module, memory: WebAssembly.Memory): LanguageKernels {
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as LanguageKernels;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** How the weights of a matrix are kept (see kernels/records.ts); the kernels know the forms by their place in this list. */
export const forms = ['symmetricNibbles', 'nibbles', 'symmetricFives', 'fives', 'sixes', 'signed'] as const;
export type Form = (typeof forms)[number];

/** The bytes of a block of eight columns in each form. */
export const recordBytes: Readonly<Record<Form, number>> = { symmetricNibbles: 144, nibbles: 160, symmetricFives: 176, fives: 192, sixes: 304, signed: 288 };

/** The bytes of the room that `multiply` wants of a thread: a tile, and the panels that are near it, one at the least. */
export const roomBytes = (depth: number): number => tileBytes + Math.max(nearBytes, (depth / blockDepth) * wideRecord);

/** The place of a form in the list. */
export const numberOf = (form: Form): number => forms.indexOf(form);
