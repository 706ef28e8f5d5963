/**
 * Sets of characters, exactly as the engine sees them: as ranges of code points.
 * Source: https://tc39.es/ecma262/#sec-compileatom
 */
import type { AST } from '@eslint-community/regexpp';

/** Code points as ascending ranges that do not touch, both ends included. */
export type CharacterSet = readonly (readonly [from: number, to: number])[];

/** What stands for one character in a pattern. */
export type OneCharacter = AST.Character | AST.CharacterSet | AST.CharacterClass;

export const noCharacter: CharacterSet = [];
export const anyCharacter: CharacterSet = [[0, 0x10ffff]];

const digits: CharacterSet = [[48, 57]];
const wordCharacters: CharacterSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const lineBreaks: CharacterSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

/** The characters in any of the sets. */
export function union(...sets: readonly CharacterSet[]): CharacterSet {
  // Most sets that are put together are the same ones again and again.
  const others = sets.filter((set, at) => set.length > 0 && sets.indexOf(set) === at);
  const largest = others.find((set) => others.every((other) => other === set || covers(set, other)));
  if (largest || others.length === 0) return largest ?? noCharacter;
  const joined: [number, number][] = [];
  for (const [from, to] of others.flat().sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function covers(set: CharacterSet, other: CharacterSet): boolean {
  let at = 0;
  return other.every(([from, to]) => {
    while (at < set.length && set[at]![1] < from) at++;
    return at < set.length && set[at]![0] <= from && set[at]![1] >= to;
  });
}

/** Whether no character is in both sets. */
export function areDisjoint(a: CharacterSet, b: CharacterSet): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]![1] < b[j]![0]) i++;
    else if (b[j]![1] < a[i]![0]) j++;
    else return false;
  }
  return true;
}

/** Reads sets of characters out of patterns; what it once read it remembers. */
export class CharacterReader {
  readonly #known = new Map<string, CharacterSet>();

  /** The characters that one place of a pattern can match; with the flags `i` and `s` as told. */
  read(node: OneCharacter, ignoreCase: boolean, dotAll: boolean): CharacterSet {
    const key = `${ignoreCase ? 'i' : ''}${dotAll ? 's' : ''}/${node.raw}`;
    const known = this.#known.get(key);
    if (known) return known;
    const set = node.type === 'CharacterClass' ? this.#class(node, ignoreCase) : inBothCases(single(node, dotAll), ignoreCase);
    this.#known.set(key, set);
    return set;
  }

  #class({ elements, negate }: AST.CharacterClass, ignoreCase: boolean): CharacterSet {
    const sets = elements.map((element): CharacterSet => {
      if (element.type === 'CharacterClassRange') return [[element.min.value, element.max.value]];
      if (element.type === 'Character' || element.type === 'CharacterSet') return single(element, false);
      // Only the flag `v` nests classes, and the law refuses that flag; for measuring, any character is safe.
      return anyCharacter;
    });
    const set = inBothCases(union(...sets), ignoreCase);
    return negate ? complement(set) : set;
  }
}

function single(node: AST.Character | AST.CharacterSet, dotAll: boolean): CharacterSet {
  if (node.type === 'Character') return [[node.value, node.value]];
  if (node.kind === 'any') return dotAll ? anyCharacter : complement(lineBreaks);
  const set = setOf(node);
  return node.negate ? complement(set) : set;
}

/** What stands behind `\d`, `\w`, `\s` and `\p`, not negated. */
function setOf(node: Exclude<AST.CharacterSet, AST.AnyCharacterSet>): CharacterSet {
  switch (node.kind) {
    case 'digit':
      return digits;
    case 'word':
      return wordCharacters;
    case 'space':
      return withProperty('\\s');
    case 'property':
      return withProperty(node.value === null ? `\\p{${node.key}}` : `\\p{${node.key}=${node.value}}`);
  }
}

function complement(set: CharacterSet): CharacterSet {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= 0x10ffff) rest.push([next, 0x10ffff]);
  return rest;
}

const properties = new Map<string, CharacterSet>();

/** The characters with a property, asked of the engine itself, so that both have the same version of Unicode. */
function withProperty(property: string): CharacterSet {
  const known = properties.get(property);
  if (known) return known;
  const ranges: [number, number][] = [];
  for (const { 0: run } of everyCharacter().matchAll(new RegExp(`${property}+`, 'gu'))) {
    let last: [number, number] | undefined;
    for (const char of run) {
      const code = char.codePointAt(0)!;
      if (last?.[1] === code - 1) last[1] = code;
      else {
        last = [code, code];
        ranges.push(last);
      }
    }
  }
  properties.set(property, ranges);
  return ranges;
}

let every: string | undefined;

/** All code points in order but the halves of pairs, which are no characters. */
function everyCharacter(): string {
  if (every !== undefined) return every;
  const parts: string[] = [];
  for (let from = 0; from <= 0x10ffff; from += 0x800) {
    if (from !== 0xd800) parts.push(String.fromCodePoint(...Array.from({ length: 0x800 }, (_, i) => from + i)));
  }
  every = parts.join('');
  return every;
}

let cases: readonly (readonly number[])[] | undefined;

/** Every character that has another case, with all its forms. */
function casesOfAll(): readonly (readonly number[])[] {
  cases ??= [...everyCharacter().matchAll(/\p{Changes_When_Casemapped}/gu)].map(({ 0: char }) => {
    const forms = [char, char.toLowerCase(), char.toUpperCase(), char.toUpperCase().toLowerCase()];
    return [...new Set(forms.filter((form) => [...form].length === 1).map((form) => form.codePointAt(0)!))];
  });
  return cases;
}

function inBothCases(set: CharacterSet, ignoreCase: boolean): CharacterSet {
  if (!ignoreCase) return set;
  const added = casesOfAll().filter((forms) => forms.some((code) => has(set, code)));
  return added.length === 0 ? set : union(set, ...added.flat().map((code): CharacterSet => [[code, code]]));
}

function has(set: CharacterSet, code: number): boolean {
  return set.some(([from, to]) => code >= from && code <= to);
}
