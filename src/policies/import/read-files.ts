import type { PackFormat, PickedFile } from '../../core/rules/pack-draft';
import { importGitleaks } from './gitleaks';
import type { Imported } from './imported';
import { importPresidio } from './presidio';
import { importTable } from './table';
import { importVale } from './vale';

/** Makes a pack's file of what was picked, whatever format it is in. Throws where a file is none of them at all. */
export function importFiles(files: readonly PickedFile[], title: string): Imported {
  const [first] = files;
  if (!first) throw new Error('no file');
  switch (formatOf(first)) {
    case 'gitleaks':
      return importGitleaks(first);
    case 'presidio':
      return importPresidio(first);
    case 'table':
      return importTable(first);
    case 'vale':
      return importVale(
        files.filter((file) => formatOf(file) === 'vale'),
        title,
      );
    case 'gloss':
      return { format: 'gloss', source: first.text, notCarried: [] };
  }
}

/** What a file is, by its name and by what stands at its top. */
export function formatOf({ name, text }: PickedFile): PackFormat {
  if (/\.toml$/i.test(name)) return 'gitleaks';
  if (!/\.ya?ml$/i.test(name)) return 'table';
  if (/^recognizers\s*:/m.test(text)) return 'presidio';
  if (/^extends\s*:/m.test(text) && !/^rules\s*:/m.test(text)) return 'vale';
  return 'gloss';
}
