import type { Detector } from '../core/detector';
import { cardNumber } from './card-number';
import { date } from './date';
import { email } from './email';
import { iban } from './iban';
import { ipAddress } from './ip-address';
import { keyBlock } from './key-block';
import { money } from './money';
import { phone } from './phone';
import { secretDetectors } from './secrets';
import { url } from './url';

/** The shelf, in the order of the menu and the options page. */
export const detectors: readonly Detector[] = [
  email,
  phone,
  url,
  ipAddress,
  cardNumber,
  iban,
  money,
  date,
  keyBlock,
  ...secretDetectors,
];

export { detect, detectInPieces, type Thresholds } from './detect';
export { resolveOverlaps } from './resolve';
