import { useState } from 'preact/hooks';
import type { PopupHost } from '../hosts';
import { Switch } from '../parts/switch';
import { useSurface } from '../surface';
import { keyOf } from '../wording';

/** Whether Gloss works on the site in front, or why it cannot. */
export function SiteSwitch({ host }: { host: PopupHost }) {
  const { t } = useSurface();
  const { site } = host;
  const [isOn, setOn] = useState(site.on);
  if (site.reason) return <p class="popup-site small soft">{t(keyOf('popup.reason', site.reason))}</p>;
  const change = (on: boolean) => {
    setOn(on);
    void host.setSite(on);
  };
  return (
    <div class="popup-site">
      <span>
        <strong>{site.host}</strong>
        <span class="small soft">{isOn ? t('popup.site_on') : t('popup.site_off')}</span>
      </span>
      <Switch name={t('popup.site_switch', site.host)} isOn={isOn} onChange={(on) => change(on)} />
    </div>
  );
}
