import type { Transfer } from '../../core/store/state';
import type { Formats } from '../formats';
import type { Translate } from '../hosts';
import { keyOf } from '../wording';

/** How far a download has come, in one line. */
export function transferSentence(t: Translate, formats: Formats, transfer: Transfer): string {
  const { phase, doneBytes, totalBytes } = transfer;
  const far = totalBytes > 0 ? t('transfer.far', formats.bytes(doneBytes), formats.bytes(totalBytes)) : '';
  const words = [t(keyOf('transfer', phase)), far];
  if (phase === 'fetching') {
    words[0] = far;
    words[1] = transfer.bytesPerSecond > 0 ? t('transfer.speed', formats.bytes(transfer.bytesPerSecond)) : '';
    if (transfer.secondsLeft !== null) words.push(t('transfer.left', formats.timeLeft(transfer.secondsLeft)));
  }
  return words.filter((word) => word !== '').join(' · ');
}
