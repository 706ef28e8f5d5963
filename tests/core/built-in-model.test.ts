import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtInModel } from '@/src/core/run/built-in-model';

const folder = join(import.meta.dirname, '../../assets/models/gloss-encoder');

it('what people are told of the built-in model is what its files say', () => {
  const { gloss } = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as { gloss: { version: string } };
  expect(builtInModel.version).toBe(gloss.version);
  expect(builtInModel.bytes).toBe(statSync(join(folder, 'onnx/model_quantized.onnx')).size);
});
