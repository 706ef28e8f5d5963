/** What a model that the user brings is called: its title, its folder, its place in the catalogue, its licence. */
import { type Architecture, keyOfEdition, type LicenceId, type StoredFile, type StoredModel } from '../../core/store/model';
import { models } from '../../models';
import type { Shelf } from '../../shelf/shelf';

/** Under which licence models of a family come, whoever tuned them. */
export const licenceOf: Readonly<Partial<Record<Architecture, LicenceId>>> = { gemma3: 'gemma', lfm2: 'lfm-1.0' };

/** What a model of the catalogue is called on the shelf, and where it comes from. */
type Identity = Pick<StoredModel, 'key' | 'title' | 'modelId' | 'editionId' | 'origin'>;

/**
 * The edition of the catalogue that these files are, by their hashes: one that consists of exactly this file,
 * or the one that the manifest of an export names, if the catalogue knows the hash of its weights. Where it knows
 * none, a manifest's word is not enough.
 */
export function findInCatalogue(files: readonly StoredFile[], manifest: StoredModel | null): Identity | null {
  for (const model of models) {
    for (const edition of model.editions) {
      const isNamed = manifest?.modelId === model.id && manifest.editionId === edition.id;
      const known = edition.files.filter(({ sha256 }) => sha256);
      const isIt = known.length > 0 && known.every(({ sha256 }) => files.some((file) => file.sha256 === sha256));
      if (!isIt || !(isNamed || (edition.files.length === 1 && files.length === 1))) continue;
      const origin = isNamed ? manifest.origin : ({ kind: 'import', name: model.title } as const);
      return { key: keyOfEdition(model, edition), title: model.title, modelId: model.id, editionId: edition.id, origin };
    }
  }
  return null;
}

/** Whether two models consist of the same files, whatever these are called. */
export function isSameContent(some: readonly StoredFile[], others: readonly StoredFile[]): boolean {
  const sums = (files: readonly StoredFile[]) =>
    files
      .map(({ sha256 }) => sha256)
      .sort()
      .join();
  return sums(some) === sums(others);
}

/** A key for a title that no model on the shelf has, nor one that can still be taken back. */
export async function findFreeKey(shelf: Shelf, title: string): Promise<string> {
  const slug =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'model';
  for (let number = 1; ; number++) {
    const key = `import.${slug}${number > 1 ? `-${number}` : ''}`;
    if (!(await shelf.isTaken(key))) return key;
  }
}

const limitTitleChars = 60;

/** A title out of somebody's manifest as it may stand on the shelf: short, and without signs that nobody sees. */
export function plainTitle(title: string): string {
  return [...title.replace(/\p{C}/gu, '').trim()].slice(0, limitTitleChars).join('');
}

/** What a file or a folder is called, without its ending. */
export function titleOf(path: string): string {
  const name = path.split('/')[0]!;
  return (
    name
      .replace(/\.(?:gguf|zip)$/i, '')
      .replace(/[-_]+/g, ' ')
      .trim()
      .slice(0, limitTitleChars) || 'Model'
  );
}
