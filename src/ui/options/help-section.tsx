import { certainties } from '../../core/run/result';
import { reviewKeys } from '../parts/key-help';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { Part, Section, type SectionProps } from './section';
import { ShortcutList } from './shortcuts-section';

/** What is asked and answered, in this order. */
export const helpQuestions = ['unsure', 'language', 'nothing', 'slow', 'site', 'rule', 'forget'] as const;

/** What the words of Gloss mean, its keys, what people ask, and how to report a wrong result. */
export function HelpSection({ host }: SectionProps) {
  const { t } = useSurface();
  return (
    <Section title={t('options_help.title')}>
      <Part title={t('options_help.certainty')} about={t('options_help.certainty_about')}>
        <dl class="pairs">
          {certainties.map((certainty) => (
            <div key={certainty}>
              <dt>{t(keyOf('certainty', certainty))}</dt>
              <dd>{t(keyOf('options_help', `means_${certainty}`))}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={t('options_help.questions')}>
        {helpQuestions.map((question) => (
          <details key={question} class="question">
            <summary>{t(keyOf('options_help', `ask_${question}`))}</summary>
            <p>{t(keyOf('options_help', `answer_${question}`))}</p>
          </details>
        ))}
      </Part>
      <Part title={t('options_shortcuts.title')}>
        <ShortcutList host={host} />
      </Part>
      <Part title={t('keys.title')} about={t('options_help.keys_about')}>
        <dl class="pairs">
          {reviewKeys.map(([key, deed]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(keyOf('keys', deed))}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={t('options_help.wrong')}>
        <p>{t('options_help.wrong_how')}</p>
      </Part>
    </Section>
  );
}
