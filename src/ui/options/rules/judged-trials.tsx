import type { Policy } from '../../../core/rules/policy';
import { inLocale } from '../../../core/text/local-text';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { WorkTrial } from '../tasks/work-trial';

/** The rules in words of a pack at work, each to be tried with a language model of this device: on its examples, and on a text of the reader's own. */
export function JudgedTrials({ host, policy }: { host: OptionsHost; policy: Policy }) {
  const { t, locale } = useSurface();
  return (
    <>
      {policy.rules.map(({ id, message, match }) => {
        if (match.kind !== 'judge') return null;
        const { rule, breaks, keeps, threshold } = match;
        const title = inLocale(message, locale);
        return (
          <details key={id} class="pack-trial">
            <summary>{t('my_rules.judged_trial', title)}</summary>
            <p class="small soft">{t('my_rules.judged_trial_about')}</p>
            <WorkTrial host={host} kind="judge" definition={{ kind: 'judge', title, rule, breaks, keeps, threshold }} />
          </details>
        );
      })}
    </>
  );
}
