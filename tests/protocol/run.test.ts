import { describe, expect, it } from 'vitest';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import { parseFinishedRun, parseHandover } from '@/src/protocol/handover';
import { parseRunRequest } from '@/src/protocol/run';

const request = { tasks: ['sentiment'], passage: { text: 'Hello.' }, options: toRunOptions(defaultSettings) };

describe('what arrives at the engine host', () => {
  it('is taken when it is a run request', () => {
    expect(parseRunRequest(request)).toEqual(request);
  });

  it.each([
    null,
    'run',
    {},
    { ...request, tasks: [] },
    { ...request, passage: { text: 5 } },
    { ...request, options: { ...request.options, entityThreshold: 7 } },
  ])('is refused otherwise: %j', (message) => {
    expect(parseRunRequest(message)).toBeNull();
  });
});

describe('what a page hands to the panel', () => {
  it('is taken when it is a pending passage', () => {
    const pending = { passage: { text: 'Hello.' }, tasks: ['entities'] };
    expect(parseHandover(pending)).toEqual(pending);
    expect(parseFinishedRun(pending)).toBeNull();
  });

  it('is refused when a link in it could run script', () => {
    const finding = { span: { start: 0, end: 1 }, label: 'x', confidence: 1, by: { kind: 'rule', id: 'a/b' }, evidence: [] };
    const broken = { policy: 'a', rule: 'b', severity: 'info' };
    const rule = { pack: { en: 'p' }, message: { en: 'm' }, reason: { en: 'r' } };
    const textsWith = (url: string) => ({ rules: { 'a/b': { ...rule, reference: { title: 't', url } } }, detectors: {} });
    const finished = (url: string) => ({
      id: '1',
      finishedAt: 0,
      passage: { text: 'x' },
      covered: [],
      results: [{ task: 'compliance', result: { kind: 'findings', findings: [{ ...finding, broken }], texts: textsWith(url) } }],
      coverage: { analysedChars: 1, totalChars: 1 },
      cost: { totalMs: 1, modelMs: 1, tokens: 1, threads: 1 },
    });
    for (const parse of [parseHandover, parseFinishedRun]) {
      expect(parse(finished('https://example.org/rule'))).toEqual(finished('https://example.org/rule'));
      expect(parse(finished('javascript:alert(1)'))).toBeNull();
    }
  });
});
