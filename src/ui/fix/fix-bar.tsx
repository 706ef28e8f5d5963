import { type RedactForm, redactForms } from '../../core/redact/plan';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import type { FixDesk } from './fix-desk';

/** Everything in front replaced by one press; what stands in its place is shown line by line above. Nothing where nothing can be replaced. */
export function FixBar({ fix }: { fix: FixDesk | undefined }) {
  const { t, formats } = useSurface();
  if (!fix || fix.count === 0) return null;
  const count = formats.integer(fix.count);
  return (
    <fieldset class="fix-bar" aria-label={t('fix.label')}>
      {fix.writability === 'unknown-editor' && (
        <p class="small caution" role="note">
          {t('fix.unknown_editor')}
        </p>
      )}
      {fix.replace && (
        <button type="button" class="button primary" data-key="a" onClick={() => fix.replace?.()}>
          {t('fix.replace_all', count)}
        </button>
      )}
      <select class="field" aria-label={t('fix.form')} value={fix.form} onChange={(event) => fix.chooseForm(toForm(event.currentTarget.value))}>
        {redactForms.map((form) => (
          <option key={form} value={form}>
            {t(keyOf('fix', `form_${form}`))}
          </option>
        ))}
      </select>
      <button type="button" class={fix.replace ? 'button plain' : 'button'} data-key="c" onClick={() => fix.copyCleaned()}>
        <Icon name="copy" />
        {fix.replace ? t('fix.copy') : t('fix.copy_count', count)}
      </button>
    </fieldset>
  );
}

function toForm(value: string): RedactForm {
  return redactForms.find((form) => form === value) ?? 'placeholder';
}
