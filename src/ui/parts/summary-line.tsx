import { severities } from '../../core/run/finding';
import { findingsOf, isLabel } from '../../core/run/result';
import type { Answer } from '../desk/run-state';
import { useSurface } from '../surface';
import { verdictOfWhole } from '../kinds/label-words';
import { keyOf } from '../wording';

/** What several tasks found, in one line, the gravest first; nothing before the first answer. */
export function SummaryLine({ answers }: { answers: readonly Answer[] }) {
  const { t, locale, formats } = useSurface();
  const findings = answers.flatMap(({ result }) => findingsOf(result));
  const broken = severities
    .toReversed()
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.broken?.severity === severity).length }))
    .filter(({ count }) => count > 0);
  const named = findings.filter((finding) => !finding.broken).length;
  const moods = answers.flatMap(({ result }) =>
    isLabel(result) && result.scores.length > 0 && !result.withheld ? [verdictOfWhole(result, { t, locale, formats })] : [],
  );
  const words = [
    ...broken.map(({ severity, count }) => ({ key: severity as string, text: t(keyOf('summary', severity), formats.integer(count)) })),
    ...(named > 0 ? [{ key: 'named', text: t('summary.named', formats.integer(named)) }] : []),
    ...moods.map(({ tone, words }) => ({ key: tone ?? 'unsure', text: words })),
  ];
  if (words.length === 0) return null;
  return (
    <p class="summary-line" role="status">
      {words.map(({ key, text }, at) => (
        <span key={key}>
          {at > 0 && ' · '}
          <span data-severity={key}>{text}</span>
        </span>
      ))}
    </p>
  );
}
