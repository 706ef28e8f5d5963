import { useState } from 'preact/hooks';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';

interface AllowHubProps {
  readonly host: OptionsHost;
  readonly hub: string;
  /** What the button says: that the browser may ask, and what follows. */
  readonly words: string;
  onAllowed(): void;
}

/** Some mirrors let no browser in by themselves; with the user's permission the browser asks in another way. */
export function AllowHub({ host, hub, words, onAllowed }: AllowHubProps) {
  const { t } = useSurface();
  const [isRefused, setRefused] = useState(false);
  const allow = async () => {
    const isAllowed = await host.allowHub(hub);
    setRefused(!isAllowed);
    if (isAllowed) onAllowed();
  };
  return (
    <p class="small">
      {t('transfer.allow_about')}{' '}
      <button type="button" class="link" onClick={allow}>
        {words}
      </button>{' '}
      <span role="status">{isRefused && t('transfer.allow_refused')}</span>
    </p>
  );
}
