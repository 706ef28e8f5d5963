import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src/core/store/failure';
import { JsonWalker } from '../../src/formats/json-walker';

const roomy = { values: 1_000, depth: 64, textBytes: 1_000 };

function walk(text: string, limits = roomy): string | null {
  try {
    const walker = new JsonWalker(new TextEncoder().encode(text), 'x.json', limits);
    walker.skip();
    walker.end();
    return null;
  } catch (thrown) {
    if (thrown instanceof StoreError && thrown.failure.code === 'broken-file') return thrown.failure.flaw;
    throw thrown;
  }
}

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A JSON text, or one that was one before something happened to it. */
const text = fc
  .tuple(
    fc.json({ maxDepth: 6 }),
    fc.array(
      fc.record({ at: fc.nat(400), with: fc.constantFrom('', '"', '\\', '{', ']', ',', ':', '0', '-', '.', 'e', 'true', 'null', '\u0001', ' ', '\\u12', 'é') }),
      { maxLength: 3 },
    ),
  )
  .map(([json, changes]) =>
    changes.reduce((changed, { at, with: put }) => changed.slice(0, at % (changed.length + 1)) + put + changed.slice((at % (changed.length + 1)) + 1), json),
  );

describe('a JSON text that is walked', () => {
  it('is one exactly where JSON.parse takes it too', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(text, (any) => {
        seen.add(isJson(any));
        expect(walk(any) === null, any).toBe(isJson(any));
      }),
      { numRuns: 5_000 },
    );
    expect([...seen].sort()).toEqual([false, true]);
  });

  it.each([
    '',
    '01',
    '-',
    '1.',
    '.5',
    '1e',
    '+1',
    'nul',
    'truex',
    '"\\x"',
    '"\\u00g0"',
    '"',
    '[1,]',
    '[,1]',
    '{"a"}',
    '{"a":1,}',
    '{a:1}',
    '1 2',
    '[1}',
    '"\t"',
  ])('%j is none', (any) => {
    expect(isJson(any)).toBe(false);
    expect(walk(any)).toBe('unreadable');
  });

  it('gives keys as they are meant and numbers as they are', () => {
    const walker = new JsonWalker(new TextEncoder().encode(' {"\\u0061\\"b" : -1.5e2, "c":1234567890123456789012, "d" : 0 } '), 'x.json', roomy);
    const found: [string, number][] = [];
    walker.object(() => found.push([walker.key(), walker.number()]));
    walker.end();
    expect(found).toEqual([
      ['a"b', -150],
      ['c', Number('1234567890123456789012')],
      ['d', 0],
    ]);
  });

  it('is left at the first value, level or byte too many', () => {
    expect(walk('[1,2,3]', { ...roomy, values: 4 })).toBeNull();
    expect(walk('[1,2,3]', { ...roomy, values: 3 })).toBe('too-many');
    expect(walk('[[[]]]', { ...roomy, depth: 3 })).toBeNull();
    expect(walk('[[[]]]', { ...roomy, depth: 2 })).toBe('too-many');
    expect(walk('["abc"]', { ...roomy, textBytes: 4 })).toBeNull();
    expect(walk('["abc"]', { ...roomy, textBytes: 2 })).toBe('too-long');
  });
});
