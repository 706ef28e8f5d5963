import { expect, test } from '@playwright/test';
import { chromium } from 'playwright';
import { plainKernels, relaxedKernels } from '../../../src/compute/kernels.generated';
import { factorBytes, numberOf, recordBytes, roomBytes } from '../../../src/compute/open-kernels';
import { formOfType } from '../../../src/decoder/weights';
import { ggmlTypes } from '../../../src/formats/ggml-types';
import { numbers } from '../../compute/desk';
import { rowsOfKind } from '../../compute/rows-of-kind';
import { chromiumPath } from '../../driver/chromium';
import { kinds } from '../../formats/dequantise';

const depth = 512;
const columns = 40;
const rows = 7;

/** A matrix of a kind and rows to multiply it with; bytes as numbers, for they go to a page. */
const cases = kinds.map((kind) => {
  const form = formOfType[ggmlTypes[kind]!.name]!;
  const matrix = rowsOfKind(kind, columns, depth, 11 + kind).map((row) => [...row]);
  return { kind, form: numberOf(form), record: recordBytes[form], isFine: form === 'signed', matrix, x: [...numbers(rows * depth, 5 + kind)] };
});
const given = { cases, depth, columns, rows, factorBytes, roomOfThread: roomBytes(depth) };

/** The bits of all products by a module of kernels, row by row and in tiles of four. Runs in Node and in a page, so it stands alone. */
function multiplyAll({ module, given: { cases, depth, columns, rows, factorBytes, roomOfThread } }: { module: string; given: typeof given }): number[][] {
  const memory = new WebAssembly.Memory({ initial: 64, maximum: 64, shared: true });
  const bytes = Uint8Array.from(atob(module), (character) => character.charCodeAt(0));
  const kernels = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports as Record<string, (...values: number[]) => void>;
  return cases.flatMap(({ kind, form, record, isFine, matrix, x }) => {
    let next = 1_024;
    const reserve = (count: number) => {
      const start = next;
      next += Math.ceil(count / 64) * 64;
      return start;
    };
    const panelBytes = (depth / 32) * record;
    const panels = reserve((columns / 8) * panelBytes);
    const addresses = reserve(32);
    for (let panel = 0; panel < columns / 8; panel++) {
      const places = matrix.slice(8 * panel, 8 * panel + 8).map((row) => {
        const at = reserve(row.length);
        new Uint8Array(memory.buffer, at).set(row);
        return at;
      });
      new Uint32Array(memory.buffer, addresses, 8).set(places);
      kernels.pack!(form, kind, addresses, depth, panels + panel * panelBytes);
    }
    const at = reserve(4 * x.length);
    new Float32Array(memory.buffer, at).set(x);
    const values = reserve(2 * 8 * depth);
    const factors = reserve((8 * depth * factorBytes) / 32);
    const out = reserve(4 * 8 * columns);
    const room = reserve(roomOfThread);
    return [1, 4].map((tile) => {
      kernels[isFine ? 'roundRowsFine' : 'roundRows']!(at, depth, tile, values, factors, 0, rows);
      kernels.multiply!(form, values, factors, rows, tile, depth, panels, 0, 0, columns / 8, out, columns, room);
      return [...new Uint32Array(memory.buffer, out, rows * columns)];
    });
  });
}

for (const [what, flags] of [
  ['as this processor has it', []],
  ['in three instructions, as processors without VNNI have it', ['--js-flags=--no-enable-avx-vnni']],
] as const) {
  test(`the matrices of language models have the same bits in both builds as under Node, with the dot product ${what}`, async () => {
    const expected = multiplyAll({ module: plainKernels, given });
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', ...flags] });
    try {
      const page = await browser.newPage();
      for (const module of [plainKernels, relaxedKernels]) expect(await page.evaluate(multiplyAll, { module, given })).toEqual(expected);
    } finally {
      await browser.close();
    }
  });
}
