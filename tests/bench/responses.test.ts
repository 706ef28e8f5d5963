import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { knownResponses, responsesPath, type Response } from '@/bench/quality/instructions/responses';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-responses-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const model = () => join(folder, 'small.gguf');
const answered = (key: number, tokens: number, end: string): Response => ({ key, response: `${key} within ${tokens}`, tokens, end });
const keep = (limitTokens: number, answers: readonly Response[], path = model()) =>
  writeFileSync(responsesPath(path, limitTokens), answers.map((answer) => JSON.stringify(answer)).join('\n'));

it('takes over what ended by itself with another limit, and asks again what was cut', () => {
  keep(512, [answered(1, 40, 'stop'), answered(2, 512, 'limit')]);
  expect([...knownResponses(model(), 1280).keys()]).toEqual([1]);
});

it('does not take over what a longer limit let go on', () => {
  keep(1280, [answered(1, 40, 'stop'), answered(2, 900, 'stop')]);
  expect([...knownResponses(model(), 512).keys()]).toEqual([1]);
});

it('keeps what was cut at the very limit, and leaves the answers of other models alone', () => {
  keep(512, [answered(2, 512, 'limit')]);
  keep(512, [answered(3, 20, 'stop')], join(folder, 'other.gguf'));
  expect([...knownResponses(model(), 512).keys()]).toEqual([2]);
});
