import type { CardHost, FinishedRun } from '../hosts';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-16, 0], ArrowRight: [16, 0], ArrowUp: [0, -16], ArrowDown: [0, 16] };

/** The card's head: its name, by which it is dragged (`data-drag`), and the two ways out. */
export function CardHeader({ host, title, finished }: { host: CardHost; title?: string; finished: FinishedRun | null }) {
  const { t } = useSurface();
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    host.moveBy?.(...step);
  };
  return (
    <header class="card-head" data-drag>
      <span class="wordmark">{t('extName')}</span>
      {title && <h2 class="card-title">{title}</h2>}
      <span class="card-head-actions">
        {host.moveBy && (
          <button type="button" class="button plain square" aria-label={t('card.move')} title={t('card.move')} onKeyDown={move}>
            <Icon name="grip" />
          </button>
        )}
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
        <button type="button" class="button plain square" aria-label={t('action.close')} title={t('action.close')} onClick={() => host.close()}>
          <Icon name="close" />
        </button>
      </span>
    </header>
  );
}
