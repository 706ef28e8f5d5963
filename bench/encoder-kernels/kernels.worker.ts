/** Measures the encoder of this checkout and that of the baseline, in turns: a round of the one, a round of the other. */
import { encoder as baseline } from 'virtual:baseline';
import { Team } from '../../src/compute/team';
import { forward } from '../../src/encoder/forward';
import { compileKernels, openKernels } from '../../src/encoder/open-kernels';
import { layOut } from '../../src/encoder/plan';
import { placeWeights, shapeOf } from '../../src/encoder/weights';
import { cutWindows } from '../../src/encoder/windows';
import { readOnnxWeights } from '../../src/formats/onnx-weights';
import { type EncoderParts, openMeasured } from './pass';
import type { KernelsAnswer, KernelsPlan } from './plan';

const ours: EncoderParts = { cutWindows, forward, compileKernels, openKernels, layOut, placeWeights, shapeOf, Team, readWeights: readOnnxWeights };

async function measure({ model, texts, rounds }: KernelsPlan): Promise<KernelsAnswer> {
  const file = new Uint8Array(await (await fetch(model)).arrayBuffer());
  const own = await openMeasured(ours, file, texts);
  const other = baseline && (await openMeasured(baseline, file, texts));
  for (let round = 0; round < rounds; round++) {
    for (const encoder of round % 2 ? [other, own] : [own, other]) encoder?.measure();
  }
  return { ours: own.times(), baseline: other?.times() ?? null };
}

self.onmessage = async ({ data }: MessageEvent<KernelsPlan>) => {
  try {
    self.postMessage({ answer: await measure(data) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
