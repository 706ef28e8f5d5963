import type { StoredModel } from '../../core/store/model';
import { StoreError } from '../../core/store/failure';
import { licences } from '../../models';
import { makeFolder } from '../../shelf/folders';
import { exportManifestName } from './import';
import type { Shelf } from '../../shelf/shelf';
import { writeZip } from './zip';

/** What an export needs from outside. */
export interface ExportTools {
  readonly root: FileSystemDirectoryHandle;
  readonly shelf: Shelf;
  freeBytes(): Promise<number>;
  now(): number;
}

/** Headers of a zip, its manifest and its notice. */
const overheadBytes = 1 << 20;

/**
 * Packs a model for a machine without a network: its files, its manifest with their hashes, and the notice
 * its licence asks to pass on. The zip lies in the private file system until `sweepExports`, when nobody saves it any more.
 */
export async function exportModel(
  key: string,
  { root, shelf, freeBytes, now }: ExportTools,
  signal: AbortSignal,
  onProgress: (doneBytes: number, totalBytes: number) => void,
): Promise<File> {
  const model = await shelf.find(key);
  if (!model) throw new StoreError({ code: 'storage-failed' });
  const totalBytes = model.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const free = await freeBytes();
  if (free < totalBytes + overheadBytes) throw new StoreError({ code: 'no-space', missingBytes: totalBytes + overheadBytes - free });
  const files: { path: string; content: Blob }[] = [
    { path: exportManifestName, content: new Blob([JSON.stringify(model, null, 2)]) },
    { path: 'NOTICE.txt', content: new Blob([noticeOf(model)]) },
  ];
  for (const { path } of model.files) {
    const content = await shelf.open(key, path);
    if (!content) throw new StoreError({ code: 'storage-failed' });
    files.push({ path, content });
  }
  const handle = await (await makeFolder(root, 'exports')).getFileHandle(`${key}.zip`, { create: true });
  const writable = await handle.createWritable();
  await writeZip(files, writable, signal, (done) => onProgress(Math.min(done, totalBytes), totalBytes));
  await shelf.noteUse(key, now());
  return handle.getFile();
}

/** Removes zips that were saved or given up. */
export async function sweepExports(root: FileSystemDirectoryHandle): Promise<void> {
  await root.removeEntry('exports', { recursive: true }).catch(() => undefined);
}

function noticeOf({ title, licence, origin }: StoredModel): string {
  const from = origin.kind === 'hub' ? `${origin.address}/${origin.repository} (${origin.commit})` : origin.name;
  const known = licence && licences[licence];
  return [`${title}`, `From: ${from}`, '', ...(known ? [known.title, ...known.links.map(({ url }) => url), '', known.notice ?? ''] : [])].join('\n');
}
