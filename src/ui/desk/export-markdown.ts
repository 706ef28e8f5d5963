/** A finished run as a note in Markdown; what comes from a passage or with a rule is escaped, so that it cannot become markup. */
import type { Translate } from '../hosts';
import { kindOf } from '../kinds/kinds';
import { markdownText } from './markdown-text';
import { keyOf, taskName } from '../wording';
import { type Exported, tellingOf } from './export';

/** The run as a note for people, in their language. */
export function toMarkdown(exported: Exported, t: Translate): string {
  const { run, page } = exported;
  const telling = tellingOf(exported, t);
  const { formats } = telling;
  const coverage = t('status.coverage', formats.integer(run.coverage.analysedChars), formats.integer(run.coverage.totalChars));
  const sections = run.results.map(({ task, result }) => {
    const { isEmpty, markdown } = kindOf(result);
    const lines = isEmpty(result) ? [t(keyOf('empty_title', task)) || t('empty_title.other')] : markdown(result, telling);
    return [`## ${taskName(t, task)}`, '', ...lines].join('\n');
  });
  const from = page?.title ? [t('panel.from', markdownText(page.title))] : [];
  const at = page?.address ? [markdownText(page.address)] : [];
  return `${[`# ${t('export.title')}`, ...from, ...at, `${formats.dateTime(run.finishedAt)} · ${coverage}`, ...sections].join('\n\n')}\n`;
}
