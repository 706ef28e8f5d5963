import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Detector } from '../../src/core/rules/detector';
import { detect, detectors } from '../../src/detectors';
import { examples } from '../../src/detectors/examples';
import { createHostileTexts } from './hostile';
import { findSuperLinear } from './linear';

const longChars = 2_000;

const folder = new URL('../../src/detectors/', import.meta.url);

const literal = /(?<=[=(,:[!&|?]\s{0,8}|\n\s{0,8})\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])+\]|[^/\\\n[])+)\/([dgimsuvy]*)(?=[\s,;).\]])/g;

/** The regular expressions in a file that are searched for from place to place: those with the flag g or y. */
function searchedFor(name: string): string[] {
  const matches = [...readFileSync(new URL(name, folder), 'utf8').matchAll(literal)];
  return matches.flatMap(([, source = '', flags = '']) => (/[gy]/.test(flags) ? [source] : []));
}

function problemsOf(sources: ReadonlySet<string>): unknown[] {
  return [...sources].flatMap((source) => findSuperLinear(source).map((problem) => ({ problem, source })));
}

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
function watchPatterns(run: () => void): ReadonlySet<string> {
  const sources = new Set<string>();
  const exec = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    if (text.length >= longChars) sources.add(this.source);
    return exec.call(this, text);
  });
  run();
  vi.restoreAllMocks();
  return sources;
}

describe('the check for super-linear patterns', () => {
  it.each(['a+b', '(?:a|b)*c', 'x{3,}', '(?:a{1,9}){1,9}', '(?:\\w{1,9}\\s?){1,9}', '(?:[a-z]{0,60}[a-z0-9]){1,9}\\.', 'a{1,90000}'])(
    'rejects %s',
    (source) => {
      expect(findSuperLinear(source)).not.toEqual([]);
    },
  );

  it.each(['a{1,9}b', '(?:a|b){1,9}c', '(?:[a-z]{1,63}\\.){1,8}[a-z]{2,24}', '(?:[ .-]{0,3}\\d){5,16}', '(?<=x)[a-z]?\\p{L}{3}(?!y{0,4})'])(
    'accepts %s',
    (source) => {
      expect(findSuperLinear(source)).toEqual([]);
    },
  );

  it('finds nothing to reject on the shelf', () => {
    const sources = watchPatterns(() => {
      for (const detector of detectors) for (const text of createTexts(detector)) drain(detector, text);
    });
    expect(sources.size).toBeGreaterThan(200);
    expect(problemsOf(sources)).toEqual([]);
  });

  it('sees every pattern of a detector that has several, each behind its cue', () => {
    const streets = detectors.filter(({ id }) => id === 'street-address');
    const sources = watchPatterns(() => {
      for (const detector of streets) for (const text of createTexts(detector)) drain(detector, text);
    });
    const cues = readFileSync(new URL('street-address.ts', folder), 'utf8').match(/^ {4}cue: /gm) ?? [];
    expect(sources.size).toBe(2 * cues.length);
  });

  it('finds nothing to reject among the patterns that are written out in any file of the shelf', () => {
    const sources = new Set(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap(searchedFor),
    );
    expect(sources.size).toBeGreaterThan(60);
    expect(problemsOf(sources)).toEqual([]);
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
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    drain(detector, text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function drain(detector: Detector, text: string): void {
  for (const hit of detector.find(text)) if (hit.span.end <= hit.span.start) throw new RangeError(`${detector.id} found an empty span`);
}
