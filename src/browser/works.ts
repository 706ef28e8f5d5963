/** What the language models on this device can be asked for, as menu and card offer it. Known until the browser closes, then looked up again. */
import { browser } from 'wxt/browser';
import { isUserTask, type WorkId } from '../core/run/custom-task';
import { wishKinds } from '../core/run/writing';

const worksKey = 'works';

/** Notes what is offered, for the cards that open from now on. */
export async function keepWorks(works: readonly WorkId[]): Promise<void> {
  await (works.length > 0 ? browser.storage.session.set({ [worksKey]: works }) : browser.storage.session.remove(worksKey));
}

/** What was noted last; nothing before. */
export async function loadWorks(): Promise<readonly WorkId[]> {
  const { [worksKey]: kept } = await browser.storage.session.get(worksKey);
  if (!Array.isArray(kept)) return [];
  return [...wishKinds.filter((kind) => kept.includes(kind)), ...kept.filter((work): work is WorkId => typeof work === 'string' && isUserTask(work))];
}
