import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Detector } from '../../src/core/rules/detector';
import { detectors } from '../../src/detectors';
import { examples } from '../../src/detectors/examples';
import { measurePattern } from '../../src/linear/refuse-pattern';
import { watchCalls } from '../watch-calls';
import { createHostileTexts } from './hostile';
import { limitOf } from './limits';

const longChars = 2_000;

/**
 * Texts that make a detector run all it has: hostile ones, and its own examples, without which a
 * pattern behind a cue would never be seen.
 */
function createTexts(detector: Detector): readonly string[] {
  const all = (examples[detector.id] ?? []).join('\n').replace(/[«»]/g, '');
  return [`${all}\n`.repeat(Math.ceil(longChars / (all.length + 1))), ...createHostileTexts(detector, longChars)];
}

/** The sources of all patterns that a detector runs over long text; short ones run over single values. */
function watchPatterns(run: () => void): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const end = watchCalls(RegExp.prototype, 'exec', (pattern: RegExp, [text]) => {
    if (String(text).length >= longChars) sources.set(pattern.source, pattern.flags);
  });
  try {
    run();
  } finally {
    end();
  }
  return sources;
}

describe('every pattern that detectors run over long texts', () => {
  it('keeps to the law', () => {
    const sources = watchPatterns(() => {
      for (const detector of detectors) for (const text of createTexts(detector)) drain(detector, text);
    });
    expect(sources.size).toBeGreaterThan(200);
    expect([...sources].filter(([source, flags]) => measurePattern(source, flags) > limitOf(source))).toEqual([]);
  });

  it('sees every pattern of a detector that has several, each behind its cue', () => {
    const streets = detectors.filter(({ id }) => id === 'street-address');
    const sources = watchPatterns(() => {
      for (const detector of streets) for (const text of createTexts(detector)) drain(detector, text);
    });
    const cues = readFileSync(new URL('../../src/detectors/street-address.ts', import.meta.url), 'utf8').match(/^ {4}cue: /gm) ?? [];
    expect(sources.size).toBe(2 * cues.length);
  });
});

function drain(detector: Detector, text: string): void {
  for (const hit of detector.find(text)) if (hit.span.end <= hit.span.start) throw new RangeError(`${detector.id} found an empty span`);
}
