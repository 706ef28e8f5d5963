import { useState } from 'preact/hooks';
import { inLocale, type LocalText } from '../../core/text/local-text';
import type { Rule } from '../../core/rules/policy';
import type { PolicyNote } from '../hosts';
import { useSurface } from '../surface';
import { answers } from './find';
import { PolicyPack } from './policy-pack';
import { SearchField } from './search-field';
import { MyRules, OurPackActions } from './rules/my-rules';
import { usePackDesk } from './rules/use-pack-desk';
import { Part, Section, type SectionProps } from './section';

/** Every pack of rules with its switch; its rules on request, or as found by searching. */
export function PoliciesSection(props: SectionProps) {
  const desk = usePackDesk(props);
  const { t, locale, formats } = useSurface();
  const [sought, setSought] = useState('');
  const shown = props.host.policies
    .map((policy) => ({ policy, rules: policy.rules.filter((rule) => answers(wordsOf(policy, rule, locale), sought)) }))
    .filter(({ rules }) => rules.length > 0);
  return (
    <Section title={t('options_policies.title')} about={t('options_policies.about')}>
      <div class="toolbar">
        <SearchField value={sought} onChange={setSought} />
      </div>
      {sought.trim() === '' && <MyRules {...props} desk={desk} />}
      <Part title={t('options_policies.ours')}>
        {sought.trim() !== '' && (
          <p role="status" class="small soft figures">
            {t('options.found', formats.integer(shown.reduce((sum, { rules }) => sum + rules.length, 0)))}
          </p>
        )}
        {shown.length === 0 && <p class="blank">{t('options.none_match')}</p>}
        {shown.map(({ policy, rules }) => (
          <PolicyPack key={policy.id} {...props} policy={policy} rules={rules} isSought={sought.trim() !== ''}>
            <OurPackActions desk={desk} policy={policy} />
          </PolicyPack>
        ))}
      </Part>
    </Section>
  );
}

/** What a rule is found by, its pack's name included; in English too, whatever the reader's language. */
function wordsOf({ title }: PolicyNote, { id, message, reason, suggestion, reference }: Rule, locale: string): string {
  const texts: readonly (LocalText | undefined)[] = [title, message, reason, suggestion];
  // Lines, so that no search runs over the end of one text into the next.
  return [id, reference?.title, ...texts.flatMap((text) => (text ? [inLocale(text, locale), text.en] : []))].join('\n').toLowerCase();
}
