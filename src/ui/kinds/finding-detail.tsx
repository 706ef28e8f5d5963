import type { Finding } from '../../core/run/finding';
import type { FindingTexts, RuleText } from '../../core/run/result';
import { inLocale } from '../../core/text/local-text';
import { FindingVerdict } from '../judge/finding-verdict';
import { useSurface } from '../surface';
import { evidenceSentence, finderSentence, ruleTextOf } from './finding-texts';
import { Quote } from './quote';
import type { ResultDesk } from './result-desk';

/** Why a finding stands there, the rule behind it, and what can be done about both. */
export function FindingDetail({ finding, texts, desk }: { finding: Finding; texts: FindingTexts; desk: ResultDesk }) {
  const { t, locale, formats } = useSurface();
  return (
    <div class="finding-detail small">
      <p>
        <Quote span={finding.span} desk={desk} />
      </p>
      {finding.broken && <RuleNote rule={ruleTextOf(finding, texts)} replacement={finding.broken.replacement} />}
      <ul class="evidence">
        <li>{finderSentence(t, locale, finding.by, texts)}</li>
        {finding.evidence.map((evidence, place) => (
          <li key={place}>{evidenceSentence(t, locale, evidence, texts)}</li>
        ))}
        <li class="figures">{t('result.confidence', formats.confidence(finding.confidence))}</li>
        <li class="figures">{t('result.position', formats.integer(finding.span.start), formats.integer(finding.span.end))}</li>
      </ul>
      {desk.judging && (
        <p class="judge-line">
          <span class="soft">{t('judge.ask')}</span>
          <FindingVerdict finding={finding} desk={desk.judging} />
        </p>
      )}
      <p class="finding-actions">
        {desk.askWhy && (
          <button type="button" class="link" onClick={() => desk.askWhy?.(finding.span)}>
            {t('why.ask_finding')}
          </button>
        )}
        <button type="button" class="link" onClick={() => desk.ignoreHere(finding)}>
          {t('action.ignore_here')}
        </button>
        <button type="button" class="link" onClick={() => desk.ignoreAlways(finding)}>
          {t('action.ignore_always')}
        </button>
        {finding.broken && desk.switchRule && (
          <>
            <button type="button" class="link" onClick={() => desk.switchRule?.(finding, 'off')}>
              {t('action.rule_off')}
            </button>
            {finding.broken.severity !== 'info' && (
              <button type="button" class="link" onClick={() => desk.switchRule?.(finding, 'note')}>
                {t('action.rule_note')}
              </button>
            )}
            {desk.isOfSite && (
              <button type="button" class="link" onClick={() => desk.switchRule?.(finding, 'here')}>
                {t('action.rule_here')}
              </button>
            )}
          </>
        )}
      </p>
    </div>
  );
}

function RuleNote({ rule, replacement }: { rule: RuleText; replacement: string | undefined }) {
  const { t, locale, formats } = useSurface();
  return (
    <>
      <p>
        <strong>{inLocale(rule.message, locale)}</strong> {inLocale(rule.reason, locale)}
      </p>
      {replacement !== undefined && (
        <p class="suggestion">
          <strong>{t('result.suggestion')}</strong>
          {formats.space}
          {replacement}
        </p>
      )}
      {rule.suggestion && (
        <p class="suggestion">
          <strong>{t('result.suggestion')}</strong>
          {formats.space}
          {inLocale(rule.suggestion, locale)}
        </p>
      )}
      {rule.reference && (
        <p>
          <a href={rule.reference.url} target="_blank" rel="noreferrer">
            {rule.reference.title}
          </a>
        </p>
      )}
    </>
  );
}
