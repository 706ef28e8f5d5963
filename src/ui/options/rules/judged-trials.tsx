import { useState } from 'preact/hooks';
import type { Policy } from '../../../core/rules/policy';
import { inLocale } from '../../../core/text/local-text';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { WorkTrial } from '../tasks/work-trial';

/** The rules in words of a pack at work, to be tried with a language model of this device, one at a time: on its examples, and on a text of the reader's own. */
export function JudgedTrials({ host, policy }: { host: OptionsHost; policy: Policy }) {
  const { t, locale } = useSurface();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const judged = policy.rules.flatMap(({ id, message, match }) => (match.kind === 'judge' ? [{ id, title: inLocale(message, locale), match }] : []));
  const rule = judged.find(({ id }) => id === chosen) ?? judged[0];
  if (!rule) return null;
  const { kind, rule: words, breaks, keeps, threshold } = rule.match;
  return (
    <details class="pack-trial" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('my_rules.judged_trial')}</summary>
      <p class="small soft">{t('my_rules.judged_trial_about')}</p>
      {judged.length > 1 && (
        <select class="field" aria-label={t('my_rules.judged_trial_rule')} value={rule.id} onChange={(event) => setChosen(event.currentTarget.value)}>
          {judged.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      {/* Only for who looks: it asks the store of models for as long as it stands. */}
      {isOpen && (
        <WorkTrial
          key={rule.id}
          host={host}
          kind="judge"
          definition={{ kind, title: rule.title, rule: words, breaks, keeps, threshold }}
          withoutModel={t('my_rules.judged_trial_no_model')}
        />
      )}
    </details>
  );
}
