/** How a rule says what it looks for. One way of searching, and what must stand near it or must not be missing. */
import { isMap, isScalar } from 'yaml';
import { heads } from '../../core/encoding/encoding';
import type { Matcher, Reference } from '../../core/rules/policy';
import { refusePattern } from '../../linear/refuse-pattern';
import { parsePhrase } from '../phrase-index';
import { closest } from './closest';
import { problemOf } from './pattern-problem';
import {
  checked,
  complain,
  either,
  type Field,
  later,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  type Place,
  type Report,
  type Shape,
  text,
  type Values,
  yesNo,
} from './shapes';

/** How far, in UTF-16 code units, `near` and `without` look unless they say so: about two lines, and about half a page. */
export const defaultReach = { near: 120, without: 1_000 } as const;
/** Searches inside searches: deep enough for any rule a person can still read. */
const limitDepth = 5;
export const limits = { phraseChars: 200, phrases: 5_000, patternChars: 4_000, choices: 500, reachChars: 1_000_000, betterChars: 500 } as const;

/** A word or phrase as a pack writes it. */
export const phrase: Shape<string> = checked(text(limits.phraseChars), (value, node, report) => {
  try {
    parsePhrase(value);
    return true;
  } catch {
    complain(report, node, 'bad_phrase', value);
    return false;
  }
});
const phrases = listOf(phrase, 1, limits.phrases);

/** What stands under a name in a pack: words, or a whole search. */
export type Listed = readonly string[] | Matcher;

/** Named lists of a pack are put in where their name stands, so a rule that is read holds the words themselves. */
export interface PackReport extends Report {
  readonly lists: Readonly<Record<string, Listed>>;
  readonly references: Readonly<Record<string, Reference>>;
  depth: number;
}

/** What a pack keeps under a name. */
const listName: Shape<Listed> = {
  schema: { type: 'string', description: 'The name of a list of this pack.' },
  read(node, report) {
    const name = isScalar(node) ? String(node.value) : '';
    const { lists } = report as PackReport;
    if (Object.hasOwn(lists, name)) return lists[name];
    return complain(report, node, 'no_such_list', name, closest(name, Object.keys(lists)) ?? '');
  },
};
const isWords = (listed: Listed): listed is readonly string[] => Array.isArray(listed);
const wordsByName: Shape<readonly string[]> = {
  schema: listName.schema,
  read(node, report) {
    const listed = listName.read(node, report);
    return listed && (isWords(listed) ? listed : complain(report, node, 'wrong_kind', '', 'words'));
  },
};
/** Words, or the name of a list of words. */
const words: Shape<readonly string[]> = either((node) => !isScalar(node), phrases, wordsByName);

const searchByName: Shape<Matcher> = {
  schema: listName.schema,
  read(node, report) {
    const listed = listName.read(node, report);
    return listed && (isWords(listed) ? { kind: 'phrases', phrases: listed } : listed);
  },
};
const searchInPlace: Shape<Matcher> = later('search', () => matcherShape);
/** A search, or the name of a list. */
const matcher: Shape<Matcher> = either((node) => !isScalar(node), searchInPlace, searchByName);
/** What a pack may keep under a name. */
export const listed: Shape<Listed> = either(isMap, searchInPlace, phrases);

interface Around {
  readonly matcher: Matcher;
  readonly within?: number;
}

/** Words or a name: with the usual distance. */
const plainAround: Shape<Around> = {
  schema: { anyOf: [phrases.schema, listName.schema] },
  read(node, report) {
    const found = isScalar(node) ? searchByName.read(node, report) : phrases.read(node, report);
    if (!found) return undefined;
    return { matcher: isMatcher(found) ? found : { kind: 'phrases', phrases: found } };
  },
};
const isMatcher = (found: Listed): found is Matcher => !isWords(found);
const around: Shape<Around> = either(
  isMap,
  later('searchNear', () => aroundShape),
  plainAround,
);

const field = <Value>(shape: Shape<Value>, about: string): Field<Value> => ({ shape, about });

/** The fields with which a rule, or a part of one, says what it looks for. */
export const matcherFields = {
  words: field(words, 'Words and phrases, or the name of a list. Case and spaces do not matter; * at the end of a word allows other endings.'),
  exactCase: field(yesNo, 'Capitals matter: OK is not ok.'),
  replace: field(mapOf(phrase, text(limits.betterChars), limits.phrases), 'Words to replace, each with what to write instead.'),
  pattern: field(text(limits.patternChars), 'A regular expression. It must be linear: no + and *, but {1,30}.'),
  flags: field(text(4), 'i: case does not matter. m: ^ and $ are the ends of lines. s: . is every character.'),
  around: field(words, 'The pattern is looked for only within 120 characters of one of these words; a model judges only what holds one.'),
  except: field(words, 'What lies inside one of these phrases does not count.'),
  better: field(text(limits.betterChars), 'What to write instead.'),
  detectors: field(listOf(text(60), 1, 1_000), 'What Gloss itself finds: the ids of detectors, or group:secret and the like.'),
  withoutEvidence: field(listOf(text(60), 1, 20), 'Findings of detectors with this evidence do not count.'),
  head: field(oneOf(heads), 'What the built-in model judges.'),
  label: field(text(60), 'The answer of the model that is looked for.'),
  threshold: field(number(0, 1), 'How sure the model must be, from 0 to 1; of judge 0.5 if not said.'),
  any: field(listOf(matcher, 2, limits.choices), 'Any of these.'),
  of: field(matcher, 'A whole search to which near or without is added.'),
  atLeast: field(number(1, 100_000, true), 'Only where there are so many of them.'),
  near: field(around, `Only where one of these stands near: within ${defaultReach.near} characters, or as within says.`),
  without: field(around, `Only where none of these stands near: within ${defaultReach.without} characters, or as within says.`),
} as const;

const within = { within: field(number(0, limits.reachChars, true), 'How far away, in characters.') } as const;
/** Which fields say what is looked for, and which others go with each. */
const searches = {
  words: ['exactCase', 'except', 'better'],
  replace: ['exactCase', 'except'],
  pattern: ['flags', 'around', 'except', 'better'],
  detectors: ['withoutEvidence'],
  head: ['label', 'threshold'],
  any: [],
  of: [],
} as const satisfies Partial<Record<keyof typeof matcherFields, readonly (keyof typeof matcherFields)[]>>;
const companions = new Set<string>(Object.values(searches).flat());

/** Makes the matcher of the fields that were read; `node` is the map they stand in. */
export function toMatcher(values: Values<typeof matcherFields>, node: Place, report: PackReport): Matcher | undefined {
  const has = (name: string) => isMap(node) && node.has(name);
  const named = Object.keys(searches).filter(has) as (keyof typeof searches)[];
  const [search, second] = named;
  // A rule can be judged, a part of one cannot.
  if (!search) return complain(report, node, 'no_search', '', [...Object.keys(searches), ...(report.depth === 0 ? ['judge'] : [])].join(', '));
  if (second) return complain(report, keyOf(node, second), 'two_searches', second, search);
  const own: readonly string[] = searches[search];
  const stray = [...companions].find((name) => has(name) && !own.includes(name));
  if (stray) return complain(report, keyOf(node, stray), 'stray_field', stray, search);
  const base = toBase(search, values, node, report);
  if (!base) return undefined;
  const counted: Matcher = values.atLeast === undefined ? base : { kind: 'count', of: base, atLeast: values.atLeast };
  const close: Matcher = values.near ? { kind: 'near', of: counted, near: values.near.matcher, withinChars: values.near.within ?? defaultReach.near } : counted;
  if (!values.without) return close;
  return { kind: 'missing', trigger: close, required: values.without.matcher, withinChars: values.without.within ?? defaultReach.without };
}

function toBase(search: keyof typeof searches, values: Values<typeof matcherFields>, node: Place, report: PackReport): Matcher | undefined {
  const { words, replace, pattern, flags, around, except, better, exactCase, detectors, withoutEvidence, head, label, threshold, any: choices, of } = values;
  switch (search) {
    case 'words':
      return (
        words && {
          kind: 'phrases',
          phrases: words,
          ...(except && { except }),
          ...(exactCase && { caseSensitive: true }),
          ...(better && { better: everyOne(words, better) }),
        }
      );
    case 'replace':
      return (
        replace && { kind: 'phrases', phrases: Object.keys(replace), ...(except && { except }), ...(exactCase && { caseSensitive: true }), better: replace }
      );
    case 'pattern': {
      if (pattern === undefined) return undefined;
      const refusal = refusePattern(pattern, flags);
      if (refusal) return complain(report, nodeOf(node, 'pattern'), ...problemOf(refusal));
      return { kind: 'pattern', pattern, ...(flags && { flags }), ...(around && { keywords: around }), ...(except && { except }), ...(better && { better }) };
    }
    case 'detectors':
      return detectors && { kind: 'detector', detectors, ...(withoutEvidence && { without: withoutEvidence }) };
    case 'head':
      if (label === undefined) return complain(report, node, 'missing_field', 'label');
      if (threshold === undefined) return complain(report, node, 'missing_field', 'threshold');
      return head && { kind: 'head', head, label, threshold };
    case 'any':
      return choices && choices.length > 1 ? { kind: 'any', of: choices } : choices?.[0];
    case 'of':
      return of;
  }
}

const everyOne = (words: readonly string[], better: string) => Object.fromEntries(words.map((word) => [word, better]));

const bare = object(matcherFields);
const bareNear = object({ ...matcherFields, ...within });

/** Keeps count of how deep searches lie in one another. */
function deeper<Value>(node: Place, report: Report, read: (report: PackReport) => Value | undefined): Value | undefined {
  const pack = report as PackReport;
  if (pack.depth >= limitDepth) return complain(report, node, 'too_deep', '', String(limitDepth));
  pack.depth++;
  const value = read(pack);
  pack.depth--;
  return value;
}

const matcherShape: Shape<Matcher> = {
  schema: bare.schema,
  read: (node, report) =>
    deeper(node, report, (pack) => {
      const values = bare.read(node, pack);
      return values && toMatcher(values, node, pack);
    }),
};

const aroundShape: Shape<Around> = {
  schema: bareNear.schema,
  read: (node, report) =>
    deeper(node, report, (pack) => {
      const values = bareNear.read(node, pack);
      const found = values && toMatcher(values, node, pack);
      return found && { matcher: found, ...(values.within !== undefined && { within: values.within }) };
    }),
};

/** What `#/$defs/…` of the JSON Schemas stand for. */
export const matcherDefinitions = { search: matcherShape.schema, searchNear: aroundShape.schema };

/** The key of a field, where what is wrong is that it is there. */
export function keyOf(node: Place, name: string): Place {
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  return (pair?.key ?? node) as Place;
}

function nodeOf(node: Place, name: string): Place {
  return (isMap(node) ? (node.get(name, true) as Place) : undefined) ?? node;
}
