/** The graphics card from the worker of the language models. A model is tried on it in a second worker of the same script, which then goes with all its memory. */
import type { GraphTrial } from '../decoder/onnx/try-graph';
import type { Shelf } from '../shelf/shelf';
import type { Graphics } from './choose-device';

/** What a worker is called that only tries a model. */
export const trialName = 'trial';
/** A card that takes longer than this is of no use, whatever it computes. */
const limitMs = 60_000;

/** What a worker for a trial is asked, and what it says; null where the card gave no answer. */
export interface TrialOrder {
  readonly key: string;
}
export interface TrialAnswer {
  readonly trial: GraphTrial | null;
}

/** The part of WebGPU that is used here. */
export interface Gpu {
  requestAdapter(options: {
    readonly powerPreference: 'high-performance';
  }): Promise<{ readonly info?: { readonly vendor: string; readonly architecture: string } } | null>;
}

/** Opens the way to the graphics card. `spawn` starts a worker named `trialName`. */
export function openGraphics(gpu: Gpu | undefined, shelf: Pick<Shelf, 'findDevice' | 'noteDevice'>, spawn: () => Worker): Graphics {
  return {
    recall: (key) => shelf.findDevice(key),
    note: (key, choice) => shelf.noteDevice(key, choice),
    async find() {
      const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
      return adapter ? `${adapter.info?.vendor ?? ''} ${adapter.info?.architecture ?? ''}`.trim() : null;
    },
    async tryModel(key, signal) {
      const worker = spawn();
      try {
        return await new Promise<GraphTrial>((resolve, reject) => {
          const fail = () => reject(new Error('The graphics card gave no answer.'));
          worker.onmessage = ({ data }: MessageEvent<TrialAnswer>) => (data.trial ? resolve(data.trial) : fail());
          worker.onerror = fail;
          signal.addEventListener('abort', fail, { once: true });
          setTimeout(fail, limitMs);
          worker.postMessage({ key } satisfies TrialOrder);
        });
      } finally {
        worker.terminate();
      }
    },
  };
}
