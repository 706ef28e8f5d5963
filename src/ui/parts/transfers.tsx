import { useEffect, useState } from 'preact/hooks';
import type { TransferHost, TransferNote } from '../hosts';
import { useSurface } from '../surface';
import { transferSentence } from './transfer-sentence';

/** Downloads of models that are under way. */
export function Transfers({ host }: { host: TransferHost }) {
  const { t, formats } = useSurface();
  const [notes, setNotes] = useState<readonly TransferNote[]>([]);
  useEffect(() => host.watchTransfers(setNotes), [host]);
  return notes.map(({ key, title, transfer }) => (
    <div key={key} class="transfer-note small">
      <strong>{title}</strong>
      <span class="figures soft">{transferSentence(t, formats, transfer)}</span>
      <progress max={Math.max(1, transfer.totalBytes)} value={transfer.doneBytes} aria-label={title} />
    </div>
  ));
}
