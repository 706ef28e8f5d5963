/**
 * How often a language model reads a record right, on texts of our own (`cases.ts`): `npm run bench:records [-- --model gemma] [--examples 3,0] [--verbose]`.
 * A field is right where it is exactly what belongs there, lists and what is missing included. That a record has its shape and that its
 * quotes stand in the text is counted, too: it must be all of them, with any model.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plainRecord } from '../../src/core/run/record';
import { createDecoder, type Decoder, habitsOf } from '../../src/decoder/decoder';
import { runRecord } from '../../src/decoder/work/record';
import { readGguf } from '../../src/formats/gguf';
import { readGgufTokenizer } from '../../src/formats/gguf-tokenizer';
import { fileSource, openGgufInNode } from '../node/language-model-in-node';
import { recordSuites } from './cases';

const models = [
  { file: 'gemma-3-270m-q4_k_m.gguf', habits: habitsOf('gemma3', 'gemma-3-270m') },
  { file: 'SmolLM2-135M-Instruct.Q4_1.gguf', habits: habitsOf('llama') },
];
const { values } = parseArgs({
  options: { model: { type: 'string', default: '' }, examples: { type: 'string', default: '3,0' }, verbose: { type: 'boolean' } },
});
const tools = { signal: new AbortController().signal, now: () => performance.now(), breathe: async () => {} };

for (const { file, habits } of models.filter(({ file }) => file.toLowerCase().includes(values.model.toLowerCase()))) {
  const path = join(import.meta.dirname, '../../.models', file);
  if (!existsSync(path)) {
    console.error(`${file} is not here: npm run models fetches it.`);
    continue;
  }
  const source = await fileSource(path);
  const decoder = createDecoder(await openGgufInNode(path, { context: 2_048 }), await readGgufTokenizer(await readGguf(source, path), source), habits);
  for (const examples of values.examples.split(',').map(Number)) await score(file, decoder, examples);
  decoder.prefixes.clear();
  decoder.prefixes.model.close();
}

async function score(file: string, decoder: Decoder, shown: number): Promise<void> {
  const sum = { fields: 0, right: 0, records: 0, exact: 0, sound: 0, tookMs: 0 };
  const bySuite: string[] = [];
  for (const { name, fields, examples, cases } of recordSuites) {
    const before = { ...sum };
    for (const { text, record } of cases) {
      const found = await runRecord(decoder, { fields, examples: examples.slice(0, shown) }, text, tools);
      const read = plainRecord(found);
      const wrong = fields.filter((field) => JSON.stringify(read[field.name]) !== JSON.stringify(record[field.name]));
      sum.records++;
      sum.fields += fields.length;
      sum.right += fields.length - wrong.length;
      sum.tookMs += found.tookMs;
      if (wrong.length === 0) sum.exact++;
      const quotes = found.fields.flatMap((field) => field.values.filter(({ span }) => span));
      if (quotes.every(({ value, span }) => text.slice(span!.start, span!.end) === value)) sum.sound++;
      if (values.verbose)
        for (const field of wrong) console.log(`    ${name}, ${field.name}: ${JSON.stringify(read[field.name])}, not ${JSON.stringify(record[field.name])}`);
    }
    bySuite.push(`${name} ${percent(sum.right - before.right, sum.fields - before.fields)}`);
  }
  const { fields, right, records, exact, sound, tookMs } = sum;
  console.log(
    `${file}, ${shown} examples: fields right ${percent(right, fields)} of ${fields} (${bySuite.join(', ')}); whole records ${exact} of ${records}; quotes stand in the text in ${sound} of ${records}; ${(tookMs / records / 1_000).toFixed(1)} s each`,
  );
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`;
}
