/** The fields of a rule's file, of a pack's file (`pack.yml`), and of a pack that is all in one file. */
import { isMap, isScalar } from 'yaml';
import { severities } from '../../core/run/finding';
import type { LocalText } from '../../core/text/local-text';
import { type Policy, type Reference, type Rule, ruleScopes } from '../../core/rules/policy';
import { closest } from './closest';
import { isJudged, judgeFields, toJudged } from './judge-fields';
import { listed, matcherFields, type PackReport, toMatcher } from './matcher-fields';
import { checked, complain, either, type Field, listOf, mapOf, number, object, oneOf, type Shape, text, yesNo } from './shapes';

const limitRules = 5_000;
const limitSentence = 1_000;
const limitExamples = 50;

const required = <Value>(shape: Shape<Value>, about: string): Field<Value> => ({ shape, about, isRequired: true });
const optional = <Value>(shape: Shape<Value>, about: string): Field<Value> => ({ shape, about });

function matching(pattern: RegExp, most: number, code: 'bad_id' | 'bad_language', expected: string): Shape<string> {
  const shape = checked(text(most), (value, node, report) => {
    if (!pattern.test(value)) complain(report, node, code, value, expected);
    return pattern.test(value);
  });
  return { ...shape, schema: { ...shape.schema, pattern: pattern.source } };
}

/** What packs and rules are called in settings and findings: words in small letters, joined by hyphens. */
export const idShape = matching(/^[a-z\d]+(?:-[a-z\d]+)*$/, 60, 'bad_id', 'no-big-words');
const languages = listOf(matching(/^[a-z]{2,3}$/, 3, 'bad_language', 'en, zh'), 1, 50);
const link: Shape<string> = checked(text(500), (value, node, report) => {
  const isLink = value.startsWith('https://') && URL.canParse(value);
  if (!isLink) complain(report, node, 'bad_link', value, 'https://…');
  return isLink;
});

const bothLanguages = object({ en: required(text(limitSentence), 'In English.'), zh_CN: optional(text(limitSentence), 'In Chinese.') });
/** A sentence, or the same sentence in English and in Chinese. */
const sentence: Shape<LocalText> = {
  schema: { anyOf: [text(limitSentence).schema, bothLanguages.schema] },
  read(node, report) {
    if (isMap(node)) return bothLanguages.read(node, report) as LocalText | undefined;
    const only = text(limitSentence).read(node, report);
    return only === undefined ? undefined : { en: only };
  },
};

const sourceFields = { title: required(text(300), 'What the text is called.'), url: required(link, 'Where it can be read.') } as const;
const wholeReference = object({
  ...sourceFields,
  inChinese: optional(object(sourceFields), 'The text behind it for passages in Chinese, where that is another one.'),
}) as Shape<Reference>;
const referenceName: Shape<Reference> = {
  schema: { type: 'string', description: 'The name of a reference of this pack.' },
  read(node, report) {
    const name = isScalar(node) ? String(node.value) : '';
    const { references } = report as PackReport;
    if (Object.hasOwn(references, name)) return references[name];
    return complain(report, node, 'no_such_reference', name, closest(name, Object.keys(references)) ?? '');
  },
};

const examples = listOf(text(2_000), 0, limitExamples);

const ruleFields = {
  severity: required(oneOf(severities), 'How much it matters.'),
  message: required(sentence, 'What is wrong, in a few words.'),
  reason: required(sentence, 'Why, for a layman.'),
  suggestion: optional(sentence, 'What to do instead.'),
  reference: optional(
    either((node) => !isScalar(node), wholeReference, referenceName),
    'The public text behind the rule: a name of this pack, or title and url.',
  ),
  scope: optional(oneOf(ruleScopes), 'How the words are read in their sentence.'),
  confidence: optional(number(0, 1), 'How sure a match is, from 0 to 1; 1 if not said.'),
  masked: optional(yesNo, 'What is found is secret and is shown masked.'),
  offByDefault: optional(yesNo, 'Off until the user switches it on.'),
  examples: optional(examples, '«…» marks what must be found. An example without marks must find nothing.'),
  ...matcherFields,
  ...judgeFields,
  languages: optional(languages, 'A model judges only texts in one of these languages.'),
} as const;
const bareRule = object(ruleFields);

/** A rule as it stands in a file, without its id, which is the file's name or its key. */
export interface RuleFile {
  readonly rule: Omit<Rule, 'id'>;
  readonly examples: readonly string[];
}

export const ruleShape: Shape<RuleFile> = {
  schema: bareRule.schema,
  read(node, report) {
    const before = report.problems.length;
    const values = bareRule.read(node, report);
    if (!values) return undefined;
    // A search that was read wrongly has said so; it is not missing besides.
    const isFine = report.problems.length === before || !isMap(node);
    const { severity, message, reason, suggestion, reference, scope, confidence, masked, offByDefault, examples = [] } = values;
    const toMatch = isJudged(node) ? toJudged : toMatcher;
    const match = isFine ? toMatch(values, node, report as PackReport) : undefined;
    if (!match || !severity || !message || !reason) return undefined;
    return {
      rule: {
        severity,
        message,
        reason,
        ...(suggestion && { suggestion }),
        ...(reference && { reference }),
        match,
        ...(scope && { scope }),
        ...(confidence !== undefined && { confidence }),
        ...(masked && { masked }),
        ...(offByDefault && { offByDefault }),
      },
      examples,
    };
  },
};

export const listsShape = mapOf(idShape, listed, 200);
export const referencesShape = mapOf(idShape, wholeReference, 200);

const headFields = {
  title: required(sentence, 'What the pack is called.'),
  description: required(sentence, 'What it is for, in one sentence.'),
  languages: required(languages, 'The languages it was written for, such as en or zh.'),
  offByDefault: optional(yesNo, 'Off until the user switches it on.'),
  scope: optional(oneOf(ruleScopes), 'How the words of its rules are read in their sentence, unless a rule says otherwise.'),
  lists: optional(listsShape, 'Lists of words, or whole searches, that rules use by name.'),
  references: optional(referencesShape, 'Public texts that rules name.'),
} as const;

/** `pack.yml` of a pack that is a folder. */
export const folderShape = object({
  ...headFields,
  order: optional(listOf(idShape, 1, limitRules), 'Rules that are shown first, in this order; the others follow by name.'),
});

/** A pack in one file: the same, with its rules. */
export const wholeShape = object({
  ...headFields,
  id: optional(idShape, 'What it is called in exports and findings; made from the title if not said.'),
  rules: required(mapOf(idShape, ruleShape, limitRules), 'The rules, each under its id.'),
});

/** The pack without its rules. */
export function toHead(values: { readonly [Name in keyof typeof headFields]?: unknown }): Omit<Policy, 'id' | 'rules'> {
  const { title, description, languages, offByDefault, scope } = values as Omit<Policy, 'id' | 'rules'>;
  return { title, description, languages, ...(offByDefault && { offByDefault }), ...(scope && { scope }) };
}
