import type { Finding } from '../../core/run/finding';
import type { FindingsResult, FindingTexts } from '../../core/run/result';
import { valueKind } from '../../core/redact/value-kind';
import { inLocale, type LocalText } from '../../core/text/local-text';
import { isOverlapping, type Span } from '../../core/text/span';
import { markdownTarget, markdownText } from '../desk/markdown-text';
import { keyOf, labelName } from '../wording';
import { CheckedNote } from './checked-note';
import { EntityGroups } from './entity-groups';
import { filterKey } from './finding-filter';
import { evidenceSentence, finderSentence, ruleTextOf } from './finding-texts';
import { groupByLabel, groupBySeverity, worstSeverity } from './grouping';
import { type ResultKind, type Row, round, type Telling } from './kind';
import { NotRun } from './not-run';
import { RuleFindings } from './rule-findings';

/** Places of the passage: what is there, or which rule is broken. */
export const findings: ResultKind<FindingsResult> = {
  kind: 'findings',
  // What was not looked for must be told where nothing was found, too.
  isEmpty: ({ findings, notRun }) => findings.length === 0 && !notRun,
  View: ({ result, desk }) => (
    <>
      {result.notRun && <NotRun rules={result.notRun} onModels={desk.openModels} />}
      {result.findings.length === 0 && result.checked && <CheckedNote checked={result.checked} />}
      {isOfRules(result) ? (
        <RuleFindings findings={result.findings} texts={result.texts} desk={desk} />
      ) : (
        <EntityGroups findings={result.findings} texts={result.texts} desk={desk} />
      )}
    </>
  ),
  rows: ({ findings, texts }, telling) => findings.map((finding) => rowOf(finding, texts, telling)),
  json: ({ findings, texts }, { show, covered, locale }) => ({
    findings: findings.map(({ span, broken, ...finding }) => ({
      ...span,
      text: show(span),
      ...finding,
      masked: covered.some((secret) => isOverlapping(secret, span)),
      ...(broken && {
        rule: `${broken.policy}/${broken.rule}`,
        severity: broken.severity,
        message: inLocale(ruleTextOf({ broken }, texts).message, locale),
      }),
    })),
  }),
  markdown: (result, telling) => (isOfRules(result) ? ruleLines(result, telling) : entityLines(result, telling)),
  marks: ({ findings }) => findings.map((finding) => ({ span: finding.span, kind: filterKey(finding) })),
  count: ({ findings }) => ({ count: findings.length, severity: worstSeverity(findings) ?? undefined }),
};

function isOfRules({ findings }: FindingsResult): boolean {
  return findings.some(({ broken }) => broken);
}

function rowOf(finding: Finding, texts: FindingTexts, { show, locale, t, formats }: Telling): Row {
  const { span, confidence, by, evidence, broken } = finding;
  const kind = valueKind(finding);
  const found = {
    ...(kind && { kind: labelName(t, kind) }),
    text: show(span),
    ...span,
    confidence: round(confidence),
    found_by: finderSentence(t, locale, by, texts),
    why: evidence.map((one) => evidenceSentence(t, locale, one, texts)).join(formats.space),
  };
  if (!broken) return found;
  const { message, suggestion, reference } = ruleTextOf({ broken }, texts);
  return {
    ...found,
    severity: t(keyOf('severity', broken.severity)),
    rule: inLocale(message, locale),
    ...(broken.replacement !== undefined && { replacement: broken.replacement }),
    ...(suggestion && { suggestion: inLocale(suggestion, locale) }),
    ...(reference && { source: reference.url }),
  };
}

function ruleLines({ findings, texts }: FindingsResult, { show, locale, t }: Telling): string[] {
  const words = (text: LocalText) => markdownText(inLocale(text, locale));
  return groupBySeverity(findings).flatMap(({ severity, rules }) => [
    `### ${t(keyOf('severity', severity))}`,
    '',
    ...rules.flatMap(({ broken, findings: places }) => {
      const { message, reason, suggestion, reference } = ruleTextOf({ broken }, texts);
      return [
        `- **${words(message)}** ${words(reason)}`,
        ...places.map(({ span }) => `  - “${markdownText(show(span))}” (${placeOf(span)})`),
        ...(suggestion ? [`  - ${t('result.suggestion')} ${words(suggestion)}`] : []),
        ...(reference ? [`  - ${linkTo(reference)}`] : []),
      ];
    }),
    '',
  ]);
}

function entityLines({ findings }: FindingsResult, { text, show, t }: Telling): string[] {
  return groupByLabel(findings, text).flatMap(({ label, values }) => [
    `### ${markdownText(labelName(t, label))}`,
    '',
    ...values.flatMap(({ findings: places }) => {
      const [first] = places;
      return first ? [`- ${markdownText(show(first.span))}${places.length > 1 ? ` ×${places.length}` : ''}`] : [];
    }),
    '',
  ]);
}

function placeOf({ start, end }: Span): string {
  return `${start}–${end}`;
}

function linkTo({ title, url }: { title: string; url: string }): string {
  const target = markdownTarget(url);
  return target ? `[${markdownText(title)}](${target})` : markdownText(title);
}
