import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** Bundles a module of ours, by its path from the root, into one classic script that needs no other file. */
export async function bundleScript(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    // The project's own extends a file that WXT writes only after it has read its configuration, which needs these scripts.
    tsconfig: join(import.meta.dirname, 'own-scripts.tsconfig.json'),
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, '..', entry), formats: ['iife'], name: 'own' },
    },
  });
  const [{ output: chunks }] = (Array.isArray(output) ? output : [output]) as [Rolldown.RolldownOutput];
  return chunks[0].code.trim();
}
