import type { Graph, GraphState } from './graph';

/** Counts who holds a state of a graph, and drops it when nobody does. */
export class StateCount {
  readonly #holders = new Map<GraphState, number>();

  constructor(private readonly graph: Graph) {}

  /** One more holds it. */
  hold(state: GraphState | null): void {
    if (state) this.#holders.set(state, (this.#holders.get(state) ?? 0) + 1);
  }

  /** One fewer holds it. */
  release(state: GraphState | null): void {
    if (!state) return;
    const left = this.#holders.get(state)! - 1;
    if (left > 0) this.#holders.set(state, left);
    else {
      this.#holders.delete(state);
      this.graph.drop(state);
    }
  }
}
