import { join } from 'node:path';
import { compile } from '../../scripts/build-kernels';
import { buildBenchPage } from '../build-page';

/** The module that reads memory, in base64. */
export const readerModule = (): Promise<string> => compile('bench/language-kernels/reader');

/** Builds the page with the decoder of the baseline in it, if there is one. Returns the folder to serve. */
export function buildPage(baseline: string | null): Promise<string> {
  const source = baseline ? sourceOf(baseline) : 'export const decoder = null;';
  return buildBenchPage({ root: import.meta.dirname, baseline: { name: 'virtual:baseline-decoder', source } });
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
