import type { PopupHost } from '../hosts';
import { Switch } from '../parts/switch';
import { useSurface } from '../surface';
import { keyOf } from '../wording';

/** Whether Gloss works on the site in front, or why it cannot. */
export function SiteSwitch({ site, isOn, onChange }: { site: PopupHost['site']; isOn: boolean; onChange: (isOn: boolean) => void }) {
  const { t } = useSurface();
  if (site.reason) return <p class="popup-site small soft">{t(keyOf('popup.reason', site.reason))}</p>;
  // A file on the disk is of no site.
  if (site.host === '') return null;
  return (
    <div class="popup-site">
      <span>
        <strong>{site.host}</strong>
        <span class="small soft">{isOn ? t('popup.site_on') : t('popup.site_off')}</span>
      </span>
      <Switch name={t('popup.site_switch', site.host)} isOn={isOn} onChange={onChange} />
    </div>
  );
}
