/**
 * The packs of `src/packs` as modules. Code imports `gloss:packs` (what runs) and `gloss:pack-notes` (examples, and the
 * names with which a pack is written again: for the options page and the tests). The folders are read when a module is
 * asked for, and again when a file has changed, so none can be out of date. Vite, Vitest and WXT take the plugin
 * below; Node takes `packs-in-node.ts`.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { type PackProblem, problemKey } from '../src/core/rules/pack-problem';
import { type ReadPack, readPackFolder } from '../src/policies/file/read-pack';
import { writeModule } from './write-module';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/packs');

let lastRead: { readonly state: string; readonly packs: readonly ReadPack[] } | undefined;

/** Every pack of the folder, in the order in which they are listed; read anew when a file has changed. Throws what its author can act on. */
export function readPacks(): readonly ReadPack[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const state = files.map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`).join('\n');
  if (lastRead?.state !== state) lastRead = { state, packs: readAll() };
  return lastRead.packs;
}

function readAll(): readonly ReadPack[] {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const { order } = parse(readFileSync(join(folder, 'order.yml'), 'utf8')) as { order: readonly string[] };
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return names.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1)).map(readPackNamed);
}

function readPackNamed(id: string): ReadPack {
  const files = readdirSync(join(folder, id)).filter((name) => name.endsWith('.yml'));
  const read = readPackFolder(id, Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, id, name), 'utf8')])));
  if ('problems' in read) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read;
}

/** One line about a mistake, as compilers write it, in the words of the English locale. */
export function describeProblem(problem: PackProblem): string {
  const { pack_problem: sentences } = parse(readFileSync(join(root, 'src/locales/en.yml'), 'utf8')) as { pack_problem: Record<string, string> };
  const { file, line, column, detail, expected } = problem;
  const words = sentences[problemKey(problem)]!.replace('$1', () => detail).replace('$2', () => expected);
  return `src/packs/${file}:${line}:${column} ${words}`;
}

/** The source of a module of ours by its name; null for other names. */
export function packModule(name: string): string | null {
  if (name === 'gloss:packs')
    return writeModule(
      'packs',
      readPacks().map(({ policy }) => policy),
    );
  if (name !== 'gloss:pack-notes') return null;
  return writeModule(
    'packNotes',
    Object.fromEntries(readPacks().map(({ policy, examples, lists, references }) => [policy.id, { examples, lists, references }])),
  );
}

/** For Vite, Vitest and WXT. */
export const packs: Plugin = {
  name: 'gloss-packs',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('gloss:pack') ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith('\0gloss:pack')) return null;
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names) if (name.endsWith('.yml')) this.addWatchFile(join(folder, name));
    return packModule(id.slice(1));
  },
};
