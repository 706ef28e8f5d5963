/** What llama.cpp chooses after every token of a text, as JSON: `node forced.mjs model.gguf text.md 2001 > out.json`. */
import { readFileSync } from 'node:fs';
import { getLlama } from 'node-llama-cpp';

const [, , file, text, count] = process.argv;
const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error' });
const model = await llama.loadModel({ modelPath: file });
const tokens = model.tokenize(readFileSync(text, 'utf8'), false);
// Gemma is lost without its first token; SmolLM2 has none.
const ids = model.tokens.shouldPrependBosToken ? [model.tokens.bos, ...tokens] : tokens;
ids.length = Math.min(ids.length, Number(count));
const context = await model.createContext({ contextSize: ids.length + 64, batchSize: 128 });
const chosen = await context.getSequence().controlledEvaluate(ids.map((id) => [id, { generateNext: { token: true, options: { temperature: 0, topK: 1 } } }]));
console.log(JSON.stringify({ ids, next: chosen.map((one) => one.next.token) }));
process.exit(0);
