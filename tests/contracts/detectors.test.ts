import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ofFinding, ofPresidio } from '../../bench/quality/personal-labels';
import { detect, detectors } from '../../src/detectors';
import { examples } from '../../src/detectors/examples';
import { longestDigitRun } from '../../src/detectors/prefilter';

const folder = new URL('../../src/detectors/', import.meta.url);
const notDetectors = ['index.ts', 'examples.ts', 'detect.ts', 'prefilter.ts', 'resolve.ts'];
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !notDetectors.includes(name));

/** The rows of the table of labels: a label, and that of Presidio it is measured as. */
const measured = [...readFileSync(new URL('README.md', folder), 'utf8').matchAll(/^\| `(\w+)` \|[^|\n]{1,200}\| `(\w+)` \|$/gm)];

describe('the shelf of detectors', () => {
  it('is measured as its README says', () => {
    const labels = new Set(detectors.map(({ label }) => label));
    expect(measured.length).toBeGreaterThan(15);
    for (const [, label = '', presidio = ''] of measured) expect([labels.has(label), ofFinding(ofPresidio(presidio))]).toEqual([true, ofFinding(label)]);
  });

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
    // Through the pre-filter: what it passes over by mistake would never be missed by `find` alone.
    const found = detect(text, [detector]);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(marked);
    for (const { evidence } of found) expect(new Set(evidence.map(({ code }) => code)).size).toBe(evidence.length);
  });

  it('requires nothing that its own examples lack', () => {
    for (const example of list.filter((each) => each.includes('«'))) {
      const { text, marked } = unmark(example);
      const keywords = detector.requires?.keywords;
      if (keywords) expect(keywords.some((keyword) => text.toLowerCase().includes(keyword))).toBe(true);
      // Each by itself: other numbers of the sentence must not open the door for it.
      for (const value of marked) expect(longestDigitRun(value), value).toBeGreaterThanOrEqual(detector.requires?.digits ?? 0);
    }
  });
});

function unmark(example: string): { readonly text: string; readonly marked: readonly string[] } {
  return { text: example.replace(/[«»]/g, ''), marked: [...example.matchAll(/«([^»]*)»/g)].map((match) => match[1] ?? '') };
}
