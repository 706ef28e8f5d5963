/**
 * How many characters the engine may look at for one place of a text before it gives a pattern up.
 *
 * The browser's engine backtracks: where a repetition can end at several places, or two branches of a choice can match
 * the same text, everything behind is tried once for each way. We count the ways from the inside out, each number an
 * upper bound over all texts. Two facts keep the bounds close. Where what follows cannot begin with what a longer match
 * would have read on, only one end goes on: `\d{1,9}\.` goes on once. And a word such as `secret` can begin only so
 * often in a stretch: not within itself.
 */
import type { AST } from '@eslint-community/regexpp';
import { anyCharacter, areDisjoint, CharacterReader, type CharacterSet, noCharacter, union } from './characters';
import { distanceToItself, isFixed, limitWays, nothing, one, partingOf, type Reach, remember, TooCostly } from './reach';

/** Characters that a pattern may look at for one place. Throws `TooCostly` as soon as they are more than `limit`. */
export function costOf(pattern: AST.Pattern, flags: string, limit: number): number {
  return new Estimate(flags, limit).choice(pattern, pattern.alternatives, 'to-the-end').cost;
}

const reader = new CharacterReader();

/** How a part is matched: with more of the pattern behind it, with nothing behind it, or from its end to its beginning, as the engine does behind `?<=`. */
type Direction = 'forwards' | 'to-the-end' | 'backwards';

class Estimate {
  readonly #flags: string;
  readonly #limit: number;
  /** What each group matches that is referred to. */
  readonly #groups: Map<AST.CapturingGroup, Reach>;

  constructor(flags: string, limit: number, groups = new Map<AST.CapturingGroup, Reach>()) {
    this.#flags = flags;
    this.#limit = limit;
    this.#groups = groups;
  }

  /** Branches that can match the same text are all rivals of one another, so the worst branch with its rivals bounds what any text can cause. */
  choice(node: AST.Node, alternatives: readonly AST.Alternative[], direction: Direction): Reach {
    const branches = alternatives.map(({ elements }) => this.#sequence(elements, direction));
    if (branches.length === 1) return branches[0]!;
    const partings = branches.map((branch) => branches.map((other) => (branch === other ? Infinity : partingOf(branch, other))));
    const worst = (measure: (branch: Reach) => number, measureOther: (parting: number) => number = () => 0) => {
      const measured = branches.map(measure);
      return Math.max(...partings.map((row) => row.reduce((sum, parting, at) => sum + (parting === Infinity ? measured[at]! : measureOther(parting)), 0)));
    };
    const alphabet = union(...branches.map((branch) => branch.alphabet));
    return this.#check(node, {
      cost: worst(
        ({ cost }) => cost,
        (parting) => parting,
      ),
      waysInto: remember((entry) => worst((branch) => branch.waysInto(entry))),
      waysPerLength: worst(({ waysPerLength }) => waysPerLength),
      least: Math.min(...branches.map(({ least }) => least)),
      most: Math.max(...branches.map(({ most }) => most)),
      first: union(...branches.map(({ first }) => first)),
      more: worst(one) === 1 ? union(...branches.map(({ more }) => more)) : alphabet,
      alphabet,
      prefix: branches.some(({ least }) => least === 0) ? [] : [union(...branches.map(({ first }) => first))],
    });
  }

  #sequence(elements: readonly AST.Element[], direction: Direction): Reach {
    const ordered = flatten(direction === 'backwards' ? [...elements].reverse() : elements);
    const inner = direction === 'backwards' ? direction : 'forwards';
    const parts = ordered.map((element, at) => this.#of(element, at === ordered.length - 1 ? direction : inner));
    // Behind the last part that can fail nothing is tried again.
    const lastToFail = direction === 'to-the-end' ? ordered.findLastIndex((element) => element.type !== 'Quantifier' || element.min > 0) : parts.length - 1;
    // What comes next wherever a part is entered; at the end of the sequence it may be anything.
    const entries: CharacterSet[] = [];
    for (let at = parts.length - 1, next = anyCharacter; at >= 0; at--)
      entries[at] = next = union(parts[at]!.first, parts[at]!.least === 0 ? next : noCharacter);
    let whole = nothing;
    let before = nothing;
    let word: CharacterSet[] = [];
    let distance = 1;
    for (const [at, part] of parts.entries()) {
      if (at > lastToFail) {
        whole = this.#check(ordered[at]!, { ...whole, cost: whole.cost + part.cost });
        continue;
      }
      if (word.length === 0) before = whole;
      whole = this.#follow(ordered[at]!, whole, part, entries[at]!);
      if (isFixed(part)) {
        word.push(...part.prefix);
        // Places at which the whole word stands are as far from one another as it is from itself.
        if (before.least < before.most) distance = distanceToItself(word, distance);
        whole = limitWays(whole, Math.ceil((before.most - before.least + 1) / distance) * before.waysPerLength);
      } else if (part.most > 0) {
        word = [];
        distance = 1;
      }
    }
    return whole;
  }

  /** One part behind another, of which `entry` is what may come next. */
  #follow(node: AST.Node, whole: Reach, part: Reach, entry: CharacterSet): Reach {
    const looks = whole.waysInto(anyCharacter);
    if (part.most === 0) return this.#check(node, { ...whole, cost: whole.cost + looks * part.cost });
    const going = whole.waysInto(entry);
    const more = going === 1 ? part.more : union(whole.alphabet, part.alphabet);
    const waysPerLength = Math.min(going * part.waysPerLength, whole.waysPerLength * part.waysInto(anyCharacter));
    const isCertain = whole.least === whole.most && whole.prefix.length === whole.most;
    return this.#check(node, {
      cost: whole.cost + (part.most === 1 ? looks * part.cost : looks + going * part.cost),
      waysInto: remember((next) => Math.min(going * part.waysInto(next), areDisjoint(more, next) ? waysPerLength : Infinity)),
      waysPerLength,
      least: whole.least + part.least,
      most: whole.most + part.most,
      first: union(whole.first, whole.least === 0 ? part.first : noCharacter),
      more,
      alphabet: union(whole.alphabet, part.alphabet),
      prefix: isCertain ? [...whole.prefix, ...part.prefix] : whole.prefix,
    });
  }

  #of(node: AST.Element, direction: Direction): Reach {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass': {
        const set = reader.read(node, this.#flags.includes('i'), this.#flags.includes('s'));
        return { cost: 1, waysInto: one, waysPerLength: 1, least: 1, most: 1, first: set, more: noCharacter, alphabet: set, prefix: [set] };
      }
      case 'Assertion':
        if (node.kind !== 'lookahead' && node.kind !== 'lookbehind') return { ...nothing, cost: 1 };
        return { ...nothing, cost: this.choice(node, node.alternatives, node.kind === 'lookbehind' ? 'backwards' : 'to-the-end').cost };
      case 'Group':
        return node.modifiers ? this.#modified(node, node.modifiers, direction) : this.choice(node, node.alternatives, direction);
      case 'CapturingGroup': {
        const group = this.choice(node, node.alternatives, direction);
        if (node.references.length > 0) this.#groups.set(node, group);
        return group;
      }
      case 'Quantifier':
        return node.max === 1 ? this.#optional(node, direction) : this.#repeat(node, direction);
      case 'Backreference':
        return this.#reference(node);
      case 'ExpressionCharacterClass':
        throw new RangeError(`A pattern with ${node.raw} cannot be measured.`);
    }
  }

  #modified(node: AST.Group, { add, remove }: AST.Modifiers, direction: Direction): Reach {
    const kept = [...this.#flags].filter((flag) => !remove?.raw.includes(flag)).join('');
    return new Estimate(kept + add.raw, this.#limit, this.#groups).choice(node, node.alternatives, direction);
  }

  /** The text of a group once more: some word of its characters; nothing where the group has not been read. */
  #reference({ resolved }: AST.Backreference): Reach {
    const groups = [resolved].flat().flatMap((group) => this.#groups.get(group) ?? []);
    const most = Math.max(0, ...groups.map((group) => group.most));
    if (most === 0) return { ...nothing, cost: 1 };
    const alphabet = union(...groups.map((group) => group.alphabet));
    return {
      cost: most,
      waysInto: (entry) => (areDisjoint(alphabet, entry) ? 1 : most + 1),
      waysPerLength: 1,
      least: 0,
      most,
      first: alphabet,
      more: alphabet,
      alphabet,
      prefix: [],
    };
  }

  #optional(node: AST.Quantifier, direction: Direction): Reach {
    const body = this.#of(node.element, direction);
    if (node.min === 1 || body.most === 0) return body;
    return {
      ...body,
      cost: body.cost + 1,
      waysInto: remember((entry) => (areDisjoint(body.first, entry) ? Math.max(1, body.waysInto(entry)) : 1 + body.waysInto(entry))),
      waysPerLength: body.least === 0 ? body.waysPerLength + 1 : body.waysPerLength,
      least: 0,
      more: union(body.first, body.more),
      prefix: [],
    };
  }

  #repeat(node: AST.Quantifier, direction: Direction): Reach {
    const { min, max } = node;
    const body = this.#of(node.element, direction === 'backwards' ? direction : 'forwards');
    if (body.most === 0 || max === 0) return { ...nothing, cost: body.cost };
    const entry = body.least === 0 ? anyCharacter : body.first;
    const ends: { readonly round: Reach; readonly times: number }[] = min === 0 ? [{ round: nothing, times: 1 }] : [];
    let round = nothing;
    // Rounds of one length, or of which each begins where the one before had to end, are never equally long.
    let isChain = body.least > 0;
    for (let count = 1; count <= max; count++) {
      const last = round;
      round = this.#follow(node, round, body, entry);
      isChain &&= body.least === body.most || last.waysInto(entry) === 1 || areDisjoint(last.more, entry);
      const isSteady = count > 2 && round.waysInto(entry) === last.waysInto(entry) && round.waysPerLength === last.waysPerLength;
      const left = isSteady ? max - count : 0;
      if (left > 0) round = this.#check(node, { ...round, cost: round.cost + left * (round.cost - last.cost), most: round.most + left * body.most });
      const times = left + 1 - Math.max(0, Math.min(left + 1, min - count));
      if (times > 0) ends.push({ round, times });
      if (left > 0) break;
    }
    const waysOf = (measure: (end: Reach) => number) => ends.reduce((sum, { round: end, times }) => sum + times * measure(end), 0);
    const more = isChain ? union(body.first, body.more) : body.alphabet;
    const waysPerLength = isChain ? Math.max(...ends.map(({ round: end }) => end.waysPerLength)) : waysOf((end) => end.waysPerLength);
    return this.#check(node, {
      cost: round.cost + 1,
      waysInto: remember((next) =>
        Math.min(
          waysOf((end) => end.waysInto(next)),
          areDisjoint(more, next) ? waysPerLength : Infinity,
        ),
      ),
      waysPerLength,
      least: min * body.least,
      most: round.most,
      first: body.first,
      more,
      alphabet: body.alphabet,
      prefix:
        min === 0 || body.least === 0
          ? []
          : min === max && body.prefix.length === body.most && body.least === body.most
            ? Array.from({ length: min }, () => body.prefix).flat()
            : body.prefix,
    });
  }

  #check(part: AST.Node, reach: Reach): Reach {
    if (!(reach.cost <= this.#limit)) throw new TooCostly(reach.cost, part);
    return reach;
  }
}

/** Groups that only hold their parts together are no border for them. */
function flatten(elements: readonly AST.Element[]): readonly AST.Element[] {
  return elements.flatMap((element) => {
    const isPlain = (element.type === 'CapturingGroup' && element.references.length === 0) || (element.type === 'Group' && !element.modifiers);
    return isPlain && element.alternatives.length === 1 ? flatten(element.alternatives[0]!.elements) : [element];
  });
}
