import { useState } from 'preact/hooks';
import type { PopupHost } from '../hosts';
import { useSurface } from '../surface';

/** Says once what works without any download. */
export function Welcome({ host }: { host: PopupHost }) {
  const { t } = useSurface();
  const [isRead, setRead] = useState(host.isWelcomed);
  if (isRead) return null;
  const close = () => {
    setRead(true);
    host.setWelcomed();
  };
  return (
    <section class="popup-welcome" aria-label={t('popup.welcome_title')}>
      <p>{t(host.isPanelTab ? 'popup.welcome_tab' : 'popup.welcome')}</p>
      {host.isPanelOnly && <p>{t(host.isPanelTab ? 'popup.tab_instead' : 'popup.sidebar_instead')}</p>}
      <button type="button" class="link small" onClick={close}>
        {t('popup.welcome_done')}
      </button>
    </section>
  );
}
