/** Who sorts the tickets and reads the bills: the encoder with a fitted head, and language models as they come, shown examples, or tuned. */
import { basename } from 'node:path';
import type { FittedSort } from '../../src/core/run/fit';
import type { RecordExample } from '../../src/core/run/record';
import { createDecoder, type Decoder, habitsOf } from '../../src/decoder/decoder';
import { createSorter, noneLabel } from '../../src/decoder/work/sort';
import { fitExamples, VectorMemory } from '../../src/engine/fit-examples';
import { readGguf } from '../../src/formats/gguf';
import { readGgufTokenizer } from '../../src/formats/gguf-tokenizer';
import { unpackWeights } from '../../src/tasks/sort/pack-weights';
import { openEncodersInNode } from '../node/encoder-in-node';
import { fileSource, openGgufInNode } from '../node/language-model-in-node';
import { taughtBillRows, taughtTicketRows, ticketLabels } from './rows';

/** Sorts a text into a label. */
export interface TicketSorter {
  sort(text: string): Promise<string>;
}

const breathe = async () => {};

/** The built-in encoder, with a head fitted to the very rows that the tuned models are taught. */
export async function encoderSorter(): Promise<TicketSorter> {
  const openEncoders = openEncodersInNode({ threads: 2 });
  const { en: encoder } = await openEncoders(['en']);
  const memory = new VectorMemory();
  const rows = taughtTicketRows();
  const fit = ticketLabels.map((name) => ({ name, examples: rows.filter(({ label }) => label === name).map(({ text }) => text) }));
  const fitted = await new Promise<FittedSort>((resolve, reject) => {
    fitExamples({ fit } as never, openEncoders, (event) => event.type === 'run-done' && resolve(event.fitted), breathe, memory).catch(reject);
  });
  const weights = unpackWeights(fitted.weights);
  return {
    async sort(text) {
      const vector = (await new VectorMemory().read(text, encoder, breathe))!;
      const scores = fitted.labels.map((_, label) => {
        const row = label * (vector.length + 1);
        return vector.reduce((sum, value, at) => sum + value * weights[row + at]!, weights[row + vector.length]!);
      });
      return fitted.labels[scores.indexOf(Math.max(...scores))]!;
    },
  };
}

/** A language model, asked as the panel asks it: labels of the reader's own, `examples` of each shown, perhaps none of them. */
export function modelSorter(decoder: Decoder, examples: number): TicketSorter {
  const rows = taughtTicketRows();
  const shown = (name: string) => rows.filter(({ label }) => label === name).slice(0, examples);
  const labels = ticketLabels.map((name) => ({ name, examples: shown(name).map(({ text }) => text) }));
  const sorter = createSorter(decoder, { title: 'Label', labels, mayBeNone: true });
  return {
    async sort(text) {
      const scores = await sorter.sort(text);
      const { label } = scores.reduce((best, score) => (score.confidence > best.confidence ? score : best));
      return label === noneLabel ? '' : label;
    },
  };
}

/** Bills that a model is shown; none for one that was tuned. */
export const shownBills = (count: number): readonly RecordExample[] => taughtBillRows().slice(0, count);

/** Opens a GGUF file as the panel would, on two threads. */
export async function openModel(path: string): Promise<Decoder> {
  const source = await fileSource(path);
  const header = await readGguf(source, basename(path));
  const habits = header.metadata.get('general.architecture') === 'gemma3' ? habitsOf('gemma3', 'gemma-3-270m') : habitsOf('llama');
  return createDecoder(await openGgufInNode(path, { context: 2_048, threads: 2 }), await readGgufTokenizer(header, source), habits);
}
