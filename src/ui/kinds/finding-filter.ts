import type { Finding } from '../../core/run/finding';
import { inLocale } from '../../core/text/local-text';
import { compareSpans, type Span } from '../../core/text/span';
import type { FindingsResult } from '../../core/run/result';
import { showText } from '../masking';
import { ruleTextOf } from './finding-texts';

/** The orders a list of findings can have; `label` shows them in groups. */
export const findingOrders = ['label', 'position', 'confidence'] as const;
export type FindingOrder = (typeof findingOrders)[number];

/** What of the findings is shown, and in which order. No label chosen means all. */
export interface FindingFilter {
  readonly text: string;
  readonly labels: readonly string[];
  readonly order: FindingOrder;
}

/** Everything, in groups. */
export const noFilter: FindingFilter = { text: '', labels: [], order: 'label' };

/** What a finding is filtered by: its label, or the severity of the rule it breaks. */
export function filterKey({ label, broken }: Finding): string {
  return broken ? broken.severity : label;
}

/** The findings that pass, in order. Searches what is shown, so a covered value cannot be guessed by searching. */
export function applyFilter({ findings, texts }: FindingsResult, filter: FindingFilter, text: string, covered: readonly Span[], locale: string): Finding[] {
  const sought = filter.text.trim().toLowerCase();
  const holds = (finding: Finding) => {
    const words = [showText(text, finding.span, covered), finding.label, finding.broken ? inLocale(ruleTextOf(finding, texts).message, locale) : ''];
    return words.some((word) => word.toLowerCase().includes(sought));
  };
  const passed = findings.filter((finding) => (filter.labels.length === 0 || filter.labels.includes(filterKey(finding))) && (sought === '' || holds(finding)));
  return filter.order === 'confidence' ? passed.sort((a, b) => b.confidence - a.confidence) : passed.sort((a, b) => compareSpans(a.span, b.span));
}
