/** A model of the shelf as the decoder takes it: its weights, read from the disk in pieces, and its tokenizer as plain tables. */
import { StoreError } from '../core/store/failure';
import type { StoredModel } from '../core/store/model';
import type { ModelFiles } from '../decoder/open-language-model';
import { fromBlob } from '../formats/byte-source';
import { readGguf } from '../formats/gguf';
import { readGgufTokenizer } from '../formats/gguf-tokenizer';
import { readTokenizerJson } from '../formats/tokenizer-json';
import type { TokenizerTables } from '../formats/tokenizer-tables';
import type { Shelf } from '../shelf/shelf';

/** The part of the shelf that is read here. */
export type FilesOfShelf = Pick<Shelf, 'open'>;

/** The weights of a model. Throws a `StoreError`: `missing-file`, or `not-a-model` for a format that the decoder does not compute with. */
export async function weightsOf(stored: StoredModel, shelf: FilesOfShelf): Promise<ModelFiles> {
  const { files, description } = stored;
  if (description.format === 'gguf' && files[0]) {
    const { path } = files[0];
    return { format: 'gguf', source: fromBlob(await fileOf(stored, shelf, path)), path };
  }
  if (description.format !== 'safetensors') throw new StoreError({ code: 'not-a-model' });
  const paths = files.map(({ path }) => path).filter((path) => path.endsWith('.safetensors'));
  const sources = await Promise.all(paths.map(async (path) => ({ source: fromBlob(await fileOf(stored, shelf, path)), path })));
  return { format: 'safetensors', files: sources, config: await jsonOf(stored, shelf, 'config.json') };
}

/** The tokenizer of a model: out of a GGUF's metadata, or from `tokenizer.json` and `tokenizer_config.json`. Throws a `StoreError`. */
export async function tokenizerOf(stored: StoredModel, shelf: FilesOfShelf): Promise<TokenizerTables> {
  const { files, description } = stored;
  if (description.format === 'gguf' && files[0]) {
    const { path } = files[0];
    const source = fromBlob(await fileOf(stored, shelf, path));
    return readGgufTokenizer(await readGguf(source, path), source);
  }
  return readTokenizerJson(await jsonOf(stored, shelf, 'tokenizer.json'), await jsonOf(stored, shelf, 'tokenizer_config.json'));
}

/** A file of a model. Throws `missing-file`. */
export async function fileOf({ key }: StoredModel, shelf: FilesOfShelf, path: string): Promise<File> {
  const file = await shelf.open(key, path);
  if (!file) throw new StoreError({ code: 'missing-file', path });
  return file;
}

/** The content of a JSON file; what would be costly to parse never came onto the shelf. */
async function jsonOf(stored: StoredModel, shelf: FilesOfShelf, path: string): Promise<unknown> {
  const text = await (await fileOf(stored, shelf, path)).text();
  try {
    return JSON.parse(text);
  } catch {
    throw new StoreError({ code: 'broken-file', path, flaw: 'unreadable' });
  }
}
