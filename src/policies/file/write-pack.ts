/** Writes a pack as the file that reads as that pack, with its named lists and references. */
import { Document, isScalar, visit } from 'yaml';
import type { LocalText } from '../../core/text/local-text';
import type { Matcher, Rule } from '../../core/rules/policy';
import { defaultReach, type Listed } from './matcher-fields';
import { usualThreshold } from './judge-fields';
import type { ReadPack } from './read-pack';

/** Plain data in the order in which it is written. */
export type Written = Readonly<Record<string, unknown>>;
type Names = Pick<ReadPack, 'lists' | 'references'>;

/** The whole pack in one file. */
export function writePack({ policy, examples, lists, references }: ReadPack): string {
  const { title, description, languages, offByDefault, scope, rules, id } = policy;
  const names = { lists, references };
  return toYaml({
    id: id.replace(/^.*\//, ''),
    title: toSentence(title),
    description: toSentence(description),
    languages,
    ...(offByDefault && { offByDefault }),
    ...(scope && { scope }),
    ...(Object.keys(lists).length > 0 && { lists: listsToFile(lists) }),
    ...(Object.keys(references).length > 0 && { references }),
    rules: Object.fromEntries(rules.map((rule) => [rule.id, ruleToFile(rule, examples[rule.id] ?? [], names)])),
  });
}

/** How files are written. */
export const writeOptions = { lineWidth: 110, singleQuote: true } as const;

/** Data as YAML: long sentences are folded, long patterns stand as they are, words that YAML would take for something else are quoted. */
export function toYaml(written: Written): string {
  const file = new Document(written, { aliasDuplicateObjects: false });
  visit(file, {
    Pair(_, { key, value }) {
      // A pattern must not be folded; in a block it needs no quotes either.
      if (isScalar(key) && key.value === 'pattern' && isScalar(value) && String(value.value).length > 90) value.type = 'BLOCK_LITERAL';
    },
  });
  return file.toString(writeOptions);
}

/** A rule as it stands in a file. */
export function ruleToFile(rule: Omit<Rule, 'id'>, examples: readonly string[], names: Names): Written {
  const { severity, message, reason, suggestion, reference, match, scope, confidence, masked, offByDefault } = rule;
  const referenceName = reference && nameOf(names.references, reference);
  return {
    severity,
    message: toSentence(message),
    reason: toSentence(reason),
    ...(suggestion && { suggestion: toSentence(suggestion) }),
    ...(reference && { reference: referenceName ?? reference }),
    ...matcherToFile(match, names),
    ...(scope && { scope }),
    ...(confidence !== undefined && { confidence }),
    ...(masked && { masked }),
    ...(offByDefault && { offByDefault }),
    ...(examples.length > 0 && { examples }),
  };
}

/** Named lists as they stand in a file. */
export function listsToFile(lists: Names['lists']): Written {
  const isWords = (listed: Listed): listed is readonly string[] => Array.isArray(listed);
  // A search under a name is written whole: it cannot name another list, which may not be read yet.
  return Object.fromEntries(
    Object.entries(lists).map(([name, listed]) => [name, isWords(listed) ? listed : matcherToFile(listed, { lists: {}, references: {} })]),
  );
}

function toSentence({ en, zh_CN }: LocalText): string | Written {
  return zh_CN === undefined ? en : { en, zh_CN };
}

/** A matcher in its short form. */
function matcherToFile(matcher: Matcher, names: Names): Written {
  const words = (phrases: readonly string[]) => nameOf(names.lists, phrases) ?? phrases;
  switch (matcher.kind) {
    case 'phrases': {
      const { phrases, except, caseSensitive, better } = matcher;
      const same = new Set(Object.values(better ?? {}));
      const [only] = same;
      const rest = { ...(caseSensitive && { exactCase: true }), ...(except && { except: words(except) }) };
      if (better && (same.size > 1 || phrases.length === 1)) return { replace: better, ...rest };
      return { words: words(phrases), ...rest, ...(better && { better: only }) };
    }
    case 'pattern': {
      const { pattern, flags, keywords, except, better } = matcher;
      return {
        pattern,
        ...(flags && { flags }),
        ...(keywords && { around: words(keywords) }),
        ...(except && { except: words(except) }),
        ...(better && { better }),
      };
    }
    case 'detector':
      return { detectors: matcher.detectors, ...(matcher.without && { withoutEvidence: matcher.without }) };
    case 'head':
      return { head: matcher.head, label: matcher.label, threshold: matcher.threshold };
    case 'judge': {
      const { rule, each, threshold, around, languages, unlearnt } = matcher;
      return {
        judge: rule,
        ...(each !== 'sentence' && { each }),
        ...(threshold !== usualThreshold && { threshold }),
        ...(around && { around: words(around) }),
        ...(languages && { languages }),
        ...(unlearnt && { unlearnt }),
      };
    }
    case 'any':
      return { any: matcher.of.map((one) => nameOf(names.lists, one) ?? matcherToFile(one, names)) };
    case 'count':
      return { ...inside(matcher.of, names, []), atLeast: matcher.atLeast };
    case 'near':
      return { ...inside(matcher.of, names, ['count']), near: nearToFile(matcher.near, matcher.withinChars, defaultReach.near, names) };
    case 'missing':
      return {
        ...inside(matcher.trigger, names, ['count', 'near']),
        without: nearToFile(matcher.required, matcher.withinChars, defaultReach.without, names),
      };
  }
}

/** A matcher to which a field is added beside its own: as it is where the reader would put the two together likewise, else whole under `of`. */
function inside(matcher: Matcher, names: Names, before: readonly Matcher['kind'][]): Written {
  const isModified = matcher.kind === 'count' || matcher.kind === 'near' || matcher.kind === 'missing';
  const written = matcherToFile(matcher, names);
  return isModified && !before.includes(matcher.kind) ? { of: written } : written;
}

function nearToFile(matcher: Matcher, withinChars: number, usual: number, names: Names): unknown {
  const isUsual = withinChars === usual;
  const named = nameOf(names.lists, matcher);
  if (named) return isUsual ? named : { of: named, within: withinChars };
  const written = matcherToFile(matcher, names);
  if (isUsual && Object.keys(written).length === 1 && 'words' in written) return written.words;
  return { ...written, ...(!isUsual && { within: withinChars }) };
}

/** The name under which a pack keeps exactly this. */
function nameOf(kept: Readonly<Record<string, unknown>>, value: unknown): string | undefined {
  const text = JSON.stringify(value);
  return Object.keys(kept).find((name) => JSON.stringify(kept[name]) === text);
}
