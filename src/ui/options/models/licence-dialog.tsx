import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Licence } from '../../../core/store/model';
import { inLocale } from '../../../core/text/local-text';
import { useSurface } from '../../surface';

interface LicenceDialogProps {
  readonly licence: Licence;
  /** The model it is for. */
  readonly title: string;
  onAccept(): void;
  onClose(): void;
}

/** Shows what a licence asks, and lets nothing happen before it is accepted. */
export function LicenceDialog({ licence, title, onAccept, onClose }: LicenceDialogProps) {
  const { t, locale } = useSurface();
  const [isTicked, setTicked] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="licence" aria-labelledby={id} onClose={onClose}>
      <form method="dialog" onSubmit={onAccept}>
        <h2 id={id}>{t('licence.title', licence.title)}</h2>
        <p class="soft">{t('licence.for', title)}</p>
        <p>{inLocale(licence.summary, locale)}</p>
        <ul class="plain-list">
          {licence.links.map(({ title: name, url }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {name}
              </a>
            </li>
          ))}
        </ul>
        {licence.confirmation && (
          <label class="tick">
            <input type="checkbox" checked={isTicked} onChange={(event) => setTicked(event.currentTarget.checked)} />
            <span>{inLocale(licence.confirmation, locale)}</span>
          </label>
        )}
        <p class="small soft">{t('licence.recorded')}</p>
        <div class="toolbar">
          <button type="submit" class="button primary" disabled={!isTicked}>
            {t('licence.accept')}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t('action.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
