import { useState } from 'preact/hooks';
import { useSurface } from '../surface';

interface AddSiteProps {
  /** Of the field, for those who do not see what stands in it. */
  readonly name: string;
  readonly placeholder: string;
  /** What is typed, as the settings keep it; null when it is none. */
  read(typed: string): string | null;
  onAdd(site: string): void;
}

/** A field for a site, and what adds it. */
export function AddSite({ name, placeholder, read, onAdd }: AddSiteProps) {
  const { t } = useSurface();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const site = read(typed);
    setWrong(!site);
    if (!site) return;
    onAdd(site);
    setTyped('');
  };
  return (
    <form class="toolbar" onSubmit={add}>
      <input
        class="field"
        aria-label={name}
        aria-invalid={isWrong}
        placeholder={placeholder}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('options_sites.add')}
      </button>
      <span role="status" class="small problem">
        {isWrong && t('options_sites.invalid')}
      </span>
    </form>
  );
}
