/**
 * Reads the header of a safetensors file: eight bytes of length, then JSON that names every tensor.
 * Source: https://github.com/huggingface/safetensors#format
 */
import * as v from 'valibot';
import { StoreError, toNameForSentence } from '../core/store/failure';
import { ByteReader, type ByteSource } from './byte-source';
import { JsonWalker } from './json-walker';
import { checkTensorPlaces, countOf, type TensorNote } from './tensors';

const limitHeaderBytes = 16 << 20;
/** Room for 16,384 tensors, each with a type, a shape and two offsets. */
const limits = { values: 200_000, depth: 8, textBytes: 1 << 20 } as const;
const bytesPerWeight: Readonly<Record<string, number>> = { F64: 8, F32: 4, F16: 2, BF16: 2, I64: 8, I32: 4, I8: 1, U8: 1, BOOL: 1 };

const tensorSchema = v.object({
  dtype: v.string(),
  shape: v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.maxLength(8)),
  data_offsets: v.tuple([v.pipe(v.number(), v.safeInteger(), v.minValue(0)), v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
});

/** The tensors of a file. Throws a `StoreError` that says what is wrong with it. */
export async function readSafetensors(source: ByteSource, path: string): Promise<readonly TensorNote[]> {
  if (source.size < 10) throw new StoreError({ code: 'not-a-model' });
  const reader = new ByteReader(source, path, limitHeaderBytes + 8);
  const length = await reader.u64();
  if (length < 2 || length > limitHeaderBytes) throw reader.broken('too-long');
  const bytes = await reader.bytes(length);
  // What would be costly to parse is refused first.
  new JsonWalker(bytes, path, limits).skip();
  const header = parseHeader(new TextDecoder().decode(bytes));
  if (!header) throw reader.broken('unreadable');
  const dataStart = 8 + length;
  const tensors = Object.entries(header).flatMap(([name, note]): TensorNote[] => {
    if (name === '__metadata__') return [];
    const parsed = v.safeParse(tensorSchema, note);
    if (!parsed.success) throw reader.broken('impossible');
    const { dtype, shape, data_offsets: offsets } = parsed.output;
    const size = bytesPerWeight[dtype];
    if (!size) throw new StoreError({ code: 'unknown-quantization', name: toNameForSentence(dtype) });
    const [start, end] = offsets;
    if (countOf(shape) * size !== end - start) throw reader.broken('impossible');
    return [{ name, shape, type: dtype, start: dataStart + start, end: dataStart + end }];
  });
  checkTensorPlaces(tensors, path, dataStart, source.size);
  return tensors;
}

function parseHeader(json: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
