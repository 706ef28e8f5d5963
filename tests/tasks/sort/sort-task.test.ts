import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Encoding, HeadLogits, OwnHead } from '@/src/core/encoding/encoding';
import type { OwnTask } from '@/src/core/run/custom-task';
import type { LabelResult } from '@/src/core/run/result';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import type { Encoder, EncodeHooks } from '@/src/encoder/encoder';
import { openReading } from '@/src/engine/reading';
import { lastOf } from '@/src/engine/run-tasks';
import { headOf, sortTask } from '@/src/tasks/sort/sort-task';
import { encodingOf } from '../../encoding-fixture';

// As it is where a Chinese encoder is built in.
vi.mock('@/src/core/run/built-in-model', () => {
  const model = { name: 'Encoder', bytes: 1, licence: 'Apache-2.0' };
  return {
    builtInModels: [
      { ...model, id: 'en', version: '9.1.0', languages: ['en'] },
      { ...model, id: 'zh', version: '9.1.0', languages: ['zh'] },
    ],
    languagesRead: ['en', 'zh'],
  };
});

const versions = { en: '9.1.0', zh: 'zh-9.1.0' };
const taskFor = (encoder: string): OwnTask => ({
  id: 'user/x',
  fitted: { labels: ['a', 'b'], weights: '', temperature: 1, sure: 0.7, likely: 0.6, encoder } as unknown as OwnTask['fitted'],
});

/** An encoder that is sure of the second label of its heads, and tells of its way so late that a part of the text is shown. */
function createFake(version: string, tellLate: () => void): Encoder {
  return {
    async encode(text: string, { onProgress, own = [] }: EncodeHooks) {
      const encoding = encodingOf(text, {});
      const of = ({ labels, temperature, certainty }: OwnHead): HeadLogits => ({
        kind: 'sequence',
        labels,
        temperature,
        certainty,
        logits: new Float32Array(encoding.words.length * labels.length).map((_, at) => 6 * (at % labels.length)),
      });
      const heads = own.filter(({ encoder }) => encoder === version).map((head) => [head.name, of(head)]);
      const answer: Encoding = heads.length > 0 ? { ...encoding, own: Object.fromEntries(heads) } : encoding;
      tellLate();
      onProgress(text.length, () => answer);
      // The task takes up what it is told before the next stretch is read.
      await setImmediate();
      return { encoding: answer, tokens: encoding.words.length, threads: 1 };
    },
  };
}

/** What the task says on the way, and at the end. */
async function sort(text: string, encoder: string) {
  const task = taskFor(encoder);
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const tellLate = () => {
    now += 1_000;
  };
  const reading = openReading({ text }, toRunOptions(defaultSettings), {
    openEncoders: async () => ({ en: createFake(versions.en, tellLate), zh: createFake(versions.zh, tellLate) }),
    breathe: async () => {},
    own: [headOf(task)],
  });
  const partial: LabelResult[] = [];
  const last = (await lastOf(sortTask(task).run(reading), (result) => partial.push(result as LabelResult))) as LabelResult;
  vi.restoreAllMocks();
  return { partial, last };
}

const english = 'Please send the parcel back to our office in the harbour. ';
const chinese = '我们昨天下午收到了您寄来的包裹，里面的杯子一个也没有碎。';

describe('a task of the user’s in a passage of two languages', () => {
  it('says while a passage is read that its beginning is in another language, never that it must learn again', async () => {
    const { partial, last } = await sort(chinese + english.repeat(3), versions.en);
    expect(partial.map(({ withheld }) => withheld)).toEqual(['language']);
    expect(partial[0]!.parts.map(({ withheld }) => withheld)).toEqual(['language']);
    expect(last.withheld).toBeUndefined();
    expect(last.parts.map(({ withheld }) => withheld)).toEqual(['language', undefined, undefined, undefined]);
  });

  it('says in part and whole that it must learn again where its encoder is no more', async () => {
    const { partial, last } = await sort(chinese + english, '1.0.0');
    expect([...partial, last].map(({ withheld }) => withheld)).toEqual(['outdated', 'outdated']);
  });

  it('says nothing of the whole where less than half of it is in its language, and keeps what it says of sentences', async () => {
    const letter = await sort(chinese.repeat(4) + english, versions.en);
    expect(letter.last.withheld).toBe('language');
    expect(letter.last.certainty).toBeUndefined();
    expect(letter.last.parts.map(({ withheld, certainty }) => withheld ?? certainty)).toEqual(['language', 'language', 'language', 'language', 'sure']);
    const own = await sort(chinese.repeat(4) + english, versions.zh);
    expect(own.last).toMatchObject({ certainty: 'sure' });
    expect(own.last.parts.at(-1)!.withheld).toBe('language');
  });

  it('says of blanks nothing, not even why', async () => {
    expect((await sort(' \n ', versions.en)).last).toMatchObject({ scores: [], parts: [] });
  });
});
