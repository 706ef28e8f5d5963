import { useId, useState } from 'preact/hooks';
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
  ['c', 'copy'],
  ['u', 'undo'],
] as const;

/** The keys of the review, shown on request. */
export function KeyHelp() {
  const { t } = useSurface();
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
        aria-label={t('keys.title')}
        title={t('keys.title')}
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
        </dl>
      )}
    </>
  );
}
