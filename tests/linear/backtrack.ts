import { type AST, RegExpParser } from '@eslint-community/regexpp';

const reader = new RegExpParser();
const tests = new Map<string, RegExp>();

function testOf(raw: string): RegExp {
  const test = tests.get(raw) ?? new RegExp(`^${raw}$`);
  tests.set(raw, test);
  return test;
}

/**
 * How many characters a backtracking engine looks at before it gives `source` up at the beginning of `text`, where
 * everything that could match is followed by something that never does.
 */
export function countLooks(source: string, text: string): number {
  const pattern = reader.parsePattern(source, 0, source.length, { unicode: true });
  let looks = 0;
  /** Tries every way in which `node` matches from `at`, and goes on behind each. */
  const match = (node: AST.Node, at: number, goOn: (at: number) => void): void => {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
        for (const alternative of node.alternatives) match(alternative, at, goOn);
        return;
      case 'Alternative': {
        const step = (index: number, from: number): void =>
          index === node.elements.length ? goOn(from) : match(node.elements[index]!, from, (to) => step(index + 1, to));
        step(0, at);
        return;
      }
      case 'Quantifier': {
        const round = (count: number, from: number): void => {
          if (count < node.max) {
            match(node.element, from, (to) => {
              // As the engine does: a round beyond the least that reads nothing is given up.
              if (to > from || count < node.min) round(count + 1, to);
            });
          }
          if (count >= node.min) goOn(from);
        };
        round(0, at);
        return;
      }
      case 'Character':
      case 'CharacterClass':
        looks++;
        if (at < text.length && testOf(node.raw).test(text[at]!)) goOn(at + 1);
        return;
      default:
        throw new RangeError(`The test does not know ${node.type}.`);
    }
  };
  match(pattern, 0, () => {});
  return looks;
}
