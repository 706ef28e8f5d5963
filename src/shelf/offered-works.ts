import { offeredBy, type WishKind } from '../core/run/writing';
import type { ModelFormat } from '../core/store/model';
import { Shelf } from './shelf';

/** What the models on this device can be asked for, of those in formats that are computed here; nothing where the browser has no place for models. */
export async function readOfferedWorks(computes: readonly ModelFormat[]): Promise<readonly WishKind[]> {
  try {
    const models = await new Shelf(await navigator.storage.getDirectory()).list();
    return offeredBy(models.filter(({ description }) => computes.includes(description.format)));
  } catch {
    return [];
  }
}
