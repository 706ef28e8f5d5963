import type { Transfer } from '../../../core/store/state';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { keyOf, storeFailureSentence } from '../../wording';
import { transferSentence } from '../../parts/transfer-sentence';

interface TransferLineProps {
  readonly host: OptionsHost;
  readonly transfer: Transfer;
  /** Starts or takes up the download; absent where that cannot be. */
  onGoOn?(): void;
}

/** A download under way: how far, how fast, how long still, and what can be done about it. */
export function TransferLine({ host, transfer, onGoOn }: TransferLineProps) {
  const { t, formats } = useSurface();
  const { key, phase, doneBytes, totalBytes } = transfer;
  const isStill = phase === 'paused' || phase === 'failed';
  const canGoOn = onGoOn && !(phase === 'failed' && transfer.failure.code === 'unknown-edition');
  const failure = phase === 'failed' || phase === 'retrying' ? transfer.failure : null;
  const label = t(keyOf('transfer', phase));
  return (
    <div class="transfer" data-phase={phase}>
      {/* What stands still and has no size yet shows an empty bar, not one that moves. */}
      {totalBytes > 0 || isStill ? <progress max={Math.max(1, totalBytes)} value={doneBytes} aria-label={label} /> : <progress aria-label={label} />}
      <div class="progress-words small">
        <span class="figures">{transferSentence(t, formats, transfer)}</span>
        {/* Figures change all the time; only what happens is worth saying aloud. */}
        <span class="visually-hidden" role="status">
          {label}
        </span>
        <span class="transfer-buttons">
          {isStill && canGoOn && (
            <button type="button" class="button" onClick={onGoOn}>
              {t(phase === 'paused' ? 'transfer.resume' : 'action.retry')}
            </button>
          )}
          {!isStill && (
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
    </div>
  );
}
