import { keysUnder } from './keys-under';

/** Where the index of the reader's test set is in `storage.local`, and each row besides: a card reads the row of its passage alone. */
export const testSetKey = 'test-set';
export const { keyOf: testRowKey, isOne: isTestRowKey } = keysUnder('test-row:');
