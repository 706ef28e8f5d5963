import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileKernels as compileSource, languageModelKernels, pathOfKernels } from '@/scripts/build-kernels';
import * as sizes from '@/src/compute/open-kernels';

describe('the compiled kernels of the language models', () => {
  it('are what their source says: `npm run kernels` makes the same file', async () => {
    // Not `toBe`: nobody wants to read the difference.
    expect(readFileSync(pathOfKernels(languageModelKernels), 'utf8') === (await compileSource(languageModelKernels))).toBe(true);
  }, 120_000);

  it('have the sizes that the plan of the memory counts on', () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const exported = sizes.openKernels(sizes.compileKernels(), memory) as unknown as Record<string, WebAssembly.Global>;
    const { blockDepth, factorBytes, freeFrom, nearBytes, pagePositions, panelColumns, tileBytes, tileRows, wideRecord } = sizes;
    const expected = { blockDepth, factorBytes, freeFrom, nearBytes, pagePositions, panelColumns, tileBytes, tileRows, wideRecord };
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, exported[name]!.value]))).toEqual(expected);
    const recordOf = (exported as unknown as { recordOf: (form: number) => number }).recordOf;
    expect(Object.fromEntries(sizes.forms.map((form, number) => [form, recordOf(number)]))).toEqual(sizes.recordBytes);
  });
});
