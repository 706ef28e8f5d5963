import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareSpans } from '../../src/core/span';
import { detectors } from '../../src/detectors';
import { examples } from '../../src/detectors/examples';

const folder = new URL('../../src/detectors/', import.meta.url);
const notDetectors = ['index.ts', 'examples.ts', 'detect.ts', 'prefilter.ts', 'resolve.ts'];
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !notDetectors.includes(name));

describe('the shelf of detectors', () => {
  it.each(files)('lists %s in index.ts and its examples in examples.ts', (file) => {
    const id = file.replace('.ts', '');
    expect(
      detectors.some((detector) => detector.id === id),
      `add the detector of src/detectors/${file} to index.ts`,
    ).toBe(true);
    expect(examples[id], `add the examples of src/detectors/${file} to examples.ts`).toBeDefined();
  });

  it('gives every detector an id of its own in kebab-case', () => {
    const ids = detectors.map((detector) => detector.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it.each(files)('names a public source of the format in %s', (file) => {
    expect(readFileSync(new URL(file, folder), 'utf8')).toMatch(/https:\/\//);
  });

  it('masks every secret and calls it SECRET', () => {
    const secrets = detectors.filter((detector) => detector.group === 'secret');
    expect(secrets.filter((detector) => !detector.masked || detector.label !== 'SECRET')).toEqual([]);
  });
});

describe.each(detectors.map((detector) => [detector.id, detector] as const))('%s', (id, detector) => {
  const list = examples[id] ?? [];

  it('has examples that hit and examples that miss', () => {
    expect(list.some((example) => example.includes('«'))).toBe(true);
    expect(list.some((example) => !example.includes('«'))).toBe(true);
  });

  it.each(list)('finds exactly what is marked in: %s', (example) => {
    const { text, marked } = unmark(example);
    const hits = [...detector.find(text)].filter((hit) => hit.confidence >= detector.threshold);
    const found = hits
      .map((hit) => hit.span)
      .sort(compareSpans)
      .map((span) => text.slice(span.start, span.end));
    expect(found).toEqual(marked);
  });

  it('requires nothing that its own examples lack', () => {
    for (const example of list.filter((each) => each.includes('«'))) {
      const { text } = unmark(example);
      const keywords = detector.requires?.keywords;
      if (keywords) expect(keywords.some((keyword) => text.toLowerCase().includes(keyword))).toBe(true);
    }
  });
});

function unmark(example: string): { readonly text: string; readonly marked: readonly string[] } {
  return { text: example.replace(/[«»]/g, ''), marked: [...example.matchAll(/«([^»]*)»/g)].map((match) => match[1] ?? '') };
}
