import type { CardHost, FinishedRun } from '../hosts';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';

/** The card's head, by which it is dragged: what is marked `data-drag`, by pointer and, where it has the focus, by the arrow keys. */
export function CardHeader({ host, title, finished }: { host: CardHost; title?: string; finished: FinishedRun | null }) {
  const { t } = useSurface();
  return (
    <header class="card-head" data-drag>
      <span class="wordmark">{t('extName')}</span>
      {title && <h2 class="card-title">{title}</h2>}
      <span class="card-head-actions">
        <button type="button" class="button plain square" data-drag data-harmless aria-label={t('card.move')} title={t('card.move')}>
          <Icon name="grip" />
        </button>
        {host.openPanel && (
          <button
            type="button"
            class="button plain square"
            aria-label={t('action.open_panel')}
            title={t('action.open_panel')}
            onClick={() => host.openPanel?.(finished)}
          >
            <Icon name="panel" />
          </button>
        )}
        <button type="button" class="button plain square" data-harmless aria-label={t('action.close')} title={t('action.close')} onClick={() => host.close()}>
          <Icon name="close" />
        </button>
      </span>
    </header>
  );
}
