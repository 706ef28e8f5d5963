/** A language model over a graph: the same sequences, forks and limits as over our own kernels. */
import type { LanguageModel, Sequence } from '../language-model';
import type { Graph, GraphState } from './graph';
import { StateCount } from './state-count';

type FeedOptions = NonNullable<Parameters<Sequence['feed']>[1]>;

/** A graph gives logits for every id that it reads, a megabyte each for a large vocabulary: so few are read at a time. */
const usualChunk = 32;

/** Makes a language model of a graph. */
export function createGraphModel(graph: Graph, contextLength: number, chunk = usualChunk): LanguageModel {
  const open = new Set<GraphSequence>();
  const states = new StateCount(graph);
  return {
    vocabularySize: graph.vocabularySize,
    contextLength,
    memory: { weights: graph.bytes, cache: 0 },
    usage: () => ({ bytes: graph.bytes, pages: open.size }),
    begin: () => new GraphSequence({ graph, contextLength, chunk, open, states }),
    close: () => void graph.close(),
  };
}

/** What the sequences of a model share. */
interface GraphHome {
  readonly graph: Graph;
  readonly contextLength: number;
  readonly chunk: number;
  /** Those that were not freed. */
  readonly open: Set<GraphSequence>;
  readonly states: StateCount;
}

class GraphSequence implements Sequence {
  #ids: number[];
  #state: GraphState | null;
  #isFeeding = false;

  constructor(
    private readonly home: GraphHome,
    from?: { readonly ids: readonly number[]; readonly state: GraphState | null },
  ) {
    this.#ids = [...(from?.ids ?? [])];
    this.#state = from?.state ?? null;
    home.states.hold(this.#state);
    home.open.add(this);
  }

  get ids(): readonly number[] {
    return this.#ids;
  }

  async feed(ids: readonly number[], { candidates, signal }: FeedOptions = {}): Promise<Float32Array> {
    this.#check(ids, candidates);
    this.#isFeeding = true;
    const { graph, chunk, open, states } = this.home;
    let logits = new Float32Array();
    try {
      for (let from = 0; from < ids.length; from += chunk) {
        signal?.throwIfAborted();
        const part = ids.slice(from, from + chunk);
        const before = this.#state;
        states.hold(before);
        try {
          const read = await graph.run(part, before);
          states.hold(read.state);
          // A sequence that was freed meanwhile holds nothing again.
          states.release(open.has(this) ? before : read.state);
          if (open.has(this)) {
            this.#state = read.state;
            this.#ids.push(...part);
          }
          logits = Float32Array.from(read.logits);
        } finally {
          // Whatever became of the sequence, the graph no longer reads it.
          states.release(before);
        }
      }
    } finally {
      this.#isFeeding = false;
    }
    return candidates ? Float32Array.from(candidates, (id) => logits[id]!) : logits;
  }

  fork(): Sequence {
    if (!this.home.open.has(this)) throw new Error('The sequence was freed.');
    return new GraphSequence(this.home, { ids: this.#ids, state: this.#state });
  }

  free(): void {
    if (!this.home.open.delete(this)) return;
    this.home.states.release(this.#state);
    this.#state = null;
  }

  #check(ids: readonly number[], candidates: readonly number[] = []): void {
    const { graph, contextLength, open } = this.home;
    const { vocabularySize } = graph;
    if (!open.has(this)) throw new Error('The sequence was freed.');
    if (this.#isFeeding) throw new Error('The sequence is still reading.');
    if (ids.length === 0) throw new RangeError('There is nothing to read.');
    if (this.#ids.length + ids.length > contextLength) throw new RangeError(`The context holds ${contextLength} tokens.`);
    const isKnown = (id: number) => Number.isInteger(id) && id >= 0 && id < vocabularySize;
    if (!ids.every(isKnown) || !candidates.every(isKnown)) throw new RangeError(`Token ids go from 0 to ${vocabularySize - 1}.`);
  }
}
