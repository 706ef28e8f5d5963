import { isPolicyOn, isRuleOn } from '../../core/rules/switches';
import { useState } from 'preact/hooks';
import { inLocale, type LocalText } from '../../core/text/local-text';
import type { Rule } from '../../core/rules/policy';
import type { PolicyNote } from '../hosts';
import { languageName } from '../formats';
import { Switch } from '../parts/switch';
import { useSurface } from '../surface';
import { switchPolicy } from './edit-settings';
import { RuleRow } from './rule-row';
import { SearchField } from './search-field';
import { Section, type SectionProps } from './section';

/** Every pack of rules with its switch; its rules on request, or as found by searching. */
export function PoliciesSection(props: SectionProps) {
  const { t, locale } = useSurface();
  const [sought, setSought] = useState('');
  const shown = props.host.policies
    .map((policy) => ({ policy, rules: policy.rules.filter((rule) => wordsOf(policy, rule, locale).includes(sought.trim().toLowerCase())) }))
    .filter(({ rules }) => rules.length > 0);
  return (
    <Section title={t('options_policies.title')} about={t('options_policies.about')}>
      <div class="toolbar">
        <SearchField value={sought} onChange={setSought} />
      </div>
      {shown.length === 0 && <p class="blank">{t('options.none_match')}</p>}
      {shown.map(({ policy, rules }) => (
        <PolicyPack key={policy.id} {...props} policy={policy} rules={rules} isSought={sought.trim() !== ''} />
      ))}
    </Section>
  );
}

/** What a rule is found by, its pack's name included; in English too, whatever the reader's language. */
function wordsOf({ title }: PolicyNote, { id, message, reason, suggestion, reference }: Rule, locale: string): string {
  const texts: readonly (LocalText | undefined)[] = [title, message, reason, suggestion];
  // Lines, so that no search runs over the end of one text into the next.
  return [id, reference?.title, ...texts.flatMap((text) => (text ? [inLocale(text, locale), text.en] : []))].join('\n').toLowerCase();
}

function PolicyPack(props: SectionProps & { policy: PolicyNote; rules: readonly Rule[]; isSought: boolean }) {
  const { policy, settings, change } = props;
  const { t, locale, formats } = useSurface();
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || props.isSought;
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
            <span>{t('options_policies.languages', policy.languages.map((code) => languageName(code, locale)).join(', '))}</span>
            {!props.isSought && (
              <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpened(!isOpened)}>
                {isOpen ? t('options_policies.hide_rules') : t('options_policies.show_rules')}
              </button>
            )}
          </span>
        </span>
        <Switch name={t('options.switch_of', name)} isOn={isOn} onChange={(on) => change(switchPolicy(settings, policy, on))} />
      </header>
      {isOpen && (
        <ul class="rows">
          {props.rules.map((rule) => (
            <RuleRow key={rule.id} {...props} rule={rule} />
          ))}
        </ul>
      )}
    </section>
  );
}
