/** Who sorts the texts and reads the records: what is built in, and language models as they come, shown examples, or tuned. Runs in a worker of the bench's page. */
import type { FittedSort } from '../../src/core/run/fit';
import { plainRecord, type RecordExample } from '../../src/core/run/record';
import { defaultSettings, toRunOptions } from '../../src/core/run/settings';
import type { FindingsResult, LabelResult, Score } from '../../src/core/run/result';
import { createDecoder, type Decoder, habitsOf } from '../../src/decoder/decoder';
import { runRecord } from '../../src/decoder/work/record';
import { sentimentOrder } from '../../src/decoder/work/sentiment';
import { createSorter, noneLabel, type SortOrder } from '../../src/decoder/work/sort';
import { resolveOverlaps } from '../../src/detectors';
import { preparePackagedEncoders } from '../../src/encoder/packaged-encoder';
import { fitExamples, VectorMemory } from '../../src/engine/fit-examples';
import { EncoderDesk, type EncoderLease } from '../../src/engine/encoder-desk';
import { openReading, type OpenReading } from '../../src/engine/reading';
import { lastOf } from '../../src/engine/run-tasks';
import { readGguf } from '../../src/formats/gguf';
import { readGgufTokenizer } from '../../src/formats/gguf-tokenizer';
import { entities } from '../../src/tasks/entities';
import { sentiment } from '../../src/tasks/sentiment';
import { unpackWeights } from '../../src/tasks/sort/pack-weights';
import { openServed, servedSource } from '../language-models/served-model';
import { personalFields } from './personal';
import type { Answer, Contestant, Job } from './plan';
import { billFields } from './records';
import { taughtBillRows, taughtPersonalRows, taughtTicketRows, ticketLabels } from './rows';

const breathe = async () => {};
const threads = 2;

/** Loads whoever is to answer, and warms what is read once for all texts, which is not counted to one of them. */
export async function openContestant(contestant: Contestant): Promise<(text: string) => Promise<Answer>> {
  const answer = contestant.kind === 'built-in' ? await openBuiltIn(contestant.job) : await openModel(contestant);
  await answer('Hello Ann, your order 12 came to £5.');
  return answer;
}

async function openBuiltIn(job: Job): Promise<(text: string) => Promise<Answer>> {
  const encoders = new EncoderDesk(preparePackagedEncoders('/encoders')).lease();
  const read = (text: string) => openReading({ text, language: 'en' }, toRunOptions(defaultSettings), { openEncoders: (ids) => encoders.open(ids), breathe });
  if (job === 'tickets') return openFitted(encoders);
  if (job === 'feelings') return async (text) => likeliest(((await lastOf(sentiment.run(read(text)))) as LabelResult).scores);
  if (job === 'personal') return async (text) => personalOf(read(text));
  throw new Error(`Nothing built in does ${job}.`);
}

const likeliest = (scores: readonly Score[]) => scores.reduce((best, score) => (score.confidence > best.confidence ? score : best)).label;

/** A head fitted to the very rows that the tuned models are taught, as Options → Tasks fits it. */
async function openFitted(encoders: EncoderLease): Promise<(text: string) => Promise<Answer>> {
  const { en: encoder } = await encoders.open(['en']);
  const rows = taughtTicketRows();
  const fit = ticketLabels.map((name) => ({ name, examples: rows.filter(({ label }) => label === name).map(({ text }) => text) }));
  const fitted = await new Promise<FittedSort>((resolve, reject) => {
    fitExamples(
      { fit } as never,
      (ids) => encoders.open(ids),
      (event) => event.type === 'run-done' && resolve(event.fitted),
      breathe,
      new VectorMemory(),
    ).catch(reject);
  });
  const weights = unpackWeights(fitted.weights);
  return async (text) => {
    const vector = (await new VectorMemory().read(text, encoder, breathe))!;
    const scores = fitted.labels.map((label, at) => {
      const row = at * (vector.length + 1);
      return { label, confidence: vector.reduce((sum, value, place) => sum + value * weights[row + place]!, weights[row + vector.length]!) };
    });
    return likeliest(scores);
  };
}

/** Which field a finding of ours belongs to. */
const fieldOfLabel: Readonly<Record<string, string>> = {
  PER: 'people',
  EMAIL: 'emails',
  PHONE: 'phones',
  ADDRESS: 'addresses',
  PASSPORT: 'numbers',
  IBAN: 'numbers',
  CARD_NUMBER: 'numbers',
};

/** What the task *entities* tells, and what the detectors of numbers do, which are shown under *compliance*. */
async function personalOf(reading: OpenReading): Promise<Answer> {
  const named = ((await lastOf(entities.run(reading))) as FindingsResult).findings;
  const numbers = resolveOverlaps(await reading.findings()).filter(({ label }) => fieldOfLabel[label] === 'numbers');
  const { text } = reading.passage;
  const found = [...named, ...numbers].map(({ label, span }) => ({ field: fieldOfLabel[label], quote: text.slice(span.start, span.end) }));
  return Object.fromEntries(personalFields.map(({ name }) => [name, found.filter(({ field }) => field === name).map(({ quote }) => quote)]));
}

async function openModel({ job, path, examples }: Extract<Contestant, { kind: 'model' }>): Promise<(text: string) => Promise<Answer>> {
  const decoder = await openDecoder(path);
  if (job === 'tickets' || job === 'feelings') return sorterOf(decoder, job === 'feelings' ? sentimentOrder : ticketOrder(examples));
  const [fields, taught] = job === 'bills' ? [billFields, taughtBillRows()] : [personalFields, taughtPersonalRows()];
  const shown: readonly RecordExample[] = taught.slice(0, examples);
  const tools = { signal: new AbortController().signal, now: () => performance.now(), breathe };
  return async (text) => plainRecord(await runRecord(decoder, { fields, examples: shown }, text, tools));
}

/** As the panel would. */
async function openDecoder(path: string): Promise<Decoder> {
  const source = await servedSource(path);
  const header = await readGguf(source, path);
  const habits = habitsOf(header.metadata.get('general.architecture') === 'gemma3' ? 'gemma3' : 'llama');
  return createDecoder(await openServed(source, { path, threads, context: 2_048 }), await readGgufTokenizer(header, source), habits);
}

/** Labels of the reader's own, `examples` of each shown, perhaps none of them. */
function ticketOrder(examples: number): SortOrder {
  const rows = taughtTicketRows();
  const shown = (name: string) => rows.filter(({ label }) => label === name).slice(0, examples);
  return { title: 'Label', labels: ticketLabels.map((name) => ({ name, examples: shown(name).map(({ text }) => text) })), mayBeNone: true };
}

function sorterOf(decoder: Decoder, order: SortOrder): (text: string) => Promise<Answer> {
  const sorter = createSorter(decoder, order);
  return async (text) => {
    const label = likeliest(await sorter.sort(text));
    return label === noneLabel ? '' : label;
  };
}
