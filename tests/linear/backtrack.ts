import { type AST, RegExpParser } from '@eslint-community/regexpp';

const reader = new RegExpParser();
const tests = new Map<string, RegExp>();

function testOf(raw: string): RegExp {
  const test = tests.get(raw) ?? new RegExp(`^${raw}$`);
  tests.set(raw, test);
  return test;
}

/** How many characters a backtracking engine looks at until it has found `source` at the beginning of `text` or given it up. */
export function countLooks(source: string, text: string): number {
  const pattern = reader.parsePattern(source, 0, source.length, { unicode: true });
  const groups = new Map<AST.Node, string>();
  let looks = 0;
  const look = (raw: string, at: number): boolean => {
    looks++;
    return at < text.length && testOf(raw).test(text[at]!);
  };
  /** Tries every way in which `node` matches from `at`, until what is behind it has matched as well. */
  const match = (node: AST.Node, at: number, goOn: (at: number) => boolean): boolean => {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
        return node.alternatives.some((alternative) => match(alternative, at, goOn));
      case 'CapturingGroup':
        return node.alternatives.some((alternative) =>
          match(alternative, at, (to) => {
            const last = groups.get(node);
            groups.set(node, text.slice(at, to));
            if (goOn(to)) return true;
            if (last === undefined) groups.delete(node);
            else groups.set(node, last);
            return false;
          }),
        );
      case 'Alternative': {
        const step = (index: number, from: number): boolean =>
          index === node.elements.length ? goOn(from) : match(node.elements[index]!, from, (to) => step(index + 1, to));
        return step(0, at);
      }
      case 'Quantifier': {
        // As the engine does: a round beyond the least that reads nothing is given up.
        const round = (count: number, from: number): boolean =>
          (count < node.max && match(node.element, from, (to) => (to > from || count < node.min) && round(count + 1, to))) || (count >= node.min && goOn(from));
        return round(0, at);
      }
      case 'Backreference': {
        const again = groups.get(node.resolved as AST.Node) ?? '';
        for (const [i, char] of [...again].entries()) if (!look(char, at + i)) return false;
        return goOn(at + again.length);
      }
      case 'Character':
      case 'CharacterClass':
        return look(node.raw, at) && goOn(at + 1);
      default:
        throw new RangeError(`The test does not know ${node.type}.`);
    }
  };
  match(pattern, 0, () => true);
  return looks;
}
