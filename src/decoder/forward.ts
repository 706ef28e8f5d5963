/**
 * A pass through the network, as every thread of the team runs it: each does its rows, its columns or its heads of a step,
 * and all meet before a step that reads what others wrote. What is asked of a pass stands in the plan's `order`.
 */
import { type Form, type LanguageKernels, numberOf, pagePositions, panelColumns, tileRows } from '../compute/open-kernels';
import type { Team } from '../compute/team';
import type { AttentionPlan, ConvolutionPlan, MatrixPlan, Plan } from './plan';

/** What is asked of the head: nothing, all logits of the last row, or those of the candidates. */
export const headAsks = ['nothing', 'all', 'candidates'] as const;

/** One thread's view of a pass. */
interface Pass {
  readonly kernels: LanguageKernels;
  readonly plan: Plan;
  readonly team: Team;
  readonly rows: number;
  readonly tile: number;
  readonly first: number;
  /** Its rows. */
  readonly from: number;
  readonly to: number;
}

/** Runs the pass that stands in the order: reads ids, writes the cache, and leaves logits in the room. */
export function forward(kernels: LanguageKernels, plan: Plan, team: Team, order: Int32Array): void {
  const [rows, first, ask, candidates] = [order[0]!, order[1]!, order[2]!, order[3]!];
  const [from, to] = team.share(rows);
  const pass: Pass = { kernels, plan, team, rows, tile: rows === 1 ? 1 : tileRows, first, from, to };
  const { network, room } = plan;
  const { width, hidden } = network.sizes;
  const norm = (gain: number) => kernels.normRows(room.x, gain, network.epsilon, width, room.y, from, to);
  /** Adds `y` to the stream, normalised where the family does. */
  const add = (gain: number) => {
    if (gain) kernels.addNormedRows(room.x, room.y, gain, network.epsilon, width, from, to);
    else kernels.addRows(room.x, room.y, width, from, to);
  };

  kernels.embedRows(numberOf(plan.embedding.form), room.ids, plan.embedding.panels, width, network.embeddingFactor, room.x, from, to);
  for (const { mixer, inputNorm, mixedNorm, feedForwardNorm, fedNorm, gate, up, down } of plan.layers) {
    norm(inputNorm);
    if (mixer.kind === 'attention') attention(pass, mixer);
    else convolution(pass, mixer);
    add(mixedNorm);
    norm(feedForwardNorm);
    round(pass, room.y, width, [gate, up]);
    multiply(pass, gate, room.gate);
    multiply(pass, up, room.up);
    team.barrier();
    kernels.gateRows(room.gate, room.up, Number(network.activation === 'gelu'), hidden, from, to);
    round(pass, room.gate, hidden, [down]);
    multiply(pass, down, room.y);
    team.barrier();
    add(fedNorm);
  }
  team.barrier();
  if (ask) readHead(pass, ask === 1, candidates);
}

function attention(pass: Pass, mixer: AttentionPlan): void {
  const { kernels, plan, team, first, from, to } = pass;
  const { room, network } = plan;
  const { width, heads, keyHeads, headSize } = network.sizes;
  const [queryWidth, keyWidth] = [heads * headSize, keyHeads * headSize];
  round(pass, room.y, width, [mixer.query, mixer.key, mixer.value]);
  multiply(pass, mixer.query, room.queries);
  multiply(pass, mixer.key, room.keys);
  multiply(pass, mixer.value, room.values);
  team.barrier();
  const angles = room.angles[mixer.angles]!;
  const { table } = plan.pages[mixer.pages]!;
  kernels.turnHeads(room.queries, queryWidth, heads, headSize, mixer.queryNorm, network.epsilon, angles, network.queryFactor, from, to);
  kernels.turnHeads(room.keys, keyWidth, keyHeads, headSize, mixer.keyNorm, network.epsilon, angles, 1, from, to);
  kernels.storeHeads(room.keys, room.values, keyWidth, keyHeads, headSize, table, mixer.offset, first, from, to);
  team.barrier();
  if (pass.rows === 1) attendAlone(pass, mixer);
  else attendInTiles(pass, mixer);
  team.barrier();
  round(pass, room.y, queryWidth, [mixer.output]);
  multiply(pass, mixer.output, room.y);
  team.barrier();
}

/** Tiles of tokens and heads of keys are shared among the threads. */
function attendInTiles({ kernels, plan: { room, network, pages }, team, rows, first }: Pass, mixer: AttentionPlan): void {
  const { heads, keyHeads, headSize } = network.sizes;
  const queryWidth = heads * headSize;
  const group = heads / keyHeads;
  const { table } = pages[mixer.pages]!;
  const tiles = Math.ceil(rows / tileRows);
  const [firstPart, lastPart] = team.share(tiles * keyHeads);
  for (let part = firstPart; part < lastPart; part++) {
    const keyHead = part % keyHeads;
    const row = Math.floor(part / keyHeads) * tileRows;
    const place = 4 * (row * queryWidth + keyHead * group * headSize);
    const keys = keysOf(mixer, keyHead, headSize);
    const tokens = Math.min(tileRows, rows - row);
    kernels.attend(
      room.queries + place,
      room.y + place,
      queryWidth,
      tokens,
      group,
      headSize,
      first + row,
      mixer.window,
      table,
      keys,
      room.attention[team.index]!,
    );
  }
}

/** Of one token there are few heads: the threads share the positions for the scores, and then the columns of the values. */
function attendAlone({ kernels, plan: { room, network, pages }, team, first }: Pass, mixer: AttentionPlan): void {
  const { heads, keyHeads, headSize } = network.sizes;
  const group = heads / keyHeads;
  const { table } = pages[mixer.pages]!;
  const own = room.attention[team.index]!;
  const lines = 4 * Math.ceil(group / tileRows) * tileRows * Math.ceil((first + 1) / pagePositions) * pagePositions;
  const step = (run: LanguageKernels['scoreAlone'], rows: number) => {
    for (let keyHead = 0; keyHead < keyHeads; keyHead++) {
      const [at, scores] = [rows + 4 * keyHead * group * headSize, room.scores + keyHead * lines];
      run(at, group, headSize, first, mixer.window, table, keysOf(mixer, keyHead, headSize), own, scores, team.index, team.size);
    }
  };
  step(kernels.scoreAlone, room.queries);
  team.barrier();
  step(kernels.mixAlone, room.y);
}

/** Where in a page a head of keys begins. */
function keysOf({ offset }: AttentionPlan, keyHead: number, headSize: number): number {
  return offset + keyHead * 2 * pagePositions * headSize * 2;
}

function convolution(pass: Pass, mixer: ConvolutionPlan): void {
  const { kernels, plan, team, rows } = pass;
  const { room } = plan;
  const { width } = plan.network.sizes;
  round(pass, room.y, width, [mixer.input]);
  multiply(pass, mixer.input, room.gate);
  team.barrier();
  const [from, to] = team.share(width / 4);
  kernels.convolve(room.gate, rows, width, mixer.taps, room.state + mixer.offset, room.y, 4 * from, 4 * to);
  team.barrier();
  round(pass, room.y, width, [mixer.output]);
  multiply(pass, mixer.output, room.y);
  team.barrier();
}

/** Rounds this thread's rows as the matrices that read them want it, and waits for the others'. */
function round({ kernels, plan: { room }, team, tile, from, to }: Pass, x: number, width: number, matrices: readonly MatrixPlan[]): void {
  if (matrices.some(({ form }) => form !== 'signed')) kernels.roundRows(x, width, tile, room.rounded, room.factors, from, to);
  if (matrices.some(({ form }) => form === 'signed')) kernels.roundRowsFine(x, width, tile, room.fine, room.steps, from, to);
  team.barrier();
}

/** This thread's columns of a product with the rounded rows. */
function multiply({ kernels, plan: { room }, team, rows, tile }: Pass, { form, depth, columns, panels, bias }: MatrixPlan, out: number): void {
  const [from, to] = team.share(columns / panelColumns);
  const [values, factors] = inputsOf(form, room);
  kernels.multiply(numberOf(form), values, factors, rows, tile, depth, panels, bias, from, to, out, columns, room.panels[team.index]!);
}

/** Where the rounded rows stand that a form is multiplied with. */
function inputsOf(form: Form, { fine, steps, rounded, factors }: Plan['room']): readonly [values: number, factors: number] {
  return form === 'signed' ? [fine, steps] : [rounded, factors];
}

/** Logits of the last row. */
function readHead(pass: Pass, all: boolean, candidates: number): void {
  const { kernels, plan, team, rows } = pass;
  const { room, network, head, outputNorm } = plan;
  const { width } = network.sizes;
  // The last row becomes the only one of a pass of its own; its first thread prepares it.
  const [from, to] = team.share(1);
  const last = room.x + 4 * width * (rows - 1);
  const single: Pass = { ...pass, rows: 1, tile: 1, from, to };
  kernels.normRows(last, outputNorm, network.epsilon, width, room.y, from, to);
  round(single, room.y, width, [head]);
  if (all) multiply(single, head, room.logits);
  else {
    const [firstId, lastId] = team.share(candidates);
    const [values, factors] = inputsOf(head.form, room);
    kernels.pick(numberOf(head.form), values, factors, head.depth, head.panels, room.candidates, firstId, lastId, room.logits, room.panels[team.index]!);
  }
  team.barrier();
}
