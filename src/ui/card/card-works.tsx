import { useId, useState } from 'preact/hooks';
import type { CardHost } from '../hosts';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { workName } from '../wording';

/**
 * The way from the card to a language model: a button, and behind it what the models of this device can be asked for, or, where
 * there is none, one sentence that says where models are. The work itself is done in the panel.
 */
export function CardWorks({ host }: { host: CardHost }) {
  const { t } = useSurface();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { works = [], openWork, openModels } = host;
  if (!openWork) return null;
  return (
    <div class="card-works">
      <button type="button" class="button plain" data-harmless aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
        <Icon name="pen" />
        {t('writing.title')}
      </button>
      {isOpen && works.length > 0 && (
        <fieldset id={id} class="filter-chips" aria-label={t('writing.kinds')}>
          {works.map((work) => (
            <button key={work} type="button" class="chip" onClick={() => openWork(work)}>
              {workName(t, work)}
            </button>
          ))}
        </fieldset>
      )}
      {isOpen && works.length === 0 && (
        <p id={id} class="small soft">
          {t('writing.no_model')}{' '}
          <button type="button" class="link" onClick={openModels}>
            {t('writing.open_models')}
          </button>
        </p>
      )}
    </div>
  );
}
