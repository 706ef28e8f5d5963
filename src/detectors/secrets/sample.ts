import { type AST, RegExpParser } from '@eslint-community/regexpp';

const reader = new RegExpParser();

/**
 * A value of a `SecretKind`'s format: invented, so that no real secret is ever written down, and
 * the same every time. Throws for what lies outside the dialect of formats.
 */
export function sampleFormat(format: string, random: () => number): string {
  return choose(reader.parsePattern(format, 0, format.length, { unicode: false }).alternatives, random);
}

function choose(alternatives: readonly AST.Alternative[], random: () => number): string {
  const { elements } = alternatives[Math.floor(random() * alternatives.length)]!;
  return elements.map((element) => write(element, random)).join('');
}

function write(node: AST.Element, random: () => number): string {
  if (node.type === 'Group') return choose(node.alternatives, random);
  // A group of which there may be none is there: the longer value says more.
  if (node.type === 'Quantifier' && node.element.type === 'Group' && node.max === 1) return choose(node.element.alternatives, random);
  const [one, least, most] = node.type === 'Quantifier' ? [node.element, node.min, node.max] : [node, 1, 1];
  const characters = charactersOf(one);
  const times = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length: times }, () => characters[Math.floor(random() * characters.length)]).join('');
}

function charactersOf(node: AST.Node): string {
  if (node.type === 'Character') return String.fromCharCode(node.value);
  if (node.type === 'CharacterSet' && node.kind === 'digit' && !node.negate) return '0123456789';
  if (node.type === 'CharacterClassRange') {
    return String.fromCharCode(...Array.from({ length: node.max.value - node.min.value + 1 }, (_, i) => node.min.value + i));
  }
  if (node.type === 'CharacterClass' && !node.negate) return node.elements.map(charactersOf).join('');
  throw new SyntaxError(`format leaves the dialect: ${node.raw}`);
}
