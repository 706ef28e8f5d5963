/** Where everything of a language model lies in the memory that all threads share, in bytes from its start. Plain numbers: it is sent to every thread. */
import { blockDepth, factorBytes, type Form, freeFrom, pagePositions, panelColumns, recordBytes, roomBytes, tileRows } from '../compute/open-kernels';
import type { Layer, Network, TensorName } from '../families/network';

/** A matrix of `columns` outputs, each a sum over `depth` inputs. A bias of 0 is none. */
export interface MatrixPlan {
  readonly form: Form;
  readonly depth: number;
  readonly columns: number;
  readonly panels: number;
  readonly bias: number;
}

export interface AttentionPlan {
  readonly kind: 'attention';
  readonly window: number;
  readonly query: MatrixPlan;
  readonly key: MatrixPlan;
  readonly value: MatrixPlan;
  readonly output: MatrixPlan;
  /** 0 where heads are not normalised. */
  readonly queryNorm: number;
  readonly keyNorm: number;
  /** Which table of angles turns the heads. */
  readonly angles: number;
  /** Which table of pages holds its keys and values, and where in a page they begin. */
  readonly pages: number;
  readonly offset: number;
}

export interface ConvolutionPlan {
  readonly kind: 'convolution';
  readonly input: MatrixPlan;
  readonly output: MatrixPlan;
  readonly taps: number;
  /** Where in a sequence's state its own begins. */
  readonly offset: number;
}

export interface LayerPlan {
  readonly mixer: AttentionPlan | ConvolutionPlan;
  readonly inputNorm: number;
  /** 0 where what is added is not normalised. */
  readonly mixedNorm: number;
  readonly feedForwardNorm: number;
  readonly fedNorm: number;
  readonly gate: MatrixPlan;
  readonly up: MatrixPlan;
  readonly down: MatrixPlan;
}

/** Pages of the cache for the layers that see the same positions. */
export interface PagesPlan {
  /** 0: everything. */
  readonly window: number;
  readonly bytes: number;
  /** The table: an address per page, by position / 64. */
  readonly table: number;
}

/** Room for what a pass computes. */
export interface RoomPlan {
  /** Four int32: rows, first position, what is asked of the head, number of candidates. */
  readonly order: number;
  readonly ids: number;
  readonly candidates: number;
  readonly state: number;
  /** A table per rope base: a row of cosines and sines per row of the pass. */
  readonly angles: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly queries: number;
  readonly keys: number;
  readonly values: number;
  readonly gate: number;
  readonly up: number;
  /** Rows rounded to int8, with what is known of their blocks. */
  readonly rounded: number;
  readonly factors: number;
  /** Rows rounded to 14 bits, with their steps. */
  readonly fine: number;
  readonly steps: number;
  readonly logits: number;
  /** A thread's own: a panel while its weights are read, and what is picked out of one. */
  readonly panels: readonly number[];
  readonly attention: readonly number[];
  /** Scores of a single token, lines for each head; all threads write into them. */
  readonly scores: number;
  /** Rows of a file on their way into panels, and their addresses; shares the room of `gate` and `up`. */
  readonly slab: number;
  readonly slabBytes: number;
}

export interface Plan {
  readonly network: Network;
  readonly ropeBases: readonly number[];
  /** Rows of a pass, at most. */
  readonly chunk: number;
  /** Positions of a sequence, at most. */
  readonly context: number;
  readonly embedding: MatrixPlan;
  readonly head: MatrixPlan;
  readonly outputNorm: number;
  readonly layers: readonly LayerPlan[];
  readonly pages: readonly PagesPlan[];
  readonly stateBytes: number;
  readonly room: RoomPlan;
  readonly weightBytes: number;
  readonly totalBytes: number;
}

/** More candidates than this are picked out of all logits. */
export const limitCandidates = 4_096;
/** Bytes of a file that are packed at a time: a read costs milliseconds in a browser, however small. */
const slabTarget = 1 << 22;

/** `count` rounded up to whole parts. */
export function roundUp(count: number, part: number): number {
  return Math.ceil(count / part) * part;
}

export interface PlanOptions {
  readonly threads: number;
  readonly context: number;
  readonly chunk: number;
  /** The form of a matrix, by its tensor. */
  formOf(name: TensorName): Form;
}

/** Lays out a network. Throws a `RangeError` for sizes that the kernels do not know. */
export function layOut(network: Network, { threads, context, chunk, formOf }: PlanOptions): Plan {
  const { width, hidden, heads, keyHeads, headSize, vocabulary } = network.sizes;
  checkSizes(network);
  let totalBytes = freeFrom;
  /** Room for so many bytes, on a line of the cache of its own. */
  const reserve = (bytes: number): number => {
    const start = totalBytes;
    totalBytes += roundUp(bytes, 64);
    return start;
  };
  const floats = (count: number) => reserve(4 * count);
  const vector = (name: TensorName | undefined, count: number) => (name ? floats(count) : 0);
  const matrix = (name: TensorName, depth: number, columns: number, bias?: TensorName): MatrixPlan => {
    const form = formOf(name);
    return { form, depth, columns, panels: reserve((columns / panelColumns) * (depth / blockDepth) * recordBytes[form]), bias: vector(bias, columns) };
  };
  const [queryWidth, keyWidth] = [heads * headSize, keyHeads * headSize];
  const ropeBases = [...new Set(network.layers.flatMap(({ mixer }) => (mixer.kind === 'attention' ? [mixer.ropeBase] : [])))];
  const windows = [...new Set(network.layers.flatMap(({ mixer }) => (mixer.kind === 'attention' ? [mixer.window] : [])))];
  const pageBytes = windows.map(() => 0);
  let stateBytes = 0;

  const layMixer = (mixer: Layer['mixer']): AttentionPlan | ConvolutionPlan => {
    if (mixer.kind === 'convolution') {
      const offset = stateBytes;
      stateBytes += 2 * 4 * width;
      return { kind: 'convolution', input: matrix(mixer.input, width, 3 * width), output: matrix(mixer.output, width, width), taps: floats(3 * width), offset };
    }
    const pages = windows.indexOf(mixer.window);
    const offset = pageBytes[pages]!;
    pageBytes[pages]! += 2 * keyWidth * pagePositions * 2;
    return {
      kind: 'attention',
      window: mixer.window,
      query: matrix(mixer.query, width, queryWidth, mixer.biases?.query),
      key: matrix(mixer.key, width, keyWidth, mixer.biases?.key),
      value: matrix(mixer.value, width, keyWidth, mixer.biases?.value),
      output: matrix(mixer.output, queryWidth, width),
      queryNorm: vector(mixer.norms?.query, headSize),
      keyNorm: vector(mixer.norms?.key, headSize),
      angles: ropeBases.indexOf(mixer.ropeBase),
      pages,
      offset,
    };
  };
  // A vocabulary need not fill its last panel.
  const columns = roundUp(vocabulary, panelColumns);
  const embedding = matrix(network.embedding, width, columns);
  const head = network.head ? matrix(network.head, width, columns) : embedding;
  const outputNorm = floats(width);
  const layers = network.layers.map(
    (layer): LayerPlan => ({
      mixer: layMixer(layer.mixer),
      inputNorm: floats(width),
      mixedNorm: vector(layer.mixedNorm, width),
      feedForwardNorm: floats(width),
      fedNorm: vector(layer.fedNorm, width),
      gate: matrix(layer.gate, width, hidden),
      up: matrix(layer.up, width, hidden),
      down: matrix(layer.down, hidden, width),
    }),
  );
  const weightBytes = totalBytes;

  const rows = roundUp(chunk, tileRows);
  const deepest = Math.max(width, hidden, queryWidth);
  const pageCount = Math.ceil(context / pagePositions) + 1;
  const group = heads / keyHeads;
  const attentionRows = roundUp(tileRows * group, tileRows);
  const perThread = (count: number) => Array.from({ length: threads }, () => floats(count));
  // Rows of a file in their widest kind, a head at a time at the least.
  const slabBytes = Math.max(slabTarget, 4 * deepest * headSize);
  const wide = Math.max(4 * rows * Math.max(hidden, 3 * width), slabBytes + 4 * panelColumns);
  const gate = reserve(wide);
  const room: RoomPlan = {
    order: reserve(64),
    ids: floats(rows),
    candidates: floats(limitCandidates),
    state: reserve(stateBytes),
    angles: ropeBases.map(() => floats(rows * headSize)),
    x: floats(rows * width),
    y: floats(rows * Math.max(width, queryWidth)),
    queries: floats(rows * queryWidth),
    keys: floats(rows * keyWidth),
    values: floats(rows * keyWidth),
    gate,
    up: floats(rows * hidden),
    rounded: reserve(rows * deepest),
    factors: reserve(((rows * deepest) / blockDepth) * factorBytes),
    fine: reserve(2 * rows * deepest),
    steps: floats((rows * deepest) / blockDepth),
    logits: floats(columns),
    panels: perThread(roomBytes(deepest) / 4),
    attention: perThread(attentionRows * 2 * headSize + pagePositions * headSize + attentionRows * (pageCount + 1) * pagePositions),
    scores: floats(keyHeads * roundUp(group, tileRows) * pageCount * pagePositions),
    slab: gate,
    slabBytes,
  };
  const pages = windows.map((window, i): PagesPlan => ({ window, bytes: roundUp(pageBytes[i]!, 64), table: floats(pageCount) }));
  return { network, ropeBases, chunk, context, embedding, head, outputNorm, layers, pages, stateBytes, room, weightBytes, totalBytes };
}

/** Bytes of the cache of one sequence of so many positions; of layers with a window, what they can still see while a chunk is read. */
export function cacheBytes({ pages, stateBytes, chunk }: Plan, positions: number): number {
  const pagesOf = (window: number) => Math.ceil((window ? Math.min(positions, window + chunk + pagePositions) : positions) / pagePositions);
  return stateBytes + pages.reduce((sum, { window, bytes }) => sum + bytes * pagesOf(window), 0);
}

function checkSizes({ sizes: { width, hidden, heads, keyHeads, headSize } }: Network): void {
  if (width % blockDepth || hidden % blockDepth || (heads * headSize) % blockDepth) {
    throw new RangeError(`The kernels take widths in blocks of ${blockDepth}, not ${width}, ${hidden} and ${heads} heads of ${headSize}.`);
  }
  if (heads % keyHeads) throw new RangeError(`${heads} heads cannot share ${keyHeads} heads of keys.`);
  if (headSize % 8) throw new RangeError(`The kernels take heads in eights of values, not of ${headSize}.`);
}
