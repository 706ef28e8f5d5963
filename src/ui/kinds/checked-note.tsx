import type { Checked } from '../../core/run/result';
import { inLocale } from '../../core/text/local-text';
import { useSurface } from '../surface';

/** What was looked for, and what was not: finding nothing says no more than that. */
export function CheckedNote({ checked }: { checked: Checked }) {
  const { t, locale, formats } = useSurface();
  const titles = checked.off.map((title) => inLocale(title, locale));
  return (
    <>
      <p>{t('checked.on', formats.integer(checked.on.length))}</p>
      {titles.length > 0 && <p class="checked-note">{t('checked.off', formats.list(titles))}</p>}
      {checked.isWithoutModel && <p class="checked-note">{t('checked.without_model')}</p>}
    </>
  );
}
