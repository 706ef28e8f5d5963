import { Grammar } from './grammar';
import { limitQuoteCharacters, type PassageQuotes } from './passage-quotes';
import { addPattern } from './pattern';
import { readSchema } from './read-schema';
import type { Property, Shape } from './shape';
import { backslash, end, quotationMark, States } from './states';

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const digits = range(0x30, 0x39);
const [zero, ...fromOne] = digits as [number, ...number[]];
const byteOf = (character: string) => character.charCodeAt(0);

/** More digits than a double holds for certain are noise. */
const limitDigits = 15;
const limitDecimals = 6;

/** What a grammar is made for: what the vocabulary can write byte by byte, and the passage that is quoted. */
export interface Writable {
  readonly singles: Uint8Array;
  /** Where nothing can be quoted a required quote can never be written. */
  readonly quotes: PassageQuotes | null;
}

/**
 * The automaton of all JSON texts, written as `JSON.stringify` would with a space behind each comma and colon, that are valid by
 * the schema. Throws `SchemaRefused` for what is beyond the subset.
 */
export function compileSchema(schema: unknown, writable: Writable): Grammar {
  const states = new States(writable.singles);
  const start = new Compiler(states, writable).build(readSchema(schema), end);
  return new Grammar(start, states, writable.quotes);
}

class Compiler {
  constructor(
    private readonly states: States,
    private readonly writable: Writable,
  ) {}

  /** The state from which a value of this shape leads to `next`. */
  build(shape: Shape, next: number): number {
    const { states } = this;
    switch (shape.kind) {
      case 'object':
        return states.add([[byteOf('{'), this.#properties(shape.properties, next)]]);
      case 'array':
        return states.add([[byteOf('['), this.#items(shape, next)]]);
      case 'string':
        return states.add([[quotationMark, this.#content(shape, next)]]);
      case 'quote':
        return states.add([[quotationMark, this.#quote(shape, next)]]);
      case 'pattern':
        return states.add([[quotationMark, addPattern(states, shape, states.add([[quotationMark, next]]))]]);
      case 'integer':
        return this.#integer(next);
      case 'number':
        return this.#number(next);
      case 'values':
        return states.choose(shape.texts.map((text) => ({ bytes: bytesOf(text), to: next })));
      case 'either':
        return states.add(shape.shapes.flatMap((one) => states.edgesOf(this.build(one, next))));
    }
  }

  /** Behind `{`: properties in their order, those that may be missing or not. */
  #properties(properties: readonly Property[], next: number): number {
    // Behind the last property, and so on to the front.
    let behind = this.states.add([[byteOf('}'), next]]);
    let options: { readonly bytes: Uint8Array; readonly to: number }[] = [];
    let mayClose = true;
    const close = () => (mayClose ? [{ bytes: bytesOf('}'), to: next }] : []);
    for (const { name, shape, isRequired } of properties.toReversed()) {
      const option = { bytes: bytesOf(`${JSON.stringify(name)}: `), to: this.build(shape, behind) };
      options = isRequired ? [option] : [option, ...options];
      mayClose &&= !isRequired;
      behind = this.states.choose([...options.map(({ bytes, to }) => ({ bytes: Uint8Array.of(byteOf(','), byteOf(' '), ...bytes), to })), ...close()]);
    }
    return this.states.choose([...options, ...close()]);
  }

  #items({ items, least, most }: Extract<Shape, { kind: 'array' }>, next: number): number {
    const { states } = this;
    const close = [[byteOf(']'), next]] as const;
    if (most === 0) return states.add(close);
    const more = (item: number) => [byteOf(','), states.add([[byteOf(' '), item]])] as const;
    // Items that differ in what may stand behind them: up to the most, or to the first of those of which there may be any number.
    const last = most === Number.POSITIVE_INFINITY ? Math.max(1, least) : most;
    let behind = states.add(close);
    let item = this.build(items, behind);
    if (most === Number.POSITIVE_INFINITY) states.link(behind, ...more(item));
    for (let count = last - 1; count >= 1; count--) {
      behind = states.add([...(count >= least ? close : []), more(item)]);
      item = this.build(items, behind);
    }
    return states.add(least === 0 ? close : [], item);
  }

  /** Behind the opening quotation mark: any characters, as UTF-8 has them, and JSON's short escapes. */
  #content({ least, most }: Extract<Shape, { kind: 'string' }>, next: number): number {
    const { states } = this;
    const distance = this.states.distances[next]! + 1;
    const content = states.addRuled({ kind: 'string', least, most, exit: next }, least + distance);
    const inner = (bytes: readonly number[], then: number) => states.own(states.add(bytes.map((byte) => [byte, then] as const)), states.rules[content]);
    const tail = (from: number, to: number, then: number) => inner(range(from, to), then);
    const one = tail(0x80, 0xbf, content);
    const two = tail(0x80, 0xbf, one);
    const three = tail(0x80, 0xbf, two);
    const escaped = inner([...'"\\bfnrt'].map(byteOf), content);
    const leads: readonly (readonly [from: number, to: number, then: number])[] = [
      [0x20, 0x21, content],
      [0x23, 0x5b, content],
      [0x5d, 0x7f, content],
      [0xc2, 0xdf, one],
      [0xe0, 0xe0, tail(0xa0, 0xbf, one)],
      [0xe1, 0xec, two],
      // Halves of surrogate pairs are no characters.
      [0xed, 0xed, tail(0x80, 0x9f, one)],
      [0xee, 0xef, two],
      [0xf0, 0xf0, tail(0x90, 0xbf, two)],
      [0xf1, 0xf3, three],
      [0xf4, 0xf4, tail(0x80, 0x8f, two)],
    ];
    for (const [from, to, then] of leads) for (const byte of range(from, to)) states.link(content, byte, then);
    states.link(content, backslash, escaped);
    states.link(content, quotationMark, next);
    return content;
  }

  #quote({ least, ...shape }: Extract<Shape, { kind: 'quote' }>, next: number): number {
    const most = Math.min(shape.most, limitQuoteCharacters);
    const closed = 1 + this.states.distances[next]!;
    const shortest = least === 0 ? 0 : (this.writable.quotes?.shortest(most) ?? Number.POSITIVE_INFINITY);
    return this.states.addRuled({ kind: 'quote', least, most, exit: next }, shortest + closed);
  }

  #integer(next: number): number {
    const { states } = this;
    const further = this.#digits(limitDigits, [], next);
    const first = fromOne.map((digit) => [digit, further] as const);
    return states.add([[zero, next], ...first, [byteOf('-'), states.add(first)]]);
  }

  #number(next: number): number {
    const { states } = this;
    const decimals = this.#digits(limitDecimals, [], next);
    const point = [byteOf('.'), states.add(digits.map((digit) => [digit, decimals] as const))] as const;
    const whole = this.#digits(limitDigits, [point], next);
    const first = fromOne.map((digit) => [digit, whole] as const);
    // JSON has a zero below zero, which nobody means.
    return states.add([[zero, states.add([point], next)], ...first, [byteOf('-'), states.add([[zero, states.add([point])], ...first])]]);
  }

  /** Behind a digit, of which there may be `limit` in all: further ones, or one of the edges, or what stands behind the number. */
  #digits(limit: number, edges: readonly (readonly [number, number])[], next: number): number {
    let state = this.states.add(edges, next);
    for (let count = 1; count < limit; count++) state = this.states.add([...digits.map((digit) => [digit, state] as const), ...edges], next);
    return state;
  }
}
