import { useSurface } from '../surface';

/** A field that narrows the list below it as one types. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useSurface();
  return (
    <input
      type="search"
      class="field"
      aria-label={t('options.search')}
      placeholder={t('options.search')}
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
