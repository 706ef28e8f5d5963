import type { Transfer } from '../core/store/state';
import { watchStore } from './store-port';

/** Calls back with the downloads under way, each with the title of its model. Returns a function that stops. */
export function watchTransfers(
  titleOf: (modelId: string) => string,
): (listener: (notes: readonly { key: string; title: string; transfer: Transfer }[]) => void) => () => void {
  return (listener) =>
    watchStore(({ transfers }) => listener(transfers.map((transfer) => ({ key: transfer.key, title: titleOf(transfer.modelId), transfer }))));
}
