import type { Examples, Hit, Detector } from '../core/rules/detector';
import { patternInLines } from '../core/text/pattern-in-lines';

const pattern = patternInLines('giu')`
  (?<![\p{L}\p{N}@])(?:(?:https?|ftps?|wss?):\/\/(?:[^\s/@<>"'\`«»]{1,256}@)?|www\d?\.)(?:\[[0-9a-f:.]{2,45}\]|
  [\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,252}[\p{L}\p{N}])?)(?::\d{1,5})?(?:[/?#][^\s<>"\`«»（），。、；！？“”]{0,2048})?`;

/**
 * Web addresses: with a scheme, or starting with `www.`. Full stops and closing brackets that
 * belong to the sentence are left out, brackets that are paired inside the address stay in.
 * https://url.spec.whatwg.org/#url-writing
 */
export const url: Detector = {
  id: 'url',
  label: 'URL',
  title: { en: 'Web address', zh_CN: '网址' },
  group: 'network',
  threshold: 0.5,
  requires: { keywords: ['://', 'www'] },
  *find(text): Iterable<Hit> {
    for (const match of text.matchAll(pattern)) {
      const value = trimSentence(match[0]);
      if (!/[.:]|\/\/localhost/iu.test(value.slice(4))) continue;
      yield { span: { start: match.index, end: match.index + value.length }, confidence: 0.98, evidence: [{ code: 'pattern' }] };
    }
  },
};

function trimSentence(value: string): string {
  let end = value.length;
  while (end > 0) {
    const last = value[end - 1] ?? '';
    if (/[.,;:!?'*_~]/.test(last)) end--;
    else if (last === ')' && count(value, '(', end) < count(value, ')', end)) end--;
    else if (last === ']' && count(value, '[', end) < count(value, ']', end)) end--;
    else break;
  }
  return value.slice(0, end);
}

function count(value: string, char: string, end: number): number {
  let found = 0;
  for (let at = 0; at < end; at++) if (value[at] === char) found++;
  return found;
}

/** Addresses with what belongs to the sentence around them, then none. */
export const examples: Examples = [
  'See «https://example.org/a_(b)?q=1#top».',
  '(at «http://www.shop.example.co.uk/path/», twice)',
  'Go to «www.example.com», then call.',
  'Local: «http://localhost:3000/x» and «https://[2001:db8::1]:8443/».',
  'The scheme https:// alone is nothing, nor is www.',
  'A file C:/Users/www/readme and an and/or.',
];
