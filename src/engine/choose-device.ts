/** Finds out on which device a model as a graph is computed best: by trying both, once. */
import type { Device, DeviceChoice } from '../core/store/device-choice';
import type { LanguageModel } from '../decoder/language-model';
import { isSame } from '../decoder/onnx/check-graph';
import { type GraphTrial, tryGraph } from '../decoder/onnx/try-graph';

/** The graphics card, as far as a worker can reach one. */
export interface Graphics {
  /** What its driver calls it; null where there is none. */
  find(): Promise<string | null>;
  /** Tries a model on it, out of the way: whatever happens there takes nothing else along. Rejects where it gives no answer. */
  tryModel(key: string, signal: AbortSignal): Promise<GraphTrial>;
  /** What was found out of a model before; null where nothing was. */
  recall(key: string): Promise<DeviceChoice | null>;
  note(key: string, choice: DeviceChoice): Promise<void>;
}

/** What choosing needs from where it runs. */
export interface ChoiceHome {
  readonly graphics: Graphics;
  now(): number;
  open(device: Device): Promise<LanguageModel>;
}

/**
 * Opens a model where it is computed best. With a graphics card that is not known yet, both are tried: the card in a worker of its own, the
 * processor here. The card is taken where it computes the same (within rounding) and is faster. Throws what opening throws.
 */
export async function openWhereBest(key: string, { graphics, now, open }: ChoiceHome, signal: AbortSignal): Promise<LanguageModel> {
  const adapter = await graphics.find();
  if (adapter === null) return open('cpu');
  const known = await graphics.recall(key);
  if (known?.adapter === adapter) return open(known.device);
  const there = await graphics.tryModel(key, signal).catch(() => null);
  signal.throwIfAborted();
  const model = await open('cpu');
  const choice = compare(adapter, await tryGraph(model, now, signal), there);
  await graphics.note(key, choice);
  if (choice.device === 'cpu') return model;
  model.close();
  return open(choice.device);
}

function compare(adapter: string, here: GraphTrial, there: GraphTrial | null): DeviceChoice {
  const cpuPerSecond = here.perSecond;
  if (!there) return { device: 'cpu', adapter, why: 'failed', cpuPerSecond };
  const speeds = { cpuPerSecond, webgpuPerSecond: there.perSecond };
  if (!isSame(here.logits, there.logits)) return { device: 'cpu', adapter, why: 'differs', ...speeds };
  return { device: there.perSecond > cpuPerSecond ? 'webgpu' : 'cpu', adapter, why: 'faster', ...speeds };
}
