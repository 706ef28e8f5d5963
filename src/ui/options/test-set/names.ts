import { ruleOfLabel } from '../../../core/test-set/judge-findings';
import { inLocale } from '../../../core/text/local-text';
import type { UserTask } from '../../../core/run/custom-task';
import { labelsOf } from '../../../core/run/labels';
import type { TaskId } from '../../../core/run/task-id';
import type { TestRow } from '../../../core/test-set/test-row';
import type { OptionsHost, Translate } from '../../hosts';
import { labelName, spellOut } from '../../wording';

/** What a pack is called; one that came after this page was opened, or that is gone, by its id. */
export function packTitle({ policies }: Pick<OptionsHost, 'policies'>, id: string, locale: string): string {
  const pack = policies.find((policy) => policy.id === id);
  return pack ? inLocale(pack.title, locale) : spellOut(id.replace(/^user\//, ''));
}

/** What a rule says; one that came after this page was opened, or that is gone, by its id. */
export function ruleName({ policies }: Pick<OptionsHost, 'policies'>, name: { readonly policy: string; readonly rule: string }, locale: string): string {
  const rule = policies.find(({ id }) => id === name.policy)?.rules.find(({ id }) => id === name.rule);
  return rule ? inLocale(rule.message, locale) : spellOut(name.rule);
}

/** What a label of a row is called: a rule, or a label of a task. */
export function labelWords(t: Translate, host: Pick<OptionsHost, 'policies'>, label: string, locale: string): string {
  const rule = ruleOfLabel(label);
  return rule ? ruleName(host, rule, locale) : labelName(t, label);
}

/** The labels that a task can give; none for one that is gone. */
export function labelsOfTask(task: TaskId, own: readonly UserTask[]): readonly string[] {
  if (task === 'sentiment') return labelsOf('tone');
  const definition = own.find(({ id }) => id === task)?.definition;
  return definition?.kind === 'sort' ? definition.labels.map(({ name }) => name) : [];
}

/** The tasks that rows are of, in the usual order; those that are gone come last. */
export function tasksIn(rows: readonly Pick<TestRow, 'task'>[], order: readonly TaskId[]): readonly TaskId[] {
  const there = new Set(rows.map(({ task }) => task));
  return [...order.filter((task) => there.has(task)), ...[...there].filter((task) => !order.includes(task))];
}
