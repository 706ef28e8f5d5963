import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** A page of a bench that may run code of another checkout beside its own. */
export interface BenchPage {
  /** Its folder, with `index.html`. */
  readonly root: string;
  /** The module under whose name the page imports the other checkout's code, and its source. */
  readonly baseline: { readonly name: string; readonly source: string };
}

/** Builds the page and the workers that it starts. Returns the folder to serve, emptied before. */
export async function buildBenchPage({ root, baseline: { name, source } }: BenchPage): Promise<string> {
  const outDir = join(resolve(import.meta.dirname, '..'), 'node_modules/.cache', `gloss-${basename(root)}`);
  rmSync(outDir, { recursive: true, force: true });
  const plugin: Plugin = {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? source : null),
  };
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [plugin],
    worker: { format: 'es', plugins: () => [plugin] },
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
  return outDir;
}
