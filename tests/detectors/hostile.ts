import type { Detector } from '../../src/core/rules/detector';
import { examples } from '../../src/detectors/examples';

const fillers = ['a', '1', 'a.', '1 ', '1-', 'a@', 'Aa ', 'a1', 'a:', '="', 'A 1\n', '路1'];

/**
 * Texts of about `length` characters that make a careless pattern try again and again: one character
 * or pair throughout, the detector's keywords, and what it looks for cut off just before the end.
 */
export function createHostileTexts(detector: Detector, length: number): readonly string[] {
  const marked = (examples[detector.id] ?? []).flatMap((example) => [...example.matchAll(/«([^»]*)»/g)].map((match) => match[1] ?? ''));
  const cut = marked.slice(0, 3).flatMap((value) => [value.slice(0, -1), `${value.slice(0, -1)} `, `${value.slice(0, Math.ceil(value.length / 2))}`]);
  const named = (detector.requires?.keywords ?? []).slice(0, 3).flatMap((keyword) => [keyword, `${keyword} = `, `${keyword}: "`]);
  const isSecretRow =
    detector.group === 'secret' && !['key-block', 'jwt', 'basic-auth-url', 'connection-string', 'authorization-header', 'generic-secret'].includes(detector.id);
  const seeds = isSecretRow ? [cut[0] ?? '', named[2] ?? ''] : [...fillers, ...cut, ...named];
  return seeds.filter((seed) => seed !== '').map((seed) => seed.repeat(Math.ceil(length / seed.length)).slice(0, length));
}
