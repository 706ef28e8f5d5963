/** Imports and exports run in a worker of this page: the user's files are here, and so is the way to save one. */
import type { ImportEvent, ImportItem, ImportSession } from '@/src/core/store/import-offer';
import { spawnImportWorker } from '@/src/store/spawn-workers';
import type { ToImport } from '@/src/store/store-protocol';

type Listener = (event: ImportEvent) => void;

/** Starts an import of files that were dropped or picked. */
export function openImport(items: readonly ImportItem[], listener: Listener): ImportSession {
  return open({ type: 'inspect', items }, listener);
}

/** Packs a model and saves the zip. */
export function openExport(key: string, listener: Listener): ImportSession {
  return open({ type: 'export', key }, (event) => {
    if (event.type === 'exported') save(event.file);
    listener(event);
  });
}

function open(first: ToImport, listener: Listener): ImportSession {
  const worker = spawnImportWorker();
  const say = (message: ToImport) => worker.postMessage(message);
  let isOver = false;
  const tell = (event: ImportEvent) => {
    if (isOver) return;
    isOver = event.type === 'stored' || event.type === 'exported' || event.type === 'stopped';
    if (isOver) worker.terminate();
    listener(event);
  };
  worker.onmessage = ({ data }: MessageEvent<ImportEvent>) => tell(data);
  worker.onerror = () => {
    tell({ type: 'failed', failure: { code: 'internal' } });
    worker.terminate();
  };
  say(first);
  return {
    accept: (title) => say({ type: 'accept', title }),
    stop: () => say({ type: 'stop' }),
  };
}

/** The zip lies in the private file system; the browser reads it from there while it saves. */
function save(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
}
