import { describe, expect, it } from 'vitest';
import { isPlausible } from '@/src/core/text/plausible';

/** Whether what stands between « and » can be what the label says. */
function can(label: string, marked: string): boolean {
  const start = marked.indexOf('«');
  return isPlausible(label, marked.replace(/[«»]/g, ''), { start, end: marked.indexOf('»') - 1 });
}

describe('what the personal-data head sees', () => {
  it.each([
    ['ADDRESS', 'It is in «Room 118» on the left.'],
    ['ADDRESS', 'Take «Highway 61» north.'],
    ['ADDRESS', 'The lift stops at «floor 13».'],
    ['ADDRESS', 'password: «sunfield88»'],
    ['AGE', 'Only «5» days left.'],
    ['AGE', 'It took «24 months».'],
    ['AGE', '«twelve»'],
    ['DATE', 'Invoice «50/6/2018» was paid.'],
    ['DATE', 'the «dec-12» bracket'],
    ['ZIP', 'the «code»'],
  ])('is no %s in: %s', (label, text) => {
    expect(can(label, text)).toBe(false);
  });

  it.each([
    ['ADDRESS', 'Send it to «14 Harbour Street».'],
    ['ADDRESS', 'She lives at «Rosehill».'],
    ['ADDRESS', 'She lives at «Quay Road».'],
    ['ADDRESS', 'in Uruguay «64677»'],
    ['ADDRESS', '«Koskikatu 25 Apt. 864»'],
    ['AGE', 'She is «41» years old.'],
    ['AGE', 'Anna, «41», helps.'],
    ['DATE', 'on «6/24/1991»'],
    ['DATE', '«12 March 1984»'],
    ['ZIP', '«10115»'],
    ['PER', '«Anna»'],
  ])('can be %s in: %s', (label, text) => {
    expect(can(label, text)).toBe(true);
  });
});
