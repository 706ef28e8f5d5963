import { useEffect } from 'preact/hooks';
import type { CardHost } from '../hosts';
import { useSurface } from '../surface';
import { CardHeader } from './card-header';

/** Long enough to be read, in milliseconds. */
const standMs = 12_000;

/** What is left of a card whose extension has ended: a word, no result, and soon nothing. */
export function EndedCard({ host }: { host: CardHost }) {
  const { t } = useSurface();
  useEffect(() => {
    const timer = setTimeout(() => host.close(), standMs);
    return () => clearTimeout(timer);
  }, [host]);
  return (
    <section class="card" data-phase="ended">
      <CardHeader host={{ ...host, openPanel: undefined }} finished={null} />
      <div class="card-body">
        <div class="blank" role="alert">
          <strong>{t('card.ended_title')}</strong>
          <p>{t('card.ended')}</p>
        </div>
      </div>
    </section>
  );
}
