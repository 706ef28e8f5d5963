import type { EncoderId } from '../core/encoding/encoder-id';
import { encoderOfExamples } from '../core/run/encoder-of-examples';
import { limitExampleChars, leastExamples, type ExampleLabel, type FitEvent, type FitRequest } from '../core/run/fit';
import { FailureError } from '../core/run/failure';
import { finishSteps } from '../core/run/steps';
import { viewText } from '../core/text/text-view';
import type { FeatureEncoder } from '../encoder/encoder';
import { fitSort } from '../tasks/sort/fit-sort';

/** Vectors of examples, in memory: as a task is written, most of its examples are those of a moment ago. */
export class VectorMemory {
  readonly #vectors = new Map<string, Float32Array | null>();

  /** The vector of a text; null where it holds nothing to read. Throws what `breathe` throws. */
  async read(text: string, encoder: FeatureEncoder, breathe: () => Promise<void>): Promise<Float32Array | null> {
    const key = `${encoder.version} ${text}`;
    const known = this.#vectors.get(key);
    if (known !== undefined) return known;
    const vector = await encoder.readFeatures(viewText(text.slice(0, limitExampleChars)).text, breathe);
    if (this.#vectors.size >= limitVectors) this.#vectors.clear();
    this.#vectors.set(key, vector);
    return vector;
  }
}

/** The largest task has 4,000; each takes 5 kB. */
const limitVectors = 8_000;
/** Progress is told at most this often. */
const progressEveryMs = 80;

/** Fits a head to the examples of a request and tells it with what it is worth. Throws a `FailureError` where a label has too few. */
export async function fitExamples(
  { fit }: FitRequest,
  openEncoders: <Id extends EncoderId>(ids: readonly Id[]) => Promise<Readonly<Record<Id, FeatureEncoder>>>,
  emit: (event: FitEvent) => void,
  breathe: () => Promise<void>,
  memory: VectorMemory,
): Promise<void> {
  const wanted = fit.map(({ name, examples }) => ({
    name,
    examples: [...new Set(examples.map((example) => example.trim()))].filter((example) => example !== ''),
  }));
  const id = encoderOfExamples(wanted);
  const { [id]: encoder } = await openEncoders([id]);
  const total = wanted.reduce((sum, { examples }) => sum + examples.length, 0);
  const labels: ExampleLabel[] = [];
  const vectors: Float32Array[] = [];
  let [done, toldAt] = [0, performance.now()];
  for (const { name, examples } of wanted) {
    const read: string[] = [];
    for (const example of examples) {
      await breathe();
      const vector = await memory.read(example, encoder, breathe);
      if (vector) {
        read.push(example);
        vectors.push(vector);
      }
      done++;
      if (performance.now() - toldAt < progressEveryMs) continue;
      toldAt = performance.now();
      emit({ type: 'fit-progress', done, total });
    }
    labels.push({ name, examples: read });
  }
  if (labels.length < 2 || labels.some(({ examples }) => examples.length < leastExamples)) throw new FailureError({ code: 'too-few-examples' });
  const steps = fitSort({ labels, vectors, contradictory: countShared(labels), encoder: encoder.version });
  emit({ type: 'run-done', fitted: await finishSteps(steps, breathe) });
}

/** Texts that stand under more than one label. */
function countShared(labels: readonly ExampleLabel[]): number {
  const seen = new Map<string, number>();
  for (const { examples } of labels) for (const example of examples) seen.set(example, (seen.get(example) ?? 0) + 1);
  return [...seen.values()].filter((count) => count > 1).length;
}
