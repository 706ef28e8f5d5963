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
  /** Called between the steps of a trial, which take long: whoever waits hears that it goes on. */
  onStep?(): void;
  open(device: Device): Promise<LanguageModel>;
}

/**
 * Opens a model where it is computed best. With a graphics card that is not known yet, both are tried: the card in a worker of its own, the
 * processor here. The card is taken where it computes the same (within rounding) and is faster. Throws what opening throws.
 */
export async function openWhereBest(key: string, { graphics, now, onStep = () => {}, open }: ChoiceHome, signal: AbortSignal): Promise<LanguageModel> {
  const adapter = await graphics.find();
  if (adapter === null) return open('cpu');
  const known = await graphics.recall(key);
  if (known?.adapter === adapter) return open(known.device);
  const there = await graphics.tryModel(key, signal).catch(() => null);
  signal.throwIfAborted();
  // Written down at once: should the rest take too long, the next load does not begin with it again.
  if (!there) await noted(graphics, key, { device: 'cpu', adapter, why: 'failed' });
  onStep();
  const model = await open('cpu');
  onStep();
  const choice = compare(adapter, await timed(model, now, signal), there);
  await noted(graphics, key, choice);
  if (choice.device === 'cpu') return model;
  model.close();
  onStep();
  return open(choice.device);
}

/** A choice that cannot be written down is no reason not to answer. */
export async function noted(graphics: Pick<Graphics, 'note'>, key: string, choice: DeviceChoice): Promise<void> {
  await graphics.note(key, choice).catch(() => undefined);
}

async function timed(model: LanguageModel, now: () => number, signal: AbortSignal): Promise<GraphTrial> {
  try {
    return await tryGraph(model, now, signal);
  } catch (thrown) {
    model.close();
    throw thrown;
  }
}

function compare(adapter: string, here: GraphTrial, there: GraphTrial | null): DeviceChoice {
  const cpuPerSecond = here.perSecond;
  if (!there) return { device: 'cpu', adapter, why: 'failed', cpuPerSecond };
  const speeds = { cpuPerSecond, webgpuPerSecond: there.perSecond };
  if (!isSame(here.logits, there.logits)) return { device: 'cpu', adapter, why: 'differs', ...speeds };
  return { device: there.perSecond > cpuPerSecond ? 'webgpu' : 'cpu', adapter, why: 'faster', ...speeds };
}
