/** `npm run quality -- --model FILE --task ifeval`: how well a language model follows instructions that can be checked. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { createMeasure, type Figure } from '../figure';
import { instructions, looseReadings } from './checkers';
import { answerAll, openModel, type Response, responsesPath } from './responses';

const promptSchema = v.object({
  key: v.number(),
  prompt: v.string(),
  instruction_id_list: v.array(v.string()),
  kwargs: v.array(v.record(v.string(), v.unknown())),
});
export type Prompt = v.InferOutput<typeof promptSchema>;

/** Which of a prompt's instructions an answer follows, in their order. */
export interface Followed {
  readonly strict: readonly boolean[];
  readonly loose: readonly boolean[];
}

/** Checks an answer. An empty one follows nothing. Throws for an instruction that is not known. */
export function followedBy({ instruction_id_list: ids, kwargs }: Prompt, answer: string): Followed {
  const checkers = ids.map((id, at) => {
    const make = instructions[id];
    if (!make) throw new Error(`There is no checker for "${id}".`);
    return make(Object.fromEntries(Object.entries(kwargs[at] ?? {}).filter(([, value]) => value !== null)));
  });
  const follows = (text: string) => checkers.map((check) => text.trim() !== '' && check(text));
  const readings = looseReadings(answer).map(follows);
  return { strict: follows(answer), loose: checkers.map((_, at) => readings.some((reading) => reading[at])) };
}

/** What is measured, and where its answers are kept. */
export interface InstructionWish {
  readonly model: string;
  readonly data: string;
  readonly rows?: number;
  readonly threads: number;
  readonly limitTokens: number;
}

/** Answers all prompts with a model, or those that have no answer yet, and measures them. Throws where data or model are missing. */
export async function measureInstructions({ model, data, rows, threads, limitTokens }: InstructionWish): Promise<Figure[]> {
  const file = join(data, 'ifeval/input_data.jsonl.gz');
  if (!existsSync(file)) throw new Error(`There are no prompts in ${file}.`);
  if (!existsSync(model)) throw new Error(`There is no model ${model}.`);
  const prompts = readPrompts(file).slice(0, rows);
  const decoder = await openModel(model, threads);
  const kept = basename(responsesPath(model, limitTokens));
  process.stderr.write(
    `The answers are kept in ${kept} beside the model; what is there already, or ended by itself in a run with another limit, is not asked again.\n`,
  );
  const onAnswer = (done: number) => {
    if (done % 20 === 0) process.stderr.write(`${done} of ${prompts.length}\n`);
  };
  const answers = await answerAll(decoder, prompts, { model, limitTokens, onAnswer });
  decoder.prefixes.model.close();
  return figuresOf(prompts, answers, basename(model));
}

/** The four figures of the paper, and the mean of the two strict ones, which model cards call IFEval. */
export function figuresOf(prompts: readonly Prompt[], answers: ReadonlyMap<number, Pick<Response, 'response'>>, model: string): Figure[] {
  const judged = prompts.map((prompt) => followedBy(prompt, answers.get(prompt.key)?.response ?? ''));
  const measure = createMeasure({ name: 'ifeval', split: 'input_data' }, 'ifeval');
  type Way = keyof Followed;
  const byPrompt = (way: Way) => (rows: readonly Followed[]) => share(rows.map((row) => row[way].every(Boolean)));
  const byInstruction = (way: Way) => (rows: readonly Followed[]) => share(rows.flatMap((row) => row[way]));
  const mean = (rows: readonly Followed[]) => (byPrompt('strict')(rows) + byInstruction('strict')(rows)) / 2;
  return [
    measure('prompts, strict', judged, byPrompt('strict'), model),
    measure('instructions, strict', judged, byInstruction('strict'), model),
    measure('prompts, loose', judged, byPrompt('loose'), model),
    measure('instructions, loose', judged, byInstruction('loose'), model),
    measure('mean of both, strict', judged, mean, model),
  ];
}

/** The prompts of a file of JSON lines. */
export function readPrompts(file: string): Prompt[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter(Boolean).map((line) => v.parse(promptSchema, JSON.parse(line)));
}

function share(followed: readonly boolean[]): number {
  return followed.length === 0 ? Number.NaN : followed.filter(Boolean).length / followed.length;
}
