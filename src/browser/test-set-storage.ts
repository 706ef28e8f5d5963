/** Where the index of the reader's test set is in `storage.local`, and each row besides: a card reads the row of its passage alone. */
export const testSetKey = 'test-set';

const prefix = 'test-row:';

export function testRowKey(id: string): string {
  return prefix + id;
}

/** Whether a row is kept under a key. */
export function isTestRowKey(key: string): boolean {
  return key.startsWith(prefix);
}
