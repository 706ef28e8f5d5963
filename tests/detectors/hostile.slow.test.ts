import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Detector } from '../../src/core/rules/detector';
import { detect, detectors } from '../../src/detectors';
import { examples } from '../../src/detectors/examples';
import { measurePattern } from '../../src/linear/refuse-pattern';
import { createHostileTexts } from './hostile';
import { processorMs } from '../processor-time';
import { limitOf } from './limits';
const longChars = 2_000;

afterEach(() => {
  vi.restoreAllMocks();
});

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
  const exec = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    if (text.length >= longChars) sources.set(this.source, this.flags);
    return exec.call(this, text);
  });
  run();
  vi.restoreAllMocks();
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

/**
 * Four times the text must take about four times as long; sixteen times would be quadratic. Time is
 * the processor's, not the clock's, and what stays within the limit is not compared at all, so a
 * busy machine fails nothing.
 */
describe('100,000 hostile characters', () => {
  it.each(detectors.map((detector) => [detector.id, detector] as const))('take %s time in proportion', (_, detector) => {
    const short = createHostileTexts(detector, 25_000);
    const long = createHostileTexts(detector, 100_000);
    const slow = long.flatMap((text, at) => {
      const longMs = time(detector, text, 1);
      // Within the limit nothing needs comparing.
      if (longMs < 100) return [];
      const shortMs = time(detector, short[at] ?? '', 3);
      const best = Math.min(longMs, time(detector, text, 2));
      // In proportion and yet too slow is too slow; a slow machine has four times the limit.
      return best > 10 * shortMs + 20 || best > 400 ? [{ seed: text.slice(0, 20), shortMs, best }] : [];
    });
    expect(slow).toEqual([]);
  });

  it('do not stop all detectors together', () => {
    const text = detectors.flatMap((detector) => detector.requires?.keywords ?? []).join(' = "a1" ');
    const long = text.repeat(Math.ceil(100_000 / text.length)).slice(0, 100_000);
    const before = process.cpuUsage();
    const found = detect(long, detectors);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(8_000);
    for (const { span } of found) expect(span.end).toBeGreaterThan(span.start);
  });
});

function time(detector: Detector, text: string, runs: number): number {
  return processorMs(() => drain(detector, text), runs);
}

function drain(detector: Detector, text: string): void {
  for (const hit of detector.find(text)) if (hit.span.end <= hit.span.start) throw new RangeError(`${detector.id} found an empty span`);
}
