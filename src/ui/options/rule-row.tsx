import { modelThresholdOf, isPolicyOn, isRuleOn } from '../../core/rules/switches';
import { severities } from '../../core/run/finding';
import { inLocale } from '../../core/text/local-text';
import type { Rule } from '../../core/rules/policy';
import type { PolicyNote } from '../hosts';
import { Switch } from '../parts/switch';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { setRule, severityOf } from './edit-settings';
import { ExampleList } from './example-list';
import type { SectionProps } from './section';
import { ThresholdField } from './threshold-field';

/** One rule: what it says, why, how sure the model must be if it asks it, how much it matters, and whether it is in use. */
export function RuleRow({ settings, change, policy, rule }: SectionProps & { policy: PolicyNote; rule: Rule }) {
  const { t, locale } = useSurface();
  const name = inLocale(rule.message, locale);
  const isOn = isRuleOn(policy, rule, settings);
  const severity = severityOf(settings, policy, rule);
  const isPackOff = !isPolicyOn(policy, settings);
  const threshold = modelThresholdOf(rule);
  return (
    <li class="row" data-off={!isOn || undefined}>
      <span class="row-text">
        <strong>{name}</strong>
        <span class="soft">{inLocale(rule.reason, locale)}</span>
        {rule.suggestion && (
          <span class="soft">
            {t('result.suggestion')} {inLocale(rule.suggestion, locale)}
          </span>
        )}
        {rule.reference && (
          <a class="small" href={rule.reference.url} target="_blank" rel="noreferrer">
            {rule.reference.title}
          </a>
        )}
        <ExampleList examples={policy.examples[rule.id] ?? []} />
      </span>
      {threshold !== null && isOn && !isPackOff && (
        <ThresholdField
          name={`${name} ${t('options.threshold')}`}
          value={settings.policies[policy.id]?.rules?.[rule.id]?.threshold ?? threshold}
          onChange={(value) => change(setRule(settings, policy, rule, { threshold: value }))}
        />
      )}
      <select
        class="field severity-field"
        data-severity={severity}
        disabled={isPackOff || !isOn}
        aria-label={t('options_policies.severity', name)}
        value={severity}
        onChange={(event) => change(setRule(settings, policy, rule, { severity: severities.find((one) => one === event.currentTarget.value) }))}
      >
        {severities.toReversed().map((one) => (
          <option key={one} value={one}>
            {t(keyOf('severity', one))}
          </option>
        ))}
      </select>
      <Switch name={t('options.switch_of', name)} isOn={isOn} isDisabled={isPackOff} onChange={(on) => change(setRule(settings, policy, rule, { on }))} />
    </li>
  );
}
