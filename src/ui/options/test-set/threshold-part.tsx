import { inLocale } from '../../../core/text/local-text';
import { leastClaims, leastPassages, type SaidFrom, type ThresholdAdvice, wantedShare } from '../../../core/test-set/propose-threshold';
import { useSurface } from '../../surface';
import { setRule } from '../edit-settings';
import type { SectionProps } from '../section';
import type { DialAdvice } from './use-scoring';

/** Thresholds that the reader's passages speak for, beside those of today; each is set by one press. */
export function ThresholdPart(props: SectionProps & { all: readonly DialAdvice[] }) {
  const { t, formats } = useSurface();
  return (
    <section class="threshold-advice" aria-label={t('test_set.thresholds')}>
      <h3>{t('test_set.thresholds')}</h3>
      <p class="small soft">{t('test_set.thresholds_about', formats.percent(wantedShare), formats.integer(leastClaims), formats.integer(leastPassages))}</p>
      <ul class="plain-list">
        {props.all.map((one) => (
          <li key={JSON.stringify(one.dial)}>
            <Advice {...props} one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Advice({ host, settings, change, one: { dial, today, advice, failed } }: SectionProps & { one: DialAdvice }) {
  const { t, formats, locale } = useSurface();
  const policy = dial.kind === 'rule' ? host.policies.find(({ id }) => id === dial.policy) : undefined;
  const rule = dial.kind === 'rule' ? policy?.rules.find(({ id }) => id === dial.rule) : undefined;
  const name = rule ? inLocale(rule.message, locale) : t('options_tasks.threshold');
  const now = policy && rule ? (settings.policies[policy.id]?.rules?.[rule.id]?.threshold ?? today.threshold) : settings.entityThreshold;
  const said = ({ right }: SaidFrom) =>
    right.total === 0
      ? t('test_set.says_nothing')
      : t('test_set.says', formats.integer(right.total), formats.integer(right.right), formats.percent(right.right / right.total));
  const fewWords = ({ missing, missingPassages }: Extract<ThresholdAdvice, { kind: 'few' }>) => {
    if (missingPassages === 0) return t('test_set.advice_few', formats.integer(missing));
    if (missing === 0) return t('test_set.advice_few_passages', formats.integer(missingPassages));
    return t('test_set.advice_few_both', formats.integer(missing), formats.integer(missingPassages));
  };
  const apply = (threshold: number) =>
    change(policy && rule ? setRule(settings, policy, rule, { threshold }) : { ...settings, entityThreshold: threshold }, 'notice.threshold_set');
  return (
    <>
      <strong>{name}</strong>
      <p class="small figures">{t('test_set.today', formats.percent(today.threshold), said(today))}</p>
      {advice.kind === 'few' && <p class="small">{fewWords(advice)}</p>}
      {advice.kind === 'unsure' && (
        <p class="small figures">
          {t('test_set.advice_unsure', formats.percent(advice.threshold), said(advice), formats.percent(advice.right.from), formats.percent(advice.right.to))}
        </p>
      )}
      {advice.kind === 'none' && <p class="small figures">{t('test_set.advice_none', formats.percent(advice.threshold), said(advice))}</p>}
      {advice.kind === 'proposed' && (
        <div class="toolbar">
          <span class="small figures">
            {t('test_set.advice', formats.percent(advice.threshold), said(advice), formats.percent(advice.right.from), formats.percent(advice.right.to))}
          </span>
          {now === advice.threshold ? (
            <span class="small soft">{t('test_set.is_set')}</span>
          ) : (
            <button type="button" class="button" onClick={() => apply(advice.threshold)}>
              {t('test_set.apply', formats.percent(advice.threshold))}
            </button>
          )}
        </div>
      )}
      {failed > 0 && <p class="small soft figures">{t('test_set.failed', formats.integer(failed))}</p>}
    </>
  );
}
