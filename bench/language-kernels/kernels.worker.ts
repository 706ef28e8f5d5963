/** Measures the decoder of this checkout and that of the baseline, in turns: a round of the one, a round of the other. */
import { decoder as baseline } from 'virtual:baseline-decoder';
import { compileKernels, forms, numberOf, openKernels, recordBytes } from '../../src/compute/open-kernels';
import { Team } from '../../src/compute/team';
import { PagePool } from '../../src/decoder/kv-cache';
import { readNetwork } from '../../src/decoder/open-language-model';
import { layOut } from '../../src/decoder/plan';
import { Runner } from '../../src/decoder/runner';
import { CachedSequence } from '../../src/decoder/sequence';
import { formOfTensor, placeWeights } from '../../src/decoder/weights';
import type { ByteSource } from '../../src/formats/byte-source';
import { type DecoderParts, openMeasured } from './model';
import type { KernelsAnswer, KernelsPlan } from './plan';

const ours: DecoderParts = {
  compileKernels,
  forms,
  numberOf,
  openKernels,
  recordBytes,
  Team,
  PagePool,
  readNetwork,
  layOut,
  Runner,
  CachedSequence,
  formOfTensor,
  placeWeights,
};

async function measure(plan: KernelsPlan): Promise<KernelsAnswer> {
  const file = new Uint8Array(await (await fetch(plan.model)).arrayBuffer());
  const source: ByteSource = { size: file.length, read: async (start, end) => file.slice(start, end) };
  const own = await openMeasured(ours, source, plan);
  const other = baseline && (await openMeasured(baseline, source, plan));
  for (let round = 0; round < plan.rounds; round++) {
    for (const model of round % 2 ? [other, own] : [own, other]) await model?.measure();
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
