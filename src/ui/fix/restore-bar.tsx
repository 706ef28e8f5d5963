import { useSurface } from '../surface';
import type { FixDesk } from './fix-desk';

/** The way back: a text in which placeholders of this session stand, such as an answer to what was cleaned, gets the originals again. */
export function RestoreBar({ fix }: { fix: FixDesk | undefined }) {
  const { t, formats } = useSurface();
  if (!fix || fix.restorable === 0) return null;
  return (
    <fieldset class="fix-bar" aria-label={t('restore.label')}>
      <span class="small soft restore-words">{t('restore.found', formats.integer(fix.restorable))}</span>
      {fix.restore && (
        <button type="button" class="button" onClick={() => fix.restore?.()}>
          {t('restore.write')}
        </button>
      )}
      <button type="button" class={fix.restore ? 'button plain' : 'button'} onClick={() => fix.copyRestored()}>
        {t('restore.copy')}
      </button>
    </fieldset>
  );
}
