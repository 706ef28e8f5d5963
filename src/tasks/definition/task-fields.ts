/** What may stand in the file of a task, by its kind. */
import { isMap, isScalar } from 'yaml';
import { customKinds, type CustomKind, type TaskDefinition } from '../../core/run/custom-task';
import { limitExampleChars, limitLabelExamples, limitSortLabels } from '../../core/run/fit';
import { fieldTypes, limitChoices, limitFields, type PlainRecord } from '../../core/run/record';
import { limitExamples, storyLengths } from '../../core/run/writing';
import {
  checked,
  complain,
  type Field,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  type Place,
  type Report,
  type Shape,
  text,
  yesNo,
} from '../../policies/file/shapes';

const required = <Value>(shape: Shape<Value>, about: string): Field<Value> => ({ shape, about, isRequired: true });
const optional = <Value>(shape: Shape<Value>, about: string): Field<Value> => ({ shape, about });

/** A list in which no two things have the same name. */
function named<Item extends { readonly name?: string }>(list: Shape<Item[]>): Shape<Item[]> {
  return checked(list, (items, node, report) => {
    const twice = items.find(({ name }, at) => name !== undefined && items.findIndex((other) => isSameName(other.name, name)) < at);
    if (twice) complain(report, node, 'same_name', twice.name);
    return !twice;
  });
}

/** Whether two names would read the same to a person. */
export function isSameName(one: string | undefined, other: string): boolean {
  return one?.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Text without the signs by which the form parts one thing from the next: what it cannot show whole it must not be given. */
function textWithout(signs: RegExp, most: number): Shape<string> {
  return checked(text(most), (value, node, report) => {
    const sign = signs.exec(value)?.[0];
    if (sign !== undefined) complain(report, node, 'stray_sign', sign === '\n' ? '\\n' : sign);
    return sign === undefined;
  });
}

const head = (kind: CustomKind) => ({
  $schema: optional(text(300), 'The schema of this file, for editors.'),
  title: required(text(100), 'What the task is called in menus.'),
  description: optional(text(300), 'What it is for, in one sentence.'),
  kind: required(oneOf([kind]), 'What it does: sort, record, judge or write.'),
});

const label = object({
  name: required(text(100), 'What the label is called.'),
  description: optional(text(300), 'What belongs to it.'),
  examples: required(listOf(text(limitExampleChars), 0, limitLabelExamples), 'Texts that belong to it, eight at least.'),
});

const field = object({
  name: required(textWithout(/[:：\n]/u, 100), 'What the field is called.'),
  description: optional(text(300), 'What stands in it.'),
  type: required(oneOf(fieldTypes), 'What it holds; a quote is words of the text, exactly.'),
  choices: optional(listOf(textWithout(/[,，、;；\n]/u, 200), 2, limitChoices), 'The words of which it is one, where its type is choice.'),
  isList: optional(yesNo, 'There may be several, or none.'),
  mayBeMissing: optional(yesNo, 'The text may say nothing of it.'),
});

const single: Shape<string | number | boolean | null> = {
  schema: { type: ['string', 'number', 'boolean', 'null'] },
  read(node, report) {
    if (!isScalar(node) || typeof node.value !== 'string') return complain(report, node, 'wrong_kind', '', 'text');
    // Every value is text to the parser; what stands in no quotation marks is read as JSON does.
    if (node.type !== 'PLAIN') return node.value;
    if (/^(?:null|true|false|-?\d+(?:\.\d+)?)$/.test(node.value)) return JSON.parse(node.value) as number | boolean | null;
    return node.value;
  },
};
const several = listOf(single, 0, 100);
const value: Shape<PlainRecord[string]> = {
  schema: { anyOf: [single.schema, several.schema] },
  read: (node, report) => (isScalar(node) ? single.read(node, report) : (several.read(node, report) as PlainRecord[string] | undefined)),
};
const recordExample = object({
  text: required(text(20_000), 'A text.'),
  record: required(mapOf(text(100), value, limitFields), 'What is to be read out of it, by the names of the fields.'),
});
const texts = listOf(text(2_000), 0, limitExamples);

/** The fields of each kind of task. */
const kinds = {
  sort: object({
    ...head('sort'),
    labels: required(named(listOf(label, 2, limitSortLabels)), 'What texts are sorted into.'),
  }),
  record: object({
    ...head('record'),
    fields: required(named(listOf(field, 1, limitFields)), 'What is read out of a text.'),
    examples: optional(listOf(recordExample, 0, limitExamples), 'Texts with what is to be read out of them.'),
  }),
  judge: object({
    ...head('judge'),
    rule: required(text(2_000), 'What a text must not do, in words.'),
    breaks: optional(texts, 'Texts that break the rule.'),
    keeps: optional(texts, 'Texts that keep it.'),
    threshold: required(number(0, 1), 'From which probability on a text breaks it.'),
  }),
  write: object({
    ...head('write'),
    instruction: required(text(2_000), 'What is to be written; {text} is the text.'),
    length: required(oneOf(storyLengths), 'How much is written at most.'),
  }),
} satisfies Record<CustomKind, Shape<object>>;

/** A task: the kind that it names decides what else it may say. */
export const taskShape: Shape<TaskDefinition> = {
  schema: { oneOf: customKinds.map((kind) => kinds[kind].schema) },
  read(node, report) {
    const before = report.problems.length;
    const values = kinds[kindIn(node, report) ?? 'sort'].read(node, report);
    if (report.problems.length > before || !values) return undefined;
    const { $schema: _, ...definition } = values as { $schema?: string };
    return definition as unknown as TaskDefinition;
  },
};

function kindIn(node: Place, report: Report): CustomKind | undefined {
  const said = isMap(node) && node.has('kind') ? (node.get('kind', true) as Place) : undefined;
  return said ? oneOf(customKinds).read(said, { ...report, problems: [] }) : undefined;
}
