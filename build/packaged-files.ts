import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the extension that is copied as it is. */
export interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

const root = join(import.meta.dirname, '..');
/** What the extension carries beside its bundles: icons and the built-in model, without its card, which is for who builds on it. */
export function packagedFiles(): PackagedFile[] {
  return [
    ...filesUnder('assets/icons', 'icons').filter(({ relativeDest }) => /\.(?:png|svg)$/.test(relativeDest)),
    ...filesUnder('assets/models', 'models').filter(({ relativeDest }) => !relativeDest.endsWith('.md')),
  ];
}

function filesUnder(folder: string, dest: string): PackagedFile[] {
  const from = join(root, folder);
  return readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(from, name)).isFile())
    .map((name) => ({ absoluteSrc: join(from, name), relativeDest: join(dest, name) }));
}
