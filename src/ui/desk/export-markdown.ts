/** A finished run as a note in Markdown; what comes from a passage or with a rule is escaped, so that it cannot become markup. */
import type { Finding } from '../../core/run/finding';
import { inLocale, type LocalText } from '../../core/text/local-text';
import { topScore } from '../../core/run/result';
import type { Span } from '../../core/text/span';
import type { Exported } from './export';
import { createFormats } from '../formats';
import type { Translate } from '../hosts';
import { showText } from '../masking';
import { markdownTarget, markdownText } from './markdown-text';
import { groupByLabel, groupBySeverity } from '../kinds/grouping';
import { keyOf, labelName, taskName } from '../wording';

/** The run as a note for people, in their language. */
export function toMarkdown(exported: Exported, t: Translate): string {
  const { run, locale } = exported;
  const formats = createFormats(locale);
  const coverage = t('status.coverage', formats.integer(run.coverage.analysedChars), formats.integer(run.coverage.totalChars));
  const sections = run.results.map(({ task, result }) => {
    const lines = result.kind === 'label' ? labelLines(result.scores, exported, result.parts, t) : findingLines(result.findings, exported, t);
    return [`## ${taskName(t, task)}`, '', ...(lines.length > 0 ? lines : [t(keyOf('empty_title', task))])].join('\n');
  });
  return `${[`# ${t('export.title')}`, `${formats.dateTime(run.finishedAt)} · ${coverage}`, ...sections].join('\n\n')}\n`;
}

type Scores = Parameters<typeof topScore>[0];

function labelLines(scores: Scores, { run, covered, locale }: Exported, parts: readonly { span: Span; scores: Scores }[], t: Translate): string[] {
  const formats = createFormats(locale);
  const words = (of: Scores) => `${markdownText(labelName(t, topScore(of).label))} ${formats.percent(topScore(of).confidence)}`;
  return [`**${words(scores)}**`, '', ...parts.map((part) => `- ${words(part.scores)}: ${markdownText(showText(run.passage.text, part.span, covered))}`)];
}

function findingLines(findings: readonly Finding[], { run, covered, locale }: Exported, t: Translate): string[] {
  const shown = (span: Span) => markdownText(showText(run.passage.text, span, covered));
  const words = (text: LocalText) => markdownText(inLocale(text, locale));
  if (findings.some((finding) => finding.broken)) {
    return groupBySeverity(findings).flatMap(({ severity, rules }) => [
      `### ${t(keyOf('severity', severity))}`,
      '',
      ...rules.flatMap(({ broken, findings: places }) => [
        `- **${words(broken.message)}** ${words(broken.reason)}`,
        ...places.map(({ span }) => `  - “${shown(span)}” (${span.start}–${span.end})`),
        ...(broken.suggestion ? [`  - ${t('result.suggestion')} ${words(broken.suggestion)}`] : []),
        ...(broken.reference ? [`  - ${linkTo(broken.reference)}`] : []),
      ]),
      '',
    ]);
  }
  return groupByLabel(findings, run.passage.text).flatMap(({ label, values }) => [
    `### ${markdownText(labelName(t, label))}`,
    '',
    ...values.flatMap(({ findings: places }) => {
      const [first] = places;
      return first ? [`- ${shown(first.span)}${places.length > 1 ? ` ×${places.length}` : ''}`] : [];
    }),
    '',
  ]);
}

function linkTo({ title, url }: { title: string; url: string }): string {
  const target = markdownTarget(url);
  return target ? `[${markdownText(title)}](${target})` : markdownText(title);
}
