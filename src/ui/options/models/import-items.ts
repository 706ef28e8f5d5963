import type { ImportItem } from '../../../core/store/import-offer';

/** More files than this in a folder are no model; reading on would only take time. */
const limitFiles = 1_000;

/** The files of a file or folder picker. */
export function itemsOfPicker(files: FileList | null): ImportItem[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The files that were dropped, those in folders with their paths. */
export async function itemsOfDrop(transfer: DataTransfer): Promise<ImportItem[]> {
  // The list is only there until the first wait.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const items: ImportItem[] = [];
  for (const entry of entries) await collect(entry, '', items);
  return items;
}

async function collect(entry: FileSystemEntry, above: string, items: ImportItem[]): Promise<void> {
  if (items.length >= limitFiles) return;
  const path = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    items.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder is told in parts; the last is empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return;
    for (const inner of part) await collect(inner, `${path}/`, items);
  }
}
