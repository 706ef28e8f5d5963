import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { chooseMarks } from '@/bench/quality/certainty/choose';
import { saidOf, type Unmarked } from '@/bench/quality/certainty/claims';
import { judgeWhole, saidLabel, tallyParts } from '@/src/core/run/certainty';
import { parseEncoderConfig } from '@/src/encoder/encoder-config';
import type { Withheld } from '@/src/core/run/result';

const labels = ['negative', 'neutral', 'positive'];
const marks = { sure: [0.9, 0.9, 0.9], likely: [0.6, 0.6, 0.6] };

function scores(label: string, confidence: number) {
  return labels.map((one) => ({ label: one, confidence: one === label ? confidence : (1 - confidence) / 2 }));
}

function part(label: string, confidence: number, against: Withheld | null = null) {
  return { span: { start: 0, end: 1 }, scores: scores(label, confidence), against };
}

const whole = (label: string, confidence: number, against: Withheld | null = null) => ({ scores: scores(label, confidence), against });

describe('what is said of a mood', () => {
  it.each([
    [0.95, 'sure'],
    [0.9, 'sure'],
    [0.7, 'likely'],
    [0.5, 'unsure'],
  ])('from a confidence of %s is %s', (confidence, certainty) => {
    expect(judgeWhole(whole('negative', confidence), [part('negative', confidence)], marks).certainty).toBe(certainty);
  });

  it('is nothing where nobody measured what a confidence is worth', () => {
    expect(saidLabel(judgeWhole(whole('negative', 0.99), [], undefined))).toBeNull();
  });

  it('is nothing of what can have no mood, and only what is sure of headings and single words', () => {
    const of = (against: Withheld, label: string, confidence: number) => judgeWhole(whole(label, confidence, against), [], marks);
    expect(saidLabel(of('code', 'positive', 0.99))).toBeNull();
    expect(of('heading', 'negative', 0.95)).toMatchObject({ certainty: 'sure' });
    expect(of('heading', 'negative', 0.7)).toMatchObject({ certainty: 'unsure', withheld: 'heading' });
    expect(of('word', 'neutral', 0.95)).toMatchObject({ withheld: 'word' });
  });

  it('is nothing of a whole of which no part may be judged, for the reason that most of them have', () => {
    const parts = [part('neutral', 0.8, 'greeting'), part('neutral', 0.8, 'signature'), part('neutral', 0.8, 'signature')];
    expect(judgeWhole(whole('neutral', 0.99), parts, marks).withheld).toBe('signature');
  });

  it('is mixed where the lesser side is a fifth, and has an exception where it is less', () => {
    const mixed = judgeWhole(whole('positive', 0.95), [part('positive', 0.95), part('negative', 0.7)], marks);
    expect(mixed.certainty).toBe('unsure');
    expect(tallyParts(mixed.parts)).toMatchObject({ isMixed: true, unsaid: 0 });
    const good = judgeWhole(whole('positive', 0.95), [...Array.from({ length: 5 }, () => part('positive', 0.95)), part('negative', 0.7)], marks);
    expect(good.certainty).toBe('sure');
    expect(tallyParts([...good.parts, { scores: scores('neutral', 0.4), certainty: 'unsure' as const }])).toMatchObject({
      said: [
        { label: 'positive', count: 5 },
        { label: 'negative', count: 1 },
      ],
      unsaid: 1,
    });
  });
});

describe('the shipped model', () => {
  it('has a mark of each certainty for each mood: new weights need new ones (npm run certainty)', async () => {
    const { heads } = parseEncoderConfig(JSON.parse(await readFile('assets/models/gloss-encoder/config.json', 'utf8')));
    const { certainty, labels: moods } = heads.sentiment;
    expect(certainty?.sure).toHaveLength(moods.length);
    expect(certainty?.likely).toHaveLength(moods.length);
    for (const [at, sure] of certainty!.sure.entries()) expect(sure).toBeGreaterThan(certainty!.likely[at]!);
    expect(certainty!.sure.some((mark) => mark <= 1)).toBe(true);
  });
});

describe('choosing marks', () => {
  /** Positive claims are right from 0.8 on, negative ones as often as a coin. */
  const texts: Unmarked[] = Array.from({ length: 400 }, (_, at) => {
    const label = at % 2 ? 'positive' : 'negative';
    const confidence = 0.5 + (at % 100) / 200;
    const isRight = label === 'positive' ? confidence >= 0.8 || at % 3 === 0 : at % 4 === 0;
    const result = judgeWhole(whole(label, confidence), [part(label, confidence)], undefined);
    return { dataset: at % 3 ? 'one' : 'other', gold: isRight ? label : 'neutral', result };
  });

  it('says as much as the target allows, and nothing with a label that is seldom right', () => {
    const chosen = chooseMarks(texts, labels);
    expect(chosen.sure[2]).toBeGreaterThan(0.7);
    expect(chosen.sure[2]).toBeLessThanOrEqual(0.81);
    expect(chosen.sure[0]).toBeGreaterThan(1);
    const said = saidOf(texts, chosen, 'sure');
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter(({ isRight }) => isRight).length / said.length).toBeGreaterThanOrEqual(0.96);
  });

  it('counts each set the same, however many texts it has', () => {
    const wrongSet = Array.from(
      { length: 40 },
      (_, at): Unmarked => ({ dataset: 'small', gold: 'neutral', result: judgeWhole(whole('positive', 0.9 + at / 1000), [], undefined) }),
    );
    expect(chooseMarks([...texts, ...wrongSet], labels).sure[2]).toBeGreaterThan(0.93);
  });
});
