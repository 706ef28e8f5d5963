/** The worker of one import or one export, started by the options page, which alone has the user's files. */
import '../../seal/seal-first';
import { Acceptances } from '../../shelf/acceptances';
import type { ImportEvent } from '../../core/store/import-offer';
import { toStoreFailure } from '../../core/store/failure';
import { exportModel } from './export';
import { Import } from './import';
import { browserLocks } from '../../shelf/locks';
import { Shelf, shelfChannel } from '../../shelf/shelf';
import type { ToImport } from '../store-protocol';

/** Progress is told at most this often. */
const tellEveryMs = 100;

const stop = new AbortController();
const say = (message: ImportEvent) => self.postMessage(message);
let toldAt = 0;
const onProgress = (doneBytes: number, totalBytes: number) => {
  if (performance.now() - toldAt < tellEveryMs) return;
  toldAt = performance.now();
  say({ type: 'progress', doneBytes, totalBytes });
};

async function freeBytes(): Promise<number> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return quota - usage;
}

const opening = navigator.storage.getDirectory().then((root) => {
  const shelf = new Shelf(root);
  const tools = { root, shelf, acceptances: new Acceptances(root), locks: browserLocks, freeBytes, now: Date.now };
  return { tools, one: new Import(tools, crypto.randomUUID()) };
});

type Work = Exclude<ToImport, { type: 'stop' }>;

async function work(data: Work): Promise<void> {
  const { tools, one } = await opening;
  try {
    if (data.type === 'inspect') say({ type: 'offer', offer: await one.inspect(data.items, stop.signal, onProgress) });
    else if (data.type === 'export') {
      const file = await exportModel(data.key, tools, stop.signal, onProgress);
      new BroadcastChannel(shelfChannel).postMessage('changed');
      say({ type: 'exported', file });
    } else {
      const model = await one.accept(data.title, stop.signal, onProgress);
      await one.discard();
      new BroadcastChannel(shelfChannel).postMessage('changed');
      say({ type: 'stored', model });
    }
  } catch (thrown) {
    if (stop.signal.aborted) return;
    const failure = toStoreFailure(thrown);
    // A licence can still be accepted and room be made; anything else ends the import.
    const canGoOn = data.type === 'accept' && (failure.code === 'licence-not-accepted' || failure.code === 'no-space');
    if (!canGoOn) await one.discard();
    say({ type: 'failed', failure });
  }
}

let running = Promise.resolve();

self.onmessage = async ({ data }: MessageEvent<ToImport>) => {
  if (data.type !== 'stop') {
    running = work(data);
    return;
  }
  stop.abort();
  // Its files are open until it has come to its end.
  await running;
  await (await opening).one.discard();
  say({ type: 'stopped' });
};
