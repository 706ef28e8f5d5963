/** What one part of a pattern can do, in numbers that are upper bounds over all texts. */
import type { AST } from '@eslint-community/regexpp';
import { areDisjoint, type CharacterSet, noCharacter } from './characters';

/** What one part of a pattern can do to a text that its worst enemy wrote. */
export interface Reach {
  /** Characters looked at, from one place. */
  readonly cost: number;
  /** In how many ways one text can be matched so that what stands behind is in `entry`. */
  waysInto(entry: CharacterSet): number;
  /** In how many ways a text of one length can be matched. */
  readonly waysPerLength: number;
  readonly least: number;
  readonly most: number;
  /** What a match that is not empty can begin with. */
  readonly first: CharacterSet;
  /** What can stand behind a match where there is a longer one: where anything else stands, only one length is possible. */
  readonly more: CharacterSet;
  readonly alphabet: CharacterSet;
  /** The sets of the leading characters that are certain. */
  readonly prefix: readonly CharacterSet[];
}

export const one = (): number => 1;
/** The empty part. */
export const nothing: Reach = {
  cost: 0,
  waysInto: one,
  waysPerLength: 1,
  least: 0,
  most: 0,
  first: noCharacter,
  more: noCharacter,
  alphabet: noCharacter,
  prefix: [],
};

/** Thrown where a part takes the whole over the limit. */
export class TooCostly extends Error {
  constructor(
    /** Characters looked at up to here, at most. */
    readonly cost: number,
    readonly part: AST.Node,
  ) {
    super('The pattern costs too much.');
  }
}

/** Asked of every part by all around it, so each answer is worked out once. */
export function remember(waysInto: Reach['waysInto']): Reach['waysInto'] {
  const known = new Map<CharacterSet, number>();
  return (entry) => {
    const ways = known.get(entry) ?? waysInto(entry);
    known.set(entry, ways);
    return ways;
  };
}

/** The same part where something beside it leaves no more than `limit` ways. */
export function limitWays(reach: Reach, limit: number): Reach {
  return { ...reach, waysInto: (entry) => Math.min(limit, reach.waysInto(entry)), waysPerLength: Math.min(limit, reach.waysPerLength) };
}

/** Whether a part is one word of certain characters. */
export function isFixed({ least, most, prefix, waysPerLength }: Reach): boolean {
  return least > 0 && least === most && prefix.length === most && waysPerLength === 1;
}

/** How far apart two places must be so that a word can stand at both; at least as far as `least`, which was right for its beginning. */
export function distanceToItself(word: readonly CharacterSet[], least: number): number {
  for (let shift = least; shift < word.length; shift++) {
    if (word.every((set, at) => at + shift >= word.length || !areDisjoint(set, word[at + shift]!))) return shift;
  }
  return word.length;
}

/** How many characters a text shares with two branches, one more than that is looked at; `Infinity` where it may follow both to an end. */
export function partingOf(a: Reach, b: Reach): number {
  if (a.least === 0 || b.least === 0) return Infinity;
  const length = Math.min(a.prefix.length, b.prefix.length);
  for (let at = 0; at < length; at++) if (areDisjoint(a.prefix[at]!, b.prefix[at]!)) return at + 1;
  return Infinity;
}
