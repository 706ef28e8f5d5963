import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesOfEdition, keyOfEdition, type Model, type Quirk, type Sampling } from '../../src/core/store/model';
import { findEdition, licences, models } from '../../src/models';

const notModels = ['index', 'licences', 'onnx-layout'];

/** What the publisher of each model says of it: its generation_config.json, its template, its card. Read from there for a model you add. */
const published: Readonly<Record<string, { readonly sampling: Sampling; readonly stopTokens: readonly string[]; readonly quirks: readonly Quirk[] }>> = {
  'gemma-3-270m-it': {
    sampling: { temperature: 1, topK: 64, topP: 0.95 },
    stopTokens: ['<end_of_turn>', '<eos>'],
    quirks: ['no-system-role'],
  },
  // Pretrained: it knows neither turns nor a template, and ends a text as such.
  'gemma-3-270m': { sampling: { temperature: 1, topK: 64, topP: 0.95 }, stopTokens: ['<eos>'], quirks: [] },
  'lfm2-350m': {
    sampling: { temperature: 0.3, minP: 0.15, repetitionPenalty: 1.05 },
    stopTokens: ['<|im_end|>'],
    quirks: ['state-cannot-rewind'],
  },
  'lfm2-5-350m': {
    sampling: { temperature: 0.3, minP: 0.15, repetitionPenalty: 1.05 },
    stopTokens: ['<|im_end|>'],
    quirks: ['state-cannot-rewind'],
  },
  'smollm2-135m-instruct': { sampling: { temperature: 0.2, topP: 0.9 }, stopTokens: ['<|im_end|>'], quirks: ['default-system-text'] },
  'qwen2-5-0-5b-instruct': {
    sampling: { temperature: 0.7, topP: 0.8, topK: 20 },
    stopTokens: ['<|im_end|>', '<|endoftext|>'],
    quirks: ['default-system-text'],
  },
};

/** Sizes to the byte, of files that were found in public records. */
const exactBytes: Readonly<Record<string, number>> = {
  'gemma-3-270m-it.gguf-q4-0-qat': 241_410_624,
  'gemma-3-270m-it.gguf-q8-0': 291_545_600,
  'lfm2-5-350m.gguf-q8-0': 379_217_632,
  'qwen2-5-0-5b-instruct.gguf-q8-0': 675_710_816,
};

/** Second-hand sizes, which the page calls "about" until the hub has listed the files. */
const aboutBytes: Readonly<Record<string, number>> = {
  'gemma-3-270m-it.onnx-q4': 323_000_000,
  // Nobody published this one; it is its successor's, which has the same shape and packing.
  'lfm2-350m.gguf-q8-0': 379_000_000,
  'lfm2-350m.onnx-q4f16': 255_000_000,
  'smollm2-135m-instruct.gguf-q8-0': 145_000_000,
  'smollm2-135m-instruct.onnx-q4f16': 118_000_000,
  'qwen2-5-0-5b-instruct.onnx-q4f16': 483_000_000,
};

test('every model in the folder is in the catalogue, under the name of its file', () => {
  const files = readdirSync(new URL('../../src/models', import.meta.url)).map((file) => file.replace('.ts', ''));
  expect(models.map(({ id }) => id).sort(), 'add the model to src/models/index.ts').toEqual(files.filter((file) => !notModels.includes(file)).sort());
});

test('Gemma 3 270M comes first, quantised as it was trained to be', () => {
  const { model, edition } = findEdition('gemma-3-270m-it', 'gguf-q4-0-qat')!;
  expect(models[0]).toBe(model);
  expect(model.editions[0]).toBe(edition);
  expect(bytesOfEdition(edition)).toBe(241_410_624);
});

test('no two editions share a folder on the shelf, and every key is a safe name for one', () => {
  const keys = models.flatMap((model) => model.editions.map((edition) => keyOfEdition(model, edition)));
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+$/);
});

test('every edition tells its size before it is fetched: to the byte, or about', () => {
  const editions = models.flatMap((model) => model.editions.map((edition) => ({ key: keyOfEdition(model, edition), edition })));
  const isExact = ({ edition }: (typeof editions)[number]) => edition.files.every((file) => file.isOptional || file.bytes !== undefined);
  const sizes = (some: typeof editions) => Object.fromEntries(some.map(({ key, edition }) => [key, bytesOfEdition(edition)]));
  expect(sizes(editions.filter(isExact)), 'add the size to exactBytes, with where it was read').toEqual(exactBytes);
  expect(sizes(editions.filter((one) => !isExact(one))), 'say about how much in aboutBytes of the edition').toEqual(aboutBytes);
});

test('an edition of which nobody knows the size says so, not nothing', () => {
  const edition = models[0]!.editions[0]!;
  expect(bytesOfEdition({ ...edition, files: [{ path: 'a.gguf' }] })).toBeNull();
  expect(bytesOfEdition({ ...edition, files: [{ path: 'a.gguf' }], aboutBytes: 5 })).toBe(5);
  expect(
    bytesOfEdition({
      ...edition,
      files: [
        { path: 'a.gguf', bytes: 7 },
        { path: 'b.json', isOptional: true },
      ],
      aboutBytes: 5,
    }),
  ).toBe(7);
});

describe.each(models)('$title', (model: Model) => {
  test('says what it is good for, in English and Chinese, and in which languages it speaks', () => {
    expect(model.about.en.length).toBeGreaterThan(20);
    expect(model.about.zh_CN).toBeTruthy();
    expect(model.languages).toContain('en');
    for (const language of model.languages) expect(new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)).toBeTruthy();
  });

  test('has numbers that can be true', () => {
    expect(model.parameters).toBeGreaterThan(100_000_000);
    expect(model.parameters).toBeLessThan(1_000_000_000);
    expect([8_192, 32_768]).toContain(model.contextTokens);
    expect(model.stopTokens.length).toBeGreaterThan(0);
    expect(model.sampling.temperature).toBeGreaterThan(0);
  });

  test('is run as its publisher says: how tokens are drawn, what ends an answer, what its template lacks', () => {
    const { id, sampling, stopTokens, quirks } = model;
    expect({ sampling, stopTokens, quirks }, `add ${id} to published`).toEqual(published[id]);
    const { temperature, topK = 1, topP = 1, minP = 0, repetitionPenalty = 1 } = sampling;
    expect(temperature).toBeLessThanOrEqual(2);
    expect(topK >= 1 && Number.isInteger(topK)).toBe(true);
    for (const share of [topP, minP]) expect(share >= 0 && share <= 1).toBe(true);
    expect(repetitionPenalty >= 1 && repetitionPenalty < 2).toBe(true);
    for (const tokens of [stopTokens, quirks]) expect(new Set<string>(tokens).size).toBe(tokens.length);
    for (const token of stopTokens) expect(token).toMatch(/^<[|\w]+>$/);
    // Convolutions keep a window of what they saw, which no token can be taken back from.
    expect(quirks.includes('state-cannot-rewind')).toBe(model.architecture === 'lfm2');
  });

  test('comes under a licence that the product can show', () => {
    const licence = licences[model.licence];
    expect(licence.id).toBe(model.licence);
    expect(licence.summary.zh_CN).toBeTruthy();
    for (const { url } of licence.links) expect(url).toMatch(/^https:\/\//);
    if (model.licence !== 'apache-2.0') {
      expect(licence.confirmation?.zh_CN).toBeTruthy();
      expect(licence.notice).toBeTruthy();
    }
  });

  test.each(model.editions.map((edition) => [edition.id, edition] as const))('the edition %s is pinned or will be, and names its files', (_, edition) => {
    expect(edition.repository).toMatch(/^[\w.-]+\/[\w.-]+$/);
    if (edition.commit) expect(edition.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(edition.files.length).toBeGreaterThan(0);
    expect(edition.files.some(({ isOptional }) => !isOptional)).toBe(true);
    for (const { path, bytes, sha256 } of edition.files) {
      expect(path).toMatch(/^(?:[\w-][\w.-]*\/)?[\w-][\w.-]*$/);
      // A hash without the commit it belongs to, or without its size, was not found but made up.
      if (sha256) {
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(edition.commit).toBeDefined();
        expect(bytes).toBeGreaterThan(0);
      }
    }
    if (edition.format === 'gguf') expect(edition.files.filter(({ path }) => path.endsWith('.gguf'))).toHaveLength(1);
    if (edition.format === 'onnx') {
      for (const needed of ['config.json', 'tokenizer.json']) expect(edition.files.map(({ path }) => path)).toContain(needed);
      expect(edition.files.filter(({ path, isOptional }) => path.endsWith('.onnx') && !isOptional)).toHaveLength(1);
    }
    // The publisher's size and the number of weights must fit together: 3 to 12 bits a weight, embeddings and tables included.
    const bytes = bytesOfEdition(edition);
    if (bytes) {
      expect((bytes * 8) / model.parameters).toBeGreaterThan(4);
      expect((bytes * 8) / model.parameters).toBeLessThan(13);
    }
  });
});
