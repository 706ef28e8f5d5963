/**
 * What is made of packs once, so that a run only asks: the index of all their phrases, which of those a rule needs in
 * order to match at all, and which rules ask the model.
 */
import { type Matcher, matchersIn, type Policy, type Rule } from '../core/rules/policy';
import { PhraseIndex, type PhraseHit, type PhraseList } from './phrase-index';

/** The phrases of packs that stand in a text. */
export class FoundPhrases {
  readonly #hits: readonly (readonly PhraseHit[])[];
  readonly #index: RuleIndex;

  constructor(index: RuleIndex, hits: readonly (readonly PhraseHit[])[]) {
    this.#index = index;
    this.#hits = hits;
  }

  /** The hits of a list, by the very array of its rule. */
  of(list: readonly string[]): readonly PhraseHit[] {
    return this.#hits[this.#index.places.get(list) ?? -1] ?? none;
  }

  /** Whether a rule may match at all. Of thousands of rules nearly none has to be looked at any further. */
  mayMatch(rule: Rule): boolean {
    const needed = this.#index.needs.get(rule);
    return !needed || needed.some((place) => this.#hits[place]!.length > 0);
  }
}

const none: readonly PhraseHit[] = [];

interface RuleIndex {
  readonly phrases: PhraseIndex;
  /** The place of a list of phrases in the index, by the very array of the rule. */
  readonly places: ReadonlyMap<readonly string[], number>;
  /** The lists of which one must stand in a text for the rule to match; none for rules that look for more than phrases. */
  readonly needs: ReadonlyMap<Rule, readonly number[]>;
}

const known = new WeakMap<readonly Policy[], RuleIndex>();

/** Finds the phrases of all packs in a text; hands over the same array of packs each time, or they are indexed anew. Yields now and then so that the caller may stop. */
export function* findPhrases(text: string, policies: readonly Policy[]): Generator<void, FoundPhrases> {
  const index = known.get(policies) ?? (yield* createIndex(policies));
  known.set(policies, index);
  return new FoundPhrases(index, yield* index.phrases.find(text));
}

/** A rule among all rules of a list of packs. */
export interface RulePlace {
  /** Counted over all packs, in their order. */
  readonly place: number;
  readonly asksModel: boolean;
}

const knownPlaces = new WeakMap<readonly Policy[], ReadonlyMap<string, RulePlace>>();

/** The rules of packs by the names that findings give them: pack and rule. Made once for the same array. */
export function placesOfRules(policies: readonly Policy[]): ReadonlyMap<string, RulePlace> {
  const known = knownPlaces.get(policies);
  if (known) return known;
  const rules = policies.flatMap((policy) => policy.rules.map((rule) => [`${policy.id}/${rule.id}`, asksModel(rule)] as const));
  const places = new Map(rules.map(([id, asks], place) => [id, { place, asksModel: asks }]));
  knownPlaces.set(policies, places);
  return places;
}

/** Whether a rule asks the model. */
export function asksModel({ match }: Pick<Rule, 'match'>): boolean {
  return matchersIn(match).some(({ kind }) => kind === 'head');
}

function* createIndex(policies: readonly Policy[]): Generator<void, RuleIndex> {
  const phrases = new PhraseIndex();
  const places = new Map<readonly string[], number>();
  const needs = new Map<Rule, readonly number[]>();
  // Packs that were written as files repeat a list where ours share one: what reads the same is looked up once.
  const byText = new Map<string, number>();
  for (const policy of policies) {
    for (const rule of policy.rules) {
      for (const list of listPhrases(rule.match)) {
        if (places.has(list.phrases)) continue;
        const text = `${list.caseSensitive ? '!' : ''}${list.phrases.join('\n')}`;
        const place = byText.get(text) ?? phrases.add(list);
        byText.set(text, place);
        places.set(list.phrases, place);
      }
      const lists = listsNeededBy(rule.match);
      if (lists) needs.set(rule, [...new Set(lists.map((list) => places.get(list)!))]);
    }
    yield;
  }
  return { phrases, places, needs };
}

/** Every list of phrases a matcher looks up, its own and those inside it. */
function listPhrases(match: Matcher): PhraseList[] {
  const lists = (...all: (readonly string[] | undefined)[]) => all.flatMap((phrases) => (phrases ? [{ phrases }] : []));
  return matchersIn(match).flatMap((matcher) => {
    if (matcher.kind === 'phrases') return [{ phrases: matcher.phrases, caseSensitive: matcher.caseSensitive }, ...lists(matcher.except)];
    if (matcher.kind === 'judge') return lists(matcher.around);
    return matcher.kind === 'pattern' ? lists(matcher.keywords, matcher.except) : [];
  });
}

/** The lists of which a hit is needed for a matcher to match; undefined where it may match without any. */
function listsNeededBy(matcher: Matcher): readonly (readonly string[])[] | undefined {
  switch (matcher.kind) {
    case 'phrases':
      return [matcher.phrases];
    case 'pattern':
      return matcher.keywords && [matcher.keywords];
    case 'judge':
      return matcher.around && [matcher.around];
    case 'any': {
      const all = matcher.of.map(listsNeededBy);
      return all.every((lists) => lists !== undefined) ? all.flat() : undefined;
    }
    case 'count':
      return listsNeededBy(matcher.of);
    case 'near':
      return listsNeededBy(matcher.of) ?? listsNeededBy(matcher.near);
    case 'missing':
      return listsNeededBy(matcher.trigger);
    default:
      return undefined;
  }
}
