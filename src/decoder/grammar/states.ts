import { SchemaRefused } from './shape';

/** What a state of the automaton obeys besides its table: it counts the characters of a string, or stands within a quote. */
export interface Rule {
  readonly kind: 'string' | 'quote';
  readonly least: number;
  readonly most: number;
  /** The state behind the closing quotation mark. */
  readonly exit: number;
}

/** The state in which everything has been written. */
export const end = 0;
export const quotationMark = 0x22;
export const backslash = 0x5c;

/** More than this is no schema for a model that reads some thousand tokens. A state takes a kilobyte. */
const limitStates = 24_000;

/** The edges of a state: to which state a byte leads. */
export type Edges = Iterable<readonly [byte: number, to: number]>;

/**
 * The states of an automaton over the bytes of a JSON text, built from the end to the beginning: whatever is made is told
 * where it goes on. Each state knows its distance, the fewest bytes to the end of everything, counting only bytes that the
 * vocabulary can write one by one: what an automaton of bytes can reach, a model can then reach token by token.
 */
export class States {
  readonly #edges: Map<number, number>[] = [];
  readonly #orElse: number[] = [];
  readonly distances: number[] = [];
  /** Of a state that counts or quotes, how. */
  readonly rules: (Rule | undefined)[] = [];
  /** Of a state within a string that counts, the rule: what is missing to its least is part of its distance. */
  readonly owners: (Rule | undefined)[] = [];

  constructor(readonly singles: Uint8Array) {
    this.add([]);
    this.distances[end] = 0;
  }

  /** A state with these edges and, where none is taken, those of `orElse` (with its end, if it may end there). */
  add(edges: Edges, orElse?: number): number {
    const state = this.#edges.push(new Map()) - 1;
    if (state >= limitStates) throw new SchemaRefused('too-large', '', 'schema');
    this.#orElse.push(orElse ?? -1);
    this.rules.push(undefined);
    this.owners.push(undefined);
    this.distances.push(orElse === undefined ? Number.POSITIVE_INFINITY : this.distances[orElse]!);
    for (const [byte, to] of edges) {
      this.link(state, byte, to);
      if (this.singles[byte]) this.distances[state] = Math.min(this.distances[state]!, 1 + this.distances[to]!);
    }
    return state;
  }

  /** A state with a rule, entered with nothing counted, that is `distance` away from the end. */
  addRuled(rule: Rule, distance: number): number {
    const state = this.add([]);
    this.rules[state] = rule;
    this.owners[state] = rule;
    this.distances[state] = distance;
    return state;
  }

  /** The state again, which lies within a string. */
  own(state: number, rule: Rule | undefined): number {
    this.owners[state] = rule;
    return state;
  }

  /** Adds an edge that makes no end nearer: back into a loop. */
  link(state: number, byte: number, to: number): void {
    const edges = this.#edges[state]!;
    const known = edges.get(byte);
    if (known !== undefined && known !== to) throw new Error('One byte cannot lead to two states.');
    edges.set(byte, to);
  }

  /** A state from which each of some texts leads where it says. No text may stand there twice. */
  choose(options: readonly { readonly bytes: Uint8Array; readonly to: number }[], at = 0): number {
    const done = options.find(({ bytes }) => bytes.length === at);
    const byByte = new Map<number, { readonly bytes: Uint8Array; readonly to: number }[]>();
    for (const option of options) {
      if (option.bytes.length > at) byByte.set(option.bytes[at]!, [...(byByte.get(option.bytes[at]!) ?? []), option]);
    }
    if (byByte.size === 0 && done) return done.to;
    return this.add(
      [...byByte].map(([byte, group]) => [byte, this.choose(group, at + 1)] as const),
      done?.to,
    );
  }

  /** The edges of a state, those that it has from others included. */
  edgesOf(state: number): [byte: number, to: number][] {
    const edges = new Map<number, number>();
    for (let from = state; from >= 0; from = this.#orElse[from]!) {
      for (const [byte, to] of this.#edges[from]!) if (!edges.has(byte)) edges.set(byte, to);
    }
    return [...edges];
  }

  /** The states as a table: 256 places a state, −1 where a byte is refused. */
  toTable(): { readonly table: Int32Array; readonly mayEnd: Uint8Array } {
    const count = this.#edges.length;
    const table = new Int32Array(count * 256).fill(-1);
    const mayEnd = new Uint8Array(count);
    for (let state = 0; state < count; state++) {
      for (const [byte, to] of this.edgesOf(state)) table[state * 256 + byte] = to;
      for (let from = state; from >= 0; from = this.#orElse[from]!) if (from === end) mayEnd[state] = 1;
    }
    return { table, mayEnd };
  }
}
