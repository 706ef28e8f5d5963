/**
 * The encoder's forward pass, as every thread of the team runs it: each does its rows, its columns or its heads
 * of a step, and all meet before a step that reads what others wrote.
 */
import { blockRows, type Kernels, narrowColumns, panelColumns } from './open-kernels';
import { type MatrixPlan, type Plan, roundUp } from './plan';
import type { Team } from '../compute/team';

/** Rows that meet a matrix go to it in pieces of so many bytes: they stay in the nearest cache (32 kB or more) while its panels pass by. */
const limitRowBytes = 12_288;

/**
 * Reads `tokens` ids and token types from the plan's room and leaves the logits there, 32 a token; and what a token's features are
 * made of: its rows before the first layer, before the middle one, and behind the last.
 */
export function forward(kernels: Kernels, plan: Plan, team: Team, tokens: number): void {
  const { room, shape } = plan;
  const { width, hidden } = shape;
  const [from, to] = team.share(tokens);
  const quantize = (x: number, columns: number) => kernels.quantizeRows(x, columns, room.blocks, room.steps, room.lows, from, to);
  const multiply = ({ panels, scales, sums, bias, depth, columns }: MatrixPlan, out: number) => {
    const [first, last] = team.share(columns / panelColumns);
    const rowsAtOnce = roundUp(limitRowBytes / depth, blockRows);
    for (let row = 0; row < tokens; row += rowsAtOnce) {
      const [blocks, steps, lows] = [room.blocks + row * depth, room.steps + 4 * row, room.lows + 4 * row];
      const rows = Math.min(rowsAtOnce, tokens - row);
      kernels.multiply(blocks, steps, lows, rows, depth, panels, scales, sums, bias, first, last, out + 4 * row * columns, columns);
    }
  };
  const padded = roundUp(tokens, 8);
  const [firstHead, lastHead] = team.share(width / narrowColumns);
  const [keys, values, scores] = [room.keys, room.values, room.scores].map((own) => own[team.index]!) as [number, number, number];
  const keep = (target: number) => kernels.copy(room.x + 4 * from * width, 4 * (to - from) * width, target + 4 * from * width);
  const middle = plan.layers[plan.layers.length >> 1];

  kernels.embedRows(room.ids, room.tokenTypes, plan.words, plan.wordScale, plan.wordZero, plan.tokenTypeRows, plan.positions, width, room.x, from, to);
  kernels.normRows(room.x, plan.inputNorm.gain, plan.inputNorm.shift, width, from, to);
  keep(room.kept[0]);
  for (const layer of plan.layers) {
    if (layer === middle) keep(room.kept[1]);
    quantize(room.x, width);
    team.barrier();
    multiply(layer.queryKeyValue, room.hidden);
    team.barrier();
    for (let head = firstHead; head < lastHead; head++) kernels.attend(room.hidden, width, head, tokens, padded, keys, values, scores, room.y);
    team.barrier();
    quantize(room.y, width);
    team.barrier();
    multiply(layer.attended, room.y);
    team.barrier();
    kernels.addNormRows(room.x, room.y, layer.attendedNorm.gain, layer.attendedNorm.shift, width, from, to);
    quantize(room.x, width);
    team.barrier();
    multiply(layer.wide, room.hidden);
    team.barrier();
    kernels.geluRows(room.hidden, hidden, from, to);
    quantize(room.hidden, hidden);
    team.barrier();
    multiply(layer.narrow, room.y);
    team.barrier();
    kernels.addNormRows(room.x, room.y, layer.outputNorm.gain, layer.outputNorm.shift, width, from, to);
  }
  kernels.project(room.x, width, plan.heads.weights, plan.heads.bias, room.logits, from, to);
  team.barrier();
}
