/**
 * Tells before a pattern is ever run how much work it can make.
 *
 * The browser's engine backtracks: where a repetition can end in several places, or two branches of
 * a choice can match the same text, everything behind is tried once for each way. We count the ways
 * from the inside out; sets of characters are compared by asking the engine about sample characters.
 * The result bounds the characters looked at per place of the text, so a pattern that passes is
 * linear. Repetition without an upper bound never passes: even `\w+@` is quadratic on a long word.
 */
import { parseRegex, type RegexNode } from './regex-tree';

/** Most characters a pattern may look at for one place in the text. */
export const EFFORT_LIMIT = 2500;

/** Throws what the author of a pattern can act on, unless the pattern is valid and linear. */
export function checkPattern(source: string, flags = ''): void {
  if (/[^imsu]/.test(flags)) throw new Error(`pattern /${source}/ has flags other than i, m, s, u`);
  try {
    new RegExp(source, unicode(flags));
  } catch (error) {
    throw new Error(`pattern /${source}/ is not valid: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  const { cost } = new Estimate(source, flags).of(parseRegex(source), 0n);
  if (!(cost <= EFFORT_LIMIT)) {
    throw new Error(
      `pattern /${source}/ may look at ${cost} characters for each one of the text (limit ${EFFORT_LIMIT}); shorten its repetitions or make what follows them different`,
    );
  }
}

interface Effort {
  readonly cost: number;
  /** In how many ways the same text can be matched, an upper bound. */
  readonly ways: number;
  /** The sets of the leading characters that are certain; the first says what it can begin with. */
  readonly prefix: readonly bigint[];
  readonly isNullable: boolean;
}

const SAMPLES = [...'\t\n\u00a0éßΩ中第あ가€“’–\u0301😀', ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))];
const ANY = -1n;
/** Stands for all numbers that are far too large; infinity would turn into NaN on the way. */
const MANY = 1e12;

class Estimate {
  readonly #sets = new Map<string, bigint>();
  readonly #firsts = new Map<RegexNode, bigint>();
  readonly #samples: readonly string[];

  constructor(
    readonly source: string,
    readonly flags: string,
  ) {
    this.#samples = [...new Set([...SAMPLES, ...source])];
  }

  of(node: RegexNode, follow: bigint): Effort {
    switch (node.kind) {
      case 'character':
        return { cost: 1, ways: 1, prefix: [this.#set(node.source)], isNullable: false };
      case 'edge':
        // What stands behind an edge may fail whatever comes next, so nothing in front of it is certain.
        return { cost: 1, ways: 1, prefix: [ANY], isNullable: true };
      case 'look':
        return { cost: this.of(node.body, 0n).cost, ways: 1, prefix: [ANY], isNullable: true };
      case 'reference':
        throw new Error(`pattern /${this.source}/ refers back to a group at ${node.at}; that cannot be done in linear time`);
      case 'sequence':
        return this.#sequence(node.parts, follow);
      case 'choice':
        return this.#choice(node.branches, follow);
      case 'repeat':
        return this.#repeat(node, follow);
    }
  }

  #sequence(parts: readonly RegexNode[], follow: bigint): Effort {
    let rest: Effort = { cost: 0, ways: 1, prefix: [], isNullable: true };
    for (const part of [...parts].reverse()) {
      const here = this.of(part, firstOf(rest) | (rest.isNullable ? follow : 0n));
      const isFixed = part.kind === 'character';
      rest = {
        cost: here.cost + here.ways * rest.cost,
        ways: here.ways * rest.ways,
        prefix: isFixed ? [...here.prefix, ...rest.prefix] : [firstOf(here) | (here.isNullable ? firstOf(rest) : 0n)],
        isNullable: here.isNullable && rest.isNullable,
      };
    }
    return rest;
  }

  #choice(branches: readonly RegexNode[], follow: bigint): Effort {
    const efforts = branches.map((branch) => this.of(branch, follow));
    // Branches that can match the same text are all in conflict with one another, so the worst
    // branch together with its conflicts bounds what any text can cause.
    const worst = (measure: (effort: Effort) => number) =>
      Math.max(...efforts.map((one) => efforts.reduce((sum, other) => sum + (isConflict(one, other) ? measure(other) : 0), 0)));
    return {
      cost: worst(({ cost }) => cost) + branches.length,
      ways: worst(({ ways }) => ways),
      prefix: [efforts.reduce((all, effort) => all | firstOf(effort), 0n)],
      isNullable: efforts.some(({ isNullable }) => isNullable),
    };
  }

  #repeat({ body, min, max, at }: Extract<RegexNode, { kind: 'repeat' }>, follow: bigint): Effort {
    if (max === Infinity) {
      throw new Error(`pattern /${this.source}/ repeats without an upper bound at ${at}; write {${min},${min + 30}} or the like`);
    }
    const first = this.#first(body);
    const inner = this.of(body, first | follow);
    const isClear = (first & follow) === 0n && !inner.isNullable;
    const isNullable = min === 0 || inner.isNullable;
    // A body that is nullable or ambiguous multiplies its ways with every round.
    const rounds = inner.isNullable ? Math.max(2, inner.ways) : inner.ways;
    if (rounds === 1) return { cost: max * inner.cost + max - min, ways: isClear ? 1 : max - min + 1, prefix: [first], isNullable };
    const ways = Math.min(MANY, rounds ** max);
    return { cost: 2 * ways * inner.cost, ways: 2 * ways, prefix: [first], isNullable };
  }

  /** What a tree can begin with; kept, because nested repetitions ask again and again. */
  #first(node: RegexNode): bigint {
    const known = this.#firsts.get(node) ?? firstOf(node.kind === 'repeat' ? { prefix: [this.#first(node.body)] } : this.of(node, 0n));
    this.#firsts.set(node, known);
    return known;
  }

  #set(source: string): bigint {
    const known = this.#sets.get(source);
    if (known !== undefined) return known;
    const one = new RegExp(`^${source}$`, unicode(this.flags));
    const set = this.#samples.reduce((bits, sample, i) => (one.test(sample) ? bits | (1n << BigInt(i)) : bits), 0n);
    this.#sets.set(source, set);
    return set;
  }
}

function firstOf({ prefix }: Pick<Effort, 'prefix'>): bigint {
  return prefix[0] ?? 0n;
}

function isConflict(a: Effort, b: Effort): boolean {
  const length = Math.min(a.prefix.length, b.prefix.length);
  return a.isNullable || b.isNullable || Array.from({ length }, (_, i) => (a.prefix[i] ?? ANY) & (b.prefix[i] ?? ANY)).every((both) => both !== 0n);
}

function unicode(flags: string): string {
  return flags.includes('u') ? flags : `${flags}u`;
}
