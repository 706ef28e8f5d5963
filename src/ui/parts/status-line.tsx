import type { Coverage } from '../../core/text/passage';
import type { Cost } from '../../core/run/run';
import { languageName } from '../formats';
import { useSurface } from '../surface';

/** The one line under a result: what looked at it, how much of it, how long it took. */
export function StatusLine({ coverage, cost }: { coverage: Coverage; cost: Cost }) {
  const { t, formats, locale } = useSurface();
  const isPartial = coverage.analysedChars < coverage.totalChars;
  const engine = cost.modelMs > 0 ? t('status.engine') : t('status.patterns');
  const threads = cost.threads === 1 ? t('status.thread') : t('status.threads', formats.integer(cost.threads));
  const { unmeasuredLanguage: language } = coverage;
  return (
    <p class="status">
      <span title={cost.modelMs > 0 ? threads : undefined}>{engine}</span>
      <span class={isPartial ? 'partial' : undefined}>
        {t('status.coverage', formats.integer(coverage.analysedChars), formats.integer(coverage.totalChars))}
      </span>
      <span>{formats.duration(Math.max(1, cost.totalMs))}</span>
      {language && cost.modelMs > 0 && (
        <span class="status-warning" role="note">
          {language === 'und' ? t('status.unmeasured_unknown') : t('status.unmeasured', languageName(language, locale))}
        </span>
      )}
    </p>
  );
}
