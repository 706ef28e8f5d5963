import type { Case, Expectation } from '@/bench/try/judge';
import { kinds } from './own';

/** Texts of a kind of fault that share what is right about them. */
export interface Texts {
  /** Must be found under one of these names: exactly the characters between « and », or anywhere where a text has no marks. */
  readonly find?: readonly string[];
  /** Must not be found. */
  readonly none?: readonly string[];
  readonly sentiment?: readonly string[];
  /** No other language may be seen in it. */
  readonly isEnglish?: boolean;
  /** What a browser's detector would wrongly say of it. */
  readonly browserLanguage?: string;
  /** Another language must be seen in it. */
  readonly isOther?: boolean;
  readonly texts: readonly string[];
}

/** A kind of fault: what goes wrong in general, with texts of our own. */
export interface Kind {
  /** As the reports call it: `K1`. */
  readonly id: string;
  readonly group: string;
  readonly lists: readonly Texts[];
}

/** Every text of ours as a case. Its id is that of its kind and a number. */
export function ownCases(): Case[] {
  return kinds.flatMap(({ id, group, lists }) =>
    lists.flatMap((list) => list.texts.map((marked) => ({ list, marked }))).map(({ list, marked }, at) => toCase({ id, group }, list, marked, at + 1)),
  );
}

function toCase({ id, group }: Pick<Kind, 'id' | 'group'>, list: Texts, marked: string, number: number): Case {
  const { browserLanguage } = list;
  return {
    id: `${id}-${number}`,
    kind: id,
    group,
    task: 'both',
    text: marked.replace(/[«»]/g, ''),
    ...(browserLanguage && { browserLanguage }),
    expect: toExpectation(list, marked),
  };
}

function toExpectation({ find, none, sentiment, isEnglish, isOther }: Texts, marked: string): Expectation {
  const values = [...marked.matchAll(/«([^»]*)»/g)].map(([, value = '']) => value);
  return {
    ...(find && (values.length ? { find: values.map((text) => ({ as: find, text })) } : { findAny: [{ as: find }] })),
    ...(none && { none: [{ as: none }] }),
    ...(sentiment && { sentiment }),
    ...(isEnglish && { noWarn: true }),
    ...(isOther && { warn: true }),
  };
}
