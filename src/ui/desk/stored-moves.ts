import type { Finding } from '../../core/run/finding';
import type { KeptAs } from '../../core/run/settings';
import type { DeskMove } from './desk-state';

const notStored: DeskMove = { type: 'noticed', notice: { key: 'notice.not_stored' } };

/** Ignores a value for good; the reader is told so only once it is stored, and for how long it holds. */
export function ignoreForGood(finding: Finding, canForget: boolean, store: () => Promise<KeptAs>): Promise<DeskMove> {
  return store().then(
    (keptAs) => ({ type: 'value-ignored', finding, canForget, keptAs }),
    () => notStored,
  );
}

/** Takes the last ignoring back, for good where it was for good. */
export function takeBack(always: Finding | null | undefined, store: ((finding: Finding) => Promise<KeptAs>) | undefined): Promise<DeskMove> {
  const undone: Promise<unknown> = always && store ? store(always) : Promise.resolve();
  return undone.then(
    () => ({ type: 'ignoring-undone' }),
    () => notStored,
  );
}
