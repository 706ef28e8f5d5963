/** Changes to a pack's file that leave the rest of it as its author wrote it, comments and all. */
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { severities } from '../../core/run/finding';
import type { RuleForm } from '../../core/rules/pack-draft';
import { toYaml, writeOptions } from './write-pack';

/** A pack without rules yet. */
export function newPack(title: string, description: string, language: string): string {
  return `${toYaml({ title, description, languages: [language] })}rules: {}\n`;
}

/** The file with a rule of the form put in: in the place of the rule of that id, or at the end under a new one. */
export function withRule(source: string, form: RuleForm, id?: string): string {
  const file = open(source);
  const rules = file.get('rules');
  if (!isMap(rules)) file.set('rules', file.createNode({}));
  else rules.flow = false;
  const examples = id ? file.getIn(['rules', id, 'examples']) : undefined;
  const name = id ?? freeId(form, (taken) => file.hasIn(['rules', taken]));
  const kept = isSeq(examples) && form.kind !== 'judge' ? { examples: examples.toJSON() as unknown } : {};
  file.setIn(['rules', name], file.createNode({ ...formToFile(form), ...kept }));
  return file.toString(writeOptions);
}

/** The file without a rule. */
export function withoutRule(source: string, id: string): string {
  const file = open(source);
  file.deleteIn(['rules', id]);
  return file.toString(writeOptions);
}

/** The file under another title, and without the id of the pack it was copied from. */
export function withTitle(source: string, title: string): string {
  const file = open(source);
  file.delete('id');
  file.set('title', title);
  return file.toString(writeOptions);
}

/** A rule as the form shows it; null for one that says more than the form knows. */
export function readForm(source: string, id: string): RuleForm | null {
  const rule = (open(source).toJS() as { rules?: Record<string, Record<string, unknown>> }).rules?.[id];
  if (!rule) return null;
  const { message, reason, severity, words, without, replace, suggestion, judge, examples, ...more } = rule;
  const known = severities.find((one) => one === severity);
  if (Object.keys(more).length > 0 || typeof message !== 'string' || typeof reason !== 'string' || !known || suggestion !== undefined) return null;
  const base = { message, reason, severity: known, required: [], better: '' };
  if (judge !== undefined) return (words ?? without ?? replace) ? null : judgedForm({ ...base, kind: 'judge', words: [] }, judge, examples);
  if (isRecord(replace) && words === undefined && without === undefined) {
    const better = [...new Set(Object.values(replace))];
    return better.length === 1 ? { ...base, kind: 'prefer', words: Object.keys(replace), better: better[0]! } : null;
  }
  if (!isList(words) || replace !== undefined) return null;
  if (without === undefined) return { ...base, kind: 'forbid', words };
  return isList(without) ? { ...base, kind: 'require', words, required: without } : null;
}

/** A rule in words with its examples; null where an example breaks it with a part only, which a line of the form cannot show. */
function judgedForm(base: RuleForm, judge: unknown, examples: unknown): RuleForm | null {
  if (typeof judge !== 'string' || !isList(examples)) return null;
  const isMarked = (example: string) => /[«»]/.test(example);
  const breaks = examples.filter(isMarked).map((example) => /^«([^«»\n]+)»$/.exec(example)?.[1]);
  const keeps = examples.filter((example) => !isMarked(example));
  if (!isList(breaks) || keeps.some((example) => example.includes('\n'))) return null;
  return { ...base, judge, breaks, keeps };
}

function open(source: string): Document {
  return parseDocument(source, { schema: 'failsafe' });
}

function formToFile({ kind, words, required, better, judge = '', breaks = [], keeps = [], message, reason, severity }: RuleForm): object {
  const base = { severity, message, reason };
  if (kind === 'judge') return { ...base, judge, examples: [...breaks.map((text) => `«${text}»`), ...keeps] };
  if (kind === 'prefer') return { ...base, replace: Object.fromEntries(words.map((word) => [word, better])) };
  return { ...base, words, ...(kind === 'require' && { without: required }) };
}

/** An id that no rule has, made of what the rule is about: of the message, or else of its first word. */
function freeId({ message, words, judge = '' }: RuleForm, isTaken: (id: string) => boolean): string {
  const base = toId(message) || toId(words[0] ?? judge) || 'rule';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** Words as an id: small letters and digits, joined by hyphens; empty where there are none. */
export function toId(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}

const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');
const isRecord = (value: unknown): value is Record<string, string> => typeof value === 'object' && value !== null && !Array.isArray(value);
