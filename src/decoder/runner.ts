/** One pass of a language model on its team, and the sequences that take turns on it. */
import type { LanguageKernels } from '../compute/open-kernels';
import type { Team } from '../compute/team';
import { forward, headAsks } from './forward';
import type { PagePool } from './kv-cache';
import { limitCandidates, type Plan } from './plan';
import { writeAngles } from './rope';

/** A model that is ready to compute. */
export class Runner {
  readonly #order: Int32Array;
  #isClosed = false;

  constructor(
    readonly plan: Plan,
    readonly memory: WebAssembly.Memory,
    readonly pool: PagePool,
    private readonly kernels: LanguageKernels,
    private readonly team: Team,
  ) {
    this.#order = new Int32Array(memory.buffer, plan.room.order, 4);
  }

  /** Reads ids at the positions from `first`, at most a chunk; the cache must be open for them. Ends with what was asked of the head in the room. */
  pass(ids: readonly number[], first: number, ask: (typeof headAsks)[number], state: number, candidates: readonly number[] = []): void {
    if (this.#isClosed) throw new Error('The language model was closed.');
    const { room, stateBytes, ropeBases, network } = this.plan;
    const { buffer } = this.memory;
    new Int32Array(buffer, room.ids, ids.length).set(ids);
    new Int32Array(buffer, room.candidates, candidates.length).set(candidates);
    for (const [i, base] of ropeBases.entries()) writeAngles(base, network.sizes.headSize, first, ids.length, new Float32Array(buffer, room.angles[i]));
    if (stateBytes) new Uint8Array(buffer).copyWithin(room.state, state, state + stateBytes);
    this.#order.set([ids.length, first, headAsks.indexOf(ask), candidates.length]);
    this.team.callToPass(ids.length);
    try {
      forward(this.kernels, this.plan, this.team, this.#order);
    } catch (error) {
      this.team.breakUp();
      throw error;
    }
    if (stateBytes) new Uint8Array(buffer).copyWithin(state, room.state, room.state + stateBytes);
  }

  /** A copy of the logits that the last pass left. */
  logits(count: number): Float32Array {
    return new Float32Array(this.memory.buffer, this.plan.room.logits, count).slice();
  }

  /** The logits of a last row: of the candidates, or of the whole vocabulary. */
  headOf(candidates: readonly number[] | undefined): { readonly ask: (typeof headAsks)[number]; readonly picked: readonly number[]; read(): Float32Array } {
    const all = this.plan.network.sizes.vocabulary;
    if (!candidates) return { ask: 'all', picked: [], read: () => this.logits(all) };
    if (candidates.length <= limitCandidates) return { ask: 'candidates', picked: candidates, read: () => this.logits(candidates.length) };
    return {
      ask: 'all',
      picked: [],
      read: () => {
        const logits = this.logits(all);
        return Float32Array.from(candidates, (id) => logits[id]!);
      },
    };
  }

  close(): void {
    this.#isClosed = true;
    this.team.breakUp();
  }
}
