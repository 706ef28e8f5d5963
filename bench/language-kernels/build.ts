import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { compile } from '../../scripts/build-kernels';

const root = resolve(import.meta.dirname, '../..');

/** The module that reads memory, in base64. */
export const readerModule = (): Promise<string> => compile('bench/language-kernels/reader');

/** Builds the page with the decoder of the baseline in it, if there is one. Returns the folder to serve. */
export async function buildPage(baseline: string | null): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/gloss-language-kernels');
  rmSync(outDir, { recursive: true, force: true });
  const plugin = baselinePlugin(baseline);
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    plugins: [plugin],
    worker: { format: 'es', plugins: () => [plugin] },
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
  return outDir;
}

/** Makes `virtual:baseline-decoder` of a checkout. */
function baselinePlugin(baseline: string | null): Plugin {
  const name = 'virtual:baseline-decoder';
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? (baseline ? sourceOf(baseline) : 'export const decoder = null;') : null),
  };
}

function sourceOf(baseline: string): string {
  const at = (path: string) => JSON.stringify(join(baseline, 'src', path));
  return `
    import { compileKernels, forms, numberOf, openKernels, recordBytes } from ${at('compute/open-kernels.ts')};
    import { Team } from ${at('compute/team.ts')};
    import { PagePool } from ${at('decoder/kv-cache.ts')};
    import { readNetwork } from ${at('decoder/open-language-model.ts')};
    import { layOut } from ${at('decoder/plan.ts')};
    import { Runner } from ${at('decoder/runner.ts')};
    import { CachedSequence } from ${at('decoder/sequence.ts')};
    import { formOfTensor, placeWeights } from ${at('decoder/weights.ts')};
    export const decoder = { compileKernels, forms, numberOf, openKernels, recordBytes, Team, PagePool, readNetwork, layOut, Runner, CachedSequence, formOfTensor, placeWeights };
  `;
}
