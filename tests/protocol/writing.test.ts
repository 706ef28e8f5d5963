import { describe, expect, it } from 'vitest';
import type { WritingRequest } from '@/src/core/run/writing';
import { parseWritingRequest } from '@/src/protocol/writing';

const request: WritingRequest = { model: 'import.my-tune', wish: { kind: 'summarise', length: 'points' }, text: 'It rained.', attempt: 0 };

describe('a request for a language model', () => {
  it('is taken as it was sent, each kind of wish', () => {
    const wishes: WritingRequest['wish'][] = [
      request.wish,
      { kind: 'ask', question: 'Why?' },
      { kind: 'rewrite', style: 'plainer' },
      { kind: 'story', hero: 'a fox', place: '', twist: '', theme: '', length: 'long' },
      { kind: 'sort', labels: [{ name: 'a', description: 'b', examples: ['d'] }, { name: 'c' }] },
      {
        kind: 'record',
        fields: [
          { name: 'vendor', type: 'quote', description: 'who sent it' },
          { name: 'items', type: 'choice', choices: ['a', 'b'], isList: true, mayBeMissing: true },
        ],
        examples: [{ text: 'From A.', record: { vendor: 'A', items: ['a', 'b'], total: 3, paid: null } }],
      },
      { kind: 'judge', rule: 'promises a fixed return', breaks: ['8% for sure.'], keeps: ['It may rise.'], threshold: 0.5 },
      { kind: 'judge-trial', judge: { kind: 'judge', rule: 'promises a fixed return', threshold: 1 } },
      { kind: 'write', instruction: 'Turn {text} into a poem.', length: 'short' },
    ];
    for (const wish of wishes) expect(parseWritingRequest({ ...request, wish })).toEqual({ ...request, wish });
  });

  it.each([
    ['nothing', null],
    ['a key that is a path', { ...request, model: '../../secrets' }],
    ['a wish nobody knows', { ...request, wish: { kind: 'run', code: 'alert(1)' } }],
    ['a question without a word', { ...request, wish: { kind: 'ask', question: '  ' } }],
    ['more labels than fit', { ...request, wish: { kind: 'sort', labels: Array.from({ length: 21 }, (_, at) => ({ name: `${at}` })) } }],
    ['more examples than fit', { ...request, wish: { kind: 'sort', labels: [{ name: 'a', examples: Array.from({ length: 9 }, () => 'b') }] } }],
    ['a record without a field', { ...request, wish: { kind: 'record', fields: [] } }],
    ['a field of a type nobody knows', { ...request, wish: { kind: 'record', fields: [{ name: 'a', type: 'code' }] } }],
    ['a threshold beyond all chances', { ...request, wish: { kind: 'judge', rule: 'a', threshold: 1.1 } }],
    ['a text without end', { ...request, text: 'x'.repeat(50_000_001) }],
    ['an attempt that is no number', { ...request, attempt: Number.NaN }],
  ])('is refused where it is %s', (_, message) => {
    expect(parseWritingRequest(message)).toBeNull();
  });
});
