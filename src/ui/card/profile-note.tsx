import type { CardHost } from '../hosts';
import { useSurface } from '../surface';

/** Says that settings of this site's own hold, and leads to them. */
export function ProfileNote({ profile }: { profile: NonNullable<CardHost['profile']> }) {
  const { t } = useSurface();
  return (
    <p class="status">
      <span>{t('card.profile', profile.site)}</span>
      <button type="button" class="link" data-harmless onClick={() => profile.open()}>
        {t('card.profile_open')}
      </button>
    </p>
  );
}
