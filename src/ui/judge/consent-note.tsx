import { useEffect, useRef } from 'preact/hooks';
import { useSurface } from '../surface';
import type { JudgeDesk } from './judge-desk';

/** What would be kept, where, and how the reader is rid of it; asked once, and again where something in the passage is masked. */
export function ConsentNote({ desk }: { desk: JudgeDesk }) {
  const { t, formats } = useSurface();
  const notNow = useRef<HTMLButtonElement>(null);
  // The answer that keeps nothing is under the hand.
  useEffect(() => notNow.current?.focus(), []);
  return (
    <fieldset class="judge-consent" aria-label={t('judge.consent_title')}>
      <p>
        {t('judge.consent')}
        {desk.covered.length > 0 && formats.space + t('judge.consent_masked')}
      </p>
      <div class="toolbar">
        <button type="button" class="button primary" onClick={() => desk.answer('keep')}>
          {t('judge.keep')}
        </button>
        <button ref={notNow} type="button" class="button" onClick={() => desk.answer('not-now')}>
          {t('judge.not_now')}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={({ currentTarget }) => {
            // The whole bar goes; the keyboard stays with the answer above it.
            currentTarget.closest<HTMLElement>('[tabindex]')?.focus();
            desk.answer('never');
          }}
        >
          {t('judge.never')}
        </button>
      </div>
    </fieldset>
  );
}
