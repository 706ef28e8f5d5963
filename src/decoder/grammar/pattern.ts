import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { CharacterReader } from '../../linear/characters';
import { SchemaRefused } from './shape';
import type { States } from './states';
import { type ByteRange, byteSequences } from './utf8';

const reader = new CharacterReader();
const limitNodes = 6_000;

/** A node of an automaton that may be in several at once: bytes lead on, and `without` leads on by nothing. */
interface Node {
  readonly edges: { readonly bytes: ByteRange; readonly to: number }[];
  readonly without: number[];
}

/**
 * The state from which the characters of a pattern, as JSON writes them, lead to `next`. The pattern has passed the law of `linear`,
 * so it has no repetition without a bound and what it describes is finite. Throws `SchemaRefused` where it is not held by `^` and `$`,
 * looks around, or refers back.
 */
export function addPattern(states: States, { source, path }: { readonly source: string; readonly path: string }, next: number): number {
  const nodes: Node[] = [{ edges: [], without: [] }];
  const start = new PatternNodes(nodes, path).ofPattern(new RegExpParser().parsePattern(source, 0, source.length, { unicode: true }));
  const known = new Map<string, number>();
  const stateOf = (reached: readonly number[]): number => {
    const open = closure(nodes, reached);
    const key = open.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const edges = byBytes(open.flatMap((node) => nodes[node]!.edges)).map(([bytes, to]) => [bytes, stateOf(to)] as const);
    const state = states.add(
      edges.flatMap(([bytes, to]) => bytes.map((byte) => [byte, to] as const)),
      open.includes(accepted) ? next : undefined,
    );
    known.set(key, state);
    return state;
  };
  return stateOf([start]);
}

const accepted = 0;

class PatternNodes {
  constructor(
    private readonly nodes: Node[],
    private readonly path: string,
  ) {}

  /** The node from which what is held by `^` and `$` leads to acceptance. */
  ofPattern({ alternatives }: AST.Pattern): number {
    return this.#either(
      alternatives.map(({ elements }) => {
        const [first, last] = [elements[0], elements.at(-1)];
        if (elements.length < 2 || first?.type !== 'Assertion' || first.kind !== 'start' || last?.type !== 'Assertion' || last.kind !== 'end')
          return this.#refuse();
        return this.#sequence(elements.slice(1, -1), accepted);
      }),
    );
  }

  #add(node: Partial<Node> = {}): number {
    if (this.nodes.length >= limitNodes) throw new SchemaRefused('too-large', this.path, 'pattern');
    return this.nodes.push({ edges: [], without: [], ...node }) - 1;
  }

  #either(starts: number[]): number {
    return starts.length === 1 ? starts[0]! : this.#add({ without: starts });
  }

  #sequence(elements: readonly AST.Element[], next: number): number {
    return elements.reduceRight((behind, element) => this.#element(element, behind), next);
  }

  #element(element: AST.Element, next: number): number {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.#character(element, next);
      case 'Group':
        if (element.modifiers) return this.#refuse();
        return this.#either(element.alternatives.map(({ elements }) => this.#sequence(elements, next)));
      case 'CapturingGroup':
        return this.#either(element.alternatives.map(({ elements }) => this.#sequence(elements, next)));
      case 'Quantifier':
        return this.#repeat(element, next);
      default:
        return this.#refuse();
    }
  }

  #repeat({ element, min, max }: AST.Quantifier, next: number): number {
    let behind = next;
    for (let count = max; count > 0; count--) {
      const one = this.#element(element, behind);
      behind = count > min ? this.#add({ without: [one, next] }) : one;
    }
    return behind;
  }

  #refuse(): never {
    throw new SchemaRefused('pattern', this.path, 'pattern');
  }

  #character(node: AST.Character | AST.CharacterSet | AST.CharacterClass, next: number): number {
    const start = this.#add();
    for (const sequence of reader.read(node, false, false).flatMap(([from, to]) => byteSequences(from, to))) {
      let to = next;
      for (const bytes of sequence.slice(1).toReversed()) to = this.#add({ edges: [{ bytes, to }] });
      this.nodes[start]!.edges.push({ bytes: sequence[0]!, to });
    }
    return start;
  }
}

/** All nodes that are reached without a byte, in order. */
function closure(nodes: readonly Node[], from: readonly number[]): number[] {
  const reached = new Set(from);
  for (const node of reached) for (const next of nodes[node]!.without) reached.add(next);
  return [...reached].sort((a, b) => a - b);
}

/** Bytes that lead to the same nodes, with the nodes. */
function byBytes(edges: Node['edges']): [bytes: number[], to: number[]][] {
  const groups = new Map<string, [number[], number[]]>();
  for (let byte = 0; byte < 256; byte++) {
    const to = [...new Set(edges.filter(({ bytes: [first, last] }) => first <= byte && byte <= last).map((edge) => edge.to))].sort((a, b) => a - b);
    if (to.length === 0) continue;
    const group = groups.get(to.join(' ')) ?? [[], to];
    group[0].push(byte);
    groups.set(to.join(' '), group);
  }
  return [...groups.values()];
}
