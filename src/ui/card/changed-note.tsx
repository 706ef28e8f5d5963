import { Icon } from '../parts/icon';
import { useSurface } from '../surface';

/** The text is another now than the one that these results are of. */
export function ChangedNote({ onAgain }: { onAgain: () => void }) {
  const { t } = useSurface();
  return (
    <p class="caution changed-note" role="status">
      <span>{t('card.changed')}</span>
      <button type="button" class="button" onClick={onAgain}>
        <Icon name="again" />
        {t('page.again')}
      </button>
    </p>
  );
}
