import { type BrokenRule, type Finding, type Severity, severities } from '../../core/run/finding';
import { rankOf } from '../../core/run/labels';

/** All places of one value under one label. */
export interface ValueGroup {
  readonly value: string;
  /** The likeliest of its findings' confidences. */
  readonly confidence: number;
  readonly findings: readonly Finding[];
}

/** All values under one label; `count` counts places. */
export interface LabelGroup {
  readonly label: string;
  readonly count: number;
  readonly values: readonly ValueGroup[];
}

/** All places where one rule is broken. */
export interface RuleGroup {
  readonly broken: BrokenRule;
  readonly findings: readonly Finding[];
}

/** Findings by label in the order of the catalogue, then by value: most frequent first, ties in order of appearance. */
export function groupByLabel(findings: readonly Finding[], text: string): LabelGroup[] {
  return gather(findings, (finding) => finding.label)
    .map(([label, members]) => ({ label, count: members.length, values: groupByValue(members, text) }))
    .sort((a, b) => rankOf(a.label) - rankOf(b.label));
}

/** Places by value: most frequent first, ties in order of appearance. */
export function groupByValue(findings: readonly Finding[], text: string): ValueGroup[] {
  const valueAt = ({ span }: Finding) => text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return gather(findings, valueAt)
    .map(([value, members]) => ({ value, findings: members, confidence: Math.max(...members.map((member) => member.confidence)) }))
    .sort((a, b) => b.findings.length - a.findings.length);
}

/** Broken rules by severity, most serious first; severities without findings are left out. */
export function groupBySeverity(findings: readonly Finding[]): { readonly severity: Severity; readonly rules: RuleGroup[] }[] {
  const rules = gather(findings, ({ broken }) => `${broken?.policy}/${broken?.rule}`).flatMap(([, members]): RuleGroup[] => {
    const broken = members[0]?.broken;
    return broken ? [{ broken, findings: members }] : [];
  });
  return severities
    .toReversed()
    .map((severity) => ({ severity, rules: rules.filter(({ broken }) => broken.severity === severity) }))
    .filter(({ rules }) => rules.length > 0);
}

/** The gravest severity among findings; null when no rule is broken. */
export function worstSeverity(findings: readonly Finding[]): Severity | null {
  const ranks = findings.map(({ broken }) => (broken ? severities.indexOf(broken.severity) : -1));
  return severities[Math.max(-1, ...ranks)] ?? null;
}

/** Members by key, keys in order of appearance (`Map.groupBy`, which Node 20 lacks). */
function gather<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
