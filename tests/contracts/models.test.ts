import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesOfEdition, keyOfEdition, type Model } from '../../src/core/model';
import { findEdition, licences, models } from '../../src/models';

const notModels = ['index', 'licences', 'onnx-layout'];

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
