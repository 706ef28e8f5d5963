import { useId, useState } from 'preact/hooks';
import { certainties } from '../../core/run/result';
import { useSurface } from '../surface';
import { keyOf } from '../wording';

/** Keys and what they do, in the order in which a review needs them. */
export const reviewKeys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'show'],
  ['o', 'open'],
  ['r', 'replace'],
  ['a', 'all'],
  ['i', 'ignore'],
  ['t', 'rule_off'],
  ['c', 'copy'],
  ['u', 'undo'],
] as const;

/** The keys of the review and what the words of certainty mean, shown on request, with the way to all help. */
export function KeyHelp() {
  const { t, openHelp } = useSurface();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button plain square"
        data-key="?"
        data-harmless
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t('keys.help')}
        title={t('keys.help')}
        onClick={() => setOpen(!isOpen)}
      >
        ?
      </button>
      {isOpen && (
        <dl id={id} class="key-help">
          {reviewKeys.map(([key, deed]) => [
            <dt key={`${key}-key`}>
              <kbd>{key}</kbd>
            </dt>,
            <dd key={`${key}-deed`}>{t(keyOf('keys', deed))}</dd>,
          ])}
          {certainties.map((certainty) => [
            <dt key={`${certainty}-word`}>{t(keyOf('certainty', certainty))}</dt>,
            <dd key={`${certainty}-meaning`}>{t(keyOf('options_help', `means_${certainty}`))}</dd>,
          ])}
          {openHelp && (
            <dd class="key-help-more">
              <button type="button" class="link" data-harmless onClick={openHelp}>
                {t('keys.more')}
              </button>
            </dd>
          )}
        </dl>
      )}
    </>
  );
}
