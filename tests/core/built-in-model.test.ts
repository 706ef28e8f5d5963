import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { encoderFolders } from '@/src/core/encoding/encoder-id';
import { builtInModels } from '@/src/core/run/built-in-model';

const root = join(import.meta.dirname, '../../assets/models');

it.each(builtInModels)('what people are told of $name is what its files say', ({ id, version, bytes }) => {
  const folder = join(root, encoderFolders[id]);
  const { gloss } = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as { gloss: { version: string } };
  expect(version).toBe(gloss.version);
  expect(bytes).toBe(statSync(join(folder, 'onnx/model_quantized.onnx')).size);
});
