import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Rule } from '../../core/rules/policy';
import { isPolicyOn, isRuleOn } from '../../core/rules/switches';
import { inLocale } from '../../core/text/local-text';
import { languageName } from '../formats';
import type { PolicyNote } from '../hosts';
import { CappedList } from '../parts/capped-list';
import { Switch } from '../parts/switch';
import { useSurface } from '../surface';
import { switchPolicy } from './edit-settings';
import { RuleRow } from './rule-row';
import type { SectionProps } from './section';

/** A pack with its switch, what else can be done with it, and its rules. */
export function PolicyPack(props: SectionProps & { policy: PolicyNote; rules: readonly Rule[]; isSought?: boolean; children?: ComponentChildren }) {
  const { policy, settings, change } = props;
  const { t, locale, formats } = useSurface();
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || props.isSought === true;
  const name = inLocale(policy.title, locale);
  const isOn = isPolicyOn(policy, settings);
  const inUse = isOn ? policy.rules.filter((rule) => isRuleOn(policy, rule, settings)).length : 0;
  return (
    <section class="pack" data-off={!isOn || undefined} aria-label={name}>
      <header class="row">
        <span class="row-text">
          <strong>{name}</strong>
          <span class="soft">{inLocale(policy.description, locale)}</span>
          <span class="small soft status">
            <span>{t('options_policies.rules', formats.integer(inUse), formats.integer(policy.rules.length))}</span>
            <span>{t('options_policies.languages', formats.list(policy.languages.map((code) => languageName(code, locale))))}</span>
            {!props.isSought && (
              <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpened(!isOpened)}>
                {isOpen ? t('options_policies.hide_rules') : t('options_policies.show_rules')}
              </button>
            )}
            {props.children}
          </span>
        </span>
        <Switch name={t('options.switch_of', name)} isOn={isOn} onChange={(on) => change(switchPolicy(settings, policy, on))} />
      </header>
      {isOpen && (
        <CappedList items={props.rules} cap={100} class="rows">
          {(rule) => <RuleRow key={rule.id} {...props} rule={rule} />}
        </CappedList>
      )}
    </section>
  );
}
