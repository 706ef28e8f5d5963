/** What a model that the user brings is called: its title, its folder, its place in the catalogue, its licence. */
import { type Architecture, keyOfEdition, type LicenceId, type StoredFile, type StoredModel } from '../core/model';
import { models } from '../models';
import type { Shelf } from './shelf';

/** Under which licence models of a family come, whoever tuned them. */
export const licenceOf: Readonly<Partial<Record<Architecture, LicenceId>>> = { gemma3: 'gemma', lfm2: 'lfm-1.0' };

/** An edition of the catalogue that consists of exactly this file. */
export function findInCatalogue(files: readonly StoredFile[]): Pick<StoredModel, 'key' | 'title' | 'modelId' | 'editionId'> | null {
  const [only] = files;
  if (files.length !== 1 || !only) return null;
  for (const model of models) {
    const edition = model.editions.find((candidate) => candidate.files.length === 1 && candidate.files[0]!.sha256 === only.sha256);
    if (edition) return { key: keyOfEdition(model, edition), title: model.title, modelId: model.id, editionId: edition.id };
  }
  return null;
}

/** A key for a title that no model on the shelf has. */
export async function findFreeKey(shelf: Shelf, title: string): Promise<string> {
  const slug =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'model';
  for (let number = 1; ; number++) {
    const key = `import.${slug}${number > 1 ? `-${number}` : ''}`;
    if (!(await shelf.find(key))) return key;
  }
}

/** What a file or a folder is called, without its ending. */
export function titleOf(path: string): string {
  const name = path.split('/')[0]!;
  return (
    name
      .replace(/\.(?:gguf|zip)$/i, '')
      .replace(/[-_]+/g, ' ')
      .trim()
      .slice(0, 60) || 'Model'
  );
}
