import type { FitAdvice, FitReport } from '../../../core/run/fit';
import { useSurface } from '../../surface';
import { FailureNote } from '../../parts/failure-note';
import type { FitState } from './use-fit';

/** How a fit goes, and what has come of it. */
export function FitView({ fit, onRetry }: { fit: FitState; onRetry: () => void }) {
  const { t, formats } = useSurface();
  return (
    <div class="fit">
      <div role="status">
        {fit.phase === 'fitting' && <p class="small soft figures">{t('sort_form.fitting', formats.integer(fit.done), formats.integer(fit.total))}</p>}
        {fit.phase === 'done' && <Accuracy report={fit.fitted.report} />}
      </div>
      {fit.phase === 'failed' && <FailureNote failure={fit.failure} isPartial={false} onRetry={onRetry} />}
      {fit.phase === 'fitting' && <progress max={Math.max(1, fit.total)} value={fit.done} aria-label={t('sort_form.progress')} />}
    </div>
  );
}

function Accuracy({ report }: { report: FitReport }) {
  const { t, formats } = useSurface();
  const { right, total, from, to, baseline, worst, advice } = report;
  return (
    <>
      <p>
        <strong class="figures">{t('sort_form.accuracy', formats.percent(right / total), formats.percent(from), formats.percent(to))}</strong>
      </p>
      <p class="small soft figures">
        {t('sort_form.accuracy_about', formats.integer(right), formats.integer(total), formats.percent(baseline))}
        {worst && formats.space + t('sort_form.worst', formats.integer(worst.count), formats.integer(worst.of), worst.label, worst.other)}
      </p>
      {advice.length > 0 && (
        <ul class="fit-advice" aria-label={t('sort_form.advice')}>
          {advice.map((each) => (
            <li key={JSON.stringify(each)}>
              <Advice advice={each} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Advice({ advice }: { advice: FitAdvice }) {
  const { t, formats } = useSurface();
  switch (advice.code) {
    case 'few':
      return <>{t('fit_advice.few', advice.label, formats.integer(advice.count))}</>;
    case 'contradictory':
      return <>{t('fit_advice.contradictory', formats.integer(advice.count))}</>;
    case 'unbalanced':
    case 'alike':
      return <>{t(`fit_advice.${advice.code}`, advice.label, advice.other)}</>;
    case 'chance':
      return <>{t('fit_advice.chance')}</>;
  }
}

/** The same in a line of a list. */
export function accuracyLine({ right, total, from, to }: FitReport, { t, formats }: Pick<ReturnType<typeof useSurface>, 't' | 'formats'>): string {
  return t('sort_form.accuracy', formats.percent(right / total), formats.percent(from), formats.percent(to));
}
