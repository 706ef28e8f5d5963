import { useState } from 'preact/hooks';
import type { Transfer } from '../../../core/store-state';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { keyOf, storeFailureSentence } from '../../wording';
import { transferSentence } from '../../parts/transfer-sentence';

interface TransferLineProps {
  readonly host: OptionsHost;
  readonly transfer: Transfer;
  readonly hub: string;
  /** Starts or takes up the download. */
  onGoOn(): void;
}

/** A download under way: how far, how fast, how long still, and what can be done about it. */
export function TransferLine({ host, transfer, hub, onGoOn }: TransferLineProps) {
  const { t, formats } = useSurface();
  const { key, phase, doneBytes, totalBytes } = transfer;
  const isStill = phase === 'paused' || phase === 'failed';
  const failure = phase === 'failed' || phase === 'retrying' ? transfer.failure : null;
  const label = t(keyOf('transfer', phase));
  return (
    <div class="transfer" data-phase={phase}>
      {totalBytes > 0 ? <progress max={totalBytes} value={doneBytes} aria-label={label} /> : <progress aria-label={label} />}
      <div class="progress-words small">
        <span class="figures">{transferSentence(t, formats, transfer)}</span>
        {/* Figures change all the time; only what happens is worth saying aloud. */}
        <span class="visually-hidden" role="status">
          {label}
        </span>
        <span class="transfer-buttons">
          {isStill ? (
            <button type="button" class="button" onClick={onGoOn}>
              {t(phase === 'paused' ? 'transfer.resume' : 'action.retry')}
            </button>
          ) : (
            <button type="button" class="button" onClick={() => host.sendStore({ type: 'pause', key })}>
              {t('transfer.pause')}
            </button>
          )}
          <button type="button" class="button plain" onClick={() => host.sendStore({ type: 'cancel', key })}>
            {t('action.cancel')}
          </button>
        </span>
      </div>
      {failure && (
        <p class={phase === 'failed' ? 'small problem' : 'small soft'} role={phase === 'failed' ? 'alert' : undefined}>
          {storeFailureSentence(t, formats, failure)}
        </p>
      )}
      {phase === 'failed' && failure?.code === 'no-network' && host.canAllowHub(hub) && <AllowHub host={host} hub={hub} onAllowed={onGoOn} />}
    </div>
  );
}

/** Some mirrors let no browser in by themselves; with the user's permission the browser asks in another way. */
function AllowHub({ host, hub, onAllowed }: { host: OptionsHost; hub: string; onAllowed: () => void }) {
  const { t } = useSurface();
  const [isRefused, setRefused] = useState(false);
  const allow = async () => {
    const isAllowed = await host.allowHub(hub);
    setRefused(!isAllowed);
    if (isAllowed) onAllowed();
  };
  return (
    <p class="small">
      {t('transfer.allow_about')}{' '}
      <button type="button" class="link" onClick={allow}>
        {t('transfer.allow', new URL(hub).host)}
      </button>{' '}
      <span role="status">{isRefused && t('transfer.allow_refused')}</span>
    </p>
  );
}
