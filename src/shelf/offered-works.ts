import { offeredBy, type WishKind } from '../core/run/writing';
import { Shelf } from './shelf';

/** What the models on this device can be asked for; nothing where the browser has no place for models. */
export async function readOfferedWorks(): Promise<readonly WishKind[]> {
  try {
    return offeredBy(await new Shelf(await navigator.storage.getDirectory()).list());
  } catch {
    return [];
  }
}
