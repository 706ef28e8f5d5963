import { useState } from 'preact/hooks';
import type { ModelsHost } from '../../model-hosts';
import { useSurface } from '../../surface';
import { storeFailureSentence } from '../../wording';
import { Part } from '../section';
import { useImportDesk } from './import-desk';
import { ImportDoors } from './import-doors';
import { ImportOfferView } from './import-offer-view';
import { itemsOfDrop } from './import-items';
import type { LicenceRequest } from './licence-request';

/** Where a user's own model comes in: dropped or picked, looked at, and taken only when the user agrees. */
export function ImportPart({ computes, withLicence }: Pick<ModelsHost, 'computes'> & { withLicence: (request: LicenceRequest) => void }) {
  const { t, formats } = useSurface();
  const { state, open, accept, stop } = useImportDesk();
  const isBusy = state.phase === 'reading' || state.phase === 'storing';
  const [isOver, setOver] = useState(false);
  const drop = async (dropped: DragEvent) => {
    dropped.preventDefault();
    setOver(false);
    if (dropped.dataTransfer) open(await itemsOfDrop(dropped.dataTransfer));
  };
  const words = t(state.phase === 'storing' ? 'import.storing' : 'import.reading');
  const failure = 'failure' in state ? state.failure : undefined;
  return (
    <Part title={t('import.title')} about={t('import.about')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the buttons inside are everybody's */}
      <div
        class="drop"
        data-over={isOver || undefined}
        onDragOver={(over) => {
          over.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {state.phase === 'idle' && <ImportDoors onOpen={open} />}
        {state.phase === 'offered' && <ImportOfferView computes={computes} offer={state.offer} withLicence={withLicence} onAccept={accept} onCancel={stop} />}
        {isBusy && (
          <div class="packing">
            {state.totalBytes > 0 ? <progress max={state.totalBytes} value={state.doneBytes} aria-label={words} /> : <progress aria-label={words} />}
            <span class="small" role="status">
              {words}
            </span>
            <button type="button" class="button" onClick={stop}>
              {t('action.cancel')}
            </button>
          </div>
        )}
      </div>
      {failure && (
        <p class="problem" role="alert">
          {storeFailureSentence(t, formats, failure)}
        </p>
      )}
      {state.phase === 'idle' && state.storedTitle && <p role="status">{t('import.done', state.storedTitle)}</p>}
    </Part>
  );
}
