import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildBenchPage } from '../build-page';

const root = resolve(import.meta.dirname, '../..');
const model = 'assets/models/gloss-encoder/onnx/model_quantized.onnx';

/** The model's file beside the page. */
export const servedModel = 'model.onnx';

/** Builds the page with the encoder of the baseline in it, if there is one. Returns the folder to serve. */
export async function buildPage(baseline: string | null): Promise<string> {
  const source = baseline ? sourceOf(baseline) : 'export const encoder = null;';
  const outDir = await buildBenchPage({ root: import.meta.dirname, baseline: { name: 'virtual:baseline', source } });
  cpSync(join(root, model), join(outDir, servedModel));
  return outDir;
}

/** Wherever its encoder lies: in a folder of its own, or below the engine, as in 0.1.0. */
function sourceOf(baseline: string): string {
  const at = (path: string) => JSON.stringify(join(baseline, 'src', path));
  const isOwnFolder = existsSync(join(baseline, 'src/encoder'));
  const folder = isOwnFolder ? 'encoder' : 'engine/runtime';
  return `
    import { forward } from ${at(`${folder}/forward.ts`)};
    import { compileKernels, openKernels } from ${at(`${folder}/open-kernels.ts`)};
    import { layOut } from ${at(`${folder}/plan.ts`)};
    import { placeWeights, shapeOf } from ${at(`${folder}/weights.ts`)};
    import { cutWindows } from ${at(isOwnFolder ? 'encoder/windows.ts' : 'engine/windows.ts')};
    import { Team } from ${at(isOwnFolder ? 'compute/team.ts' : 'engine/runtime/team.ts')};
    import { ${isOwnFolder ? 'readOnnxWeights' : 'readOnnxFile'} as readWeights } from ${at(isOwnFolder ? 'formats/onnx-weights.ts' : 'engine/runtime/onnx-file.ts')};
    export const encoder = { forward, compileKernels, openKernels, layOut, placeWeights, shapeOf, cutWindows, Team, readWeights };
  `;
}
