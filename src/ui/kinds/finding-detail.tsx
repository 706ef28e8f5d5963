import type { Finding } from '../../core/run/finding';
import { useSurface } from '../surface';
import type { FindingTexts } from '../../core/run/result';
import { evidenceSentence, finderSentence } from './finding-texts';
import type { ResultDesk } from './result-desk';

/** Why a finding stands there, and what can be done about it. */
export function FindingDetail({ finding, texts, desk }: { finding: Finding; texts: FindingTexts; desk: ResultDesk }) {
  const { t, locale, formats } = useSurface();
  return (
    <div class="finding-detail small">
      <ul class="evidence">
        <li>{finderSentence(t, locale, finding.by, texts)}</li>
        {finding.evidence.map((evidence, place) => (
          <li key={place}>{evidenceSentence(t, locale, evidence, texts)}</li>
        ))}
        <li class="figures">{t('result.confidence', formats.percent(finding.confidence))}</li>
        <li class="figures">{t('result.position', formats.integer(finding.span.start), formats.integer(finding.span.end))}</li>
      </ul>
      <p class="finding-actions">
        <button type="button" class="link" onClick={() => desk.ignoreHere(finding)}>
          {t('action.ignore_here')}
        </button>
        <button type="button" class="link" onClick={() => desk.ignoreAlways(finding)}>
          {t('action.ignore_always')}
        </button>
      </p>
    </div>
  );
}
