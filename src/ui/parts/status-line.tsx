import { useId, useState } from 'preact/hooks';
import type { Coverage } from '../../core/text/passage';
import type { Cost } from '../../core/run/run';
import { languageName } from '../formats';
import { useSurface } from '../surface';
import { CostDetails } from './cost-details';
import { ModelFacts } from './model-facts';

/** The one line under a result: what looked at it, how much of it, how long it took. */
export function StatusLine({ coverage, cost }: { coverage: Coverage; cost: Cost }) {
  const { t, formats, locale } = useSurface();
  const isPartial = coverage.analysedChars < coverage.totalChars;
  const hasModel = cost.modelMs > 0;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { unmeasuredLanguage: language } = coverage;
  return (
    <p class="status">
      {hasModel ? (
        <span>
          <button
            type="button"
            class="link"
            data-harmless
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            title={t('status.which')}
            onClick={() => setOpen(!isOpen)}
          >
            {t('status.engine')}
          </button>
        </span>
      ) : (
        <span>{t('status.patterns')}</span>
      )}
      <span class={isPartial ? 'partial' : undefined}>
        {t('status.coverage', formats.integer(coverage.analysedChars), formats.integer(coverage.totalChars))}
      </span>
      {cost.judged && <span>{t('status.judged_by', cost.judged.model)}</span>}
      <span>{formats.duration(Math.max(1, cost.totalMs + (cost.judged?.totalMs ?? 0)))}</span>
      {hasModel && isOpen && (
        <span id={id} class="status-facts">
          <ModelFacts encoders={cost.encoders} threads={cost.threads} /> <CostDetails cost={cost} />
        </span>
      )}
      {language && hasModel && (
        <span class="status-warning" role="note">
          {language === 'und' ? t('status.unmeasured_unknown') : t('status.unmeasured', languageName(language, locale))}
        </span>
      )}
    </p>
  );
}
