import { computedFormats } from '@/src/browser/computed-formats';
import { watchStore } from '@/src/browser/store-port';
import type { ModelOnShelf } from '@/src/core/store/state';
import { Shelf } from '@/src/shelf/shelf';
import { shelfChannel } from '@/src/shelf/shelf';

/**
 * Calls back with the models on the shelf that can answer here, now and after every change. Looks at the disk itself, so that the engine host need
 * not be started for it; what is downloaded while it runs it says itself. Returns a function that stops.
 */
export function watchModels(listener: (models: readonly ModelOnShelf[]) => void): () => void {
  let isStopped = false;
  const tell = (models: readonly ModelOnShelf[]) => {
    if (!isStopped) listener(models.filter(({ description }) => computedFormats.includes(description.format)));
  };
  const look = async () => {
    try {
      tell(await new Shelf(await navigator.storage.getDirectory()).list());
    } catch {
      // A browser without a place for models has none.
      tell([]);
    }
  };
  const channel = new BroadcastChannel(shelfChannel);
  channel.onmessage = look;
  const stopWatching = watchStore(({ models }) => tell(models));
  void look();
  return () => {
    isStopped = true;
    channel.close();
    stopWatching();
  };
}
