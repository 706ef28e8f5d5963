import type { Examples } from '../core/detector';
import { examples as cardNumber } from './card-number';
import { examples as date } from './date';
import { examples as email } from './email';
import { examples as iban } from './iban';
import { examples as ipAddress } from './ip-address';
import { examples as keyBlock } from './key-block';
import { examples as money } from './money';
import { examples as phone } from './phone';
import { secretExamples } from './secrets/examples';
import { examples as url } from './url';

/** Hits and near misses by detector id. Only tests and the options page import this, so it stays out of the engine. */
export const examples: Readonly<Record<string, Examples>> = {
  email,
  phone,
  url,
  'ip-address': ipAddress,
  'card-number': cardNumber,
  iban,
  money,
  date,
  'key-block': keyBlock,
  ...secretExamples,
};
