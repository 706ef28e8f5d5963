import type { CardHost } from '../hosts';
import { useSurface } from '../surface';

/** Says that settings of this site's own hold, and leads to them. */
export function ProfileNote({ profile }: { profile: NonNullable<CardHost['profile']> }) {
  const { t, formats } = useSurface();
  return (
    <p class="small soft">
      {t('card.profile', profile.site)}
      {formats.space}
      <button type="button" class="link" data-harmless onClick={() => profile.open()}>
        {t('card.profile_open')}
      </button>
    </p>
  );
}
