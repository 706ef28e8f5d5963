/**
 * Which encoder reads which part of a passage. A passage in one language is one stretch; a mixed one is cut between
 * sentences, Chinese ones to the Chinese encoder, all others to the English one.
 */
import type { EncoderId } from '../encoding/encoder-id';
import { chineseOf, countScripts, lettersPerIdeograph, withoutCodes } from './scripts';
import type { Span } from './span';

/** A part of a text that one encoder reads. */
export interface Stretch extends Span {
  readonly encoder: EncoderId;
}

/**
 * So much a stretch must hold to have another encoder opened for it than for the rest, in Latin letters: four ideographs, or
 * five English words. “OK” in a Chinese message and “你好” in an English one stay with their neighbours, whose encoders know them.
 */
const leastWorth: Readonly<Record<EncoderId, number>> = { en: 24, zh: 4 * lettersPerIdeograph };

const ideograph = /\p{Script=Han}/u;

/**
 * The stretches of a text, in order, without a gap between them; one at least. `isChinese` says whether its ideographs may be
 * Chinese at all; where they are not, no other encoder knows more of them than the English one.
 */
export function findStretches(text: string, sentences: readonly Span[], isChinese: boolean): readonly Stretch[] {
  if (!isChinese || !ideograph.test(text)) return [{ start: 0, end: text.length, encoder: 'en' }];
  const weights = sentences.map((span) => weigh(text.slice(span.start, span.end)));
  const total = (encoder: EncoderId) => weights.reduce((sum, weight) => sum + weight[encoder], 0);
  const main = total('zh') > total('en') ? 'zh' : 'en';
  const other = main === 'zh' ? 'en' : 'zh';

  const stretches: { start: number; end: number; encoder: EncoderId }[] = [];
  const add = (end: number, encoder: EncoderId) => {
    const last = stretches.at(-1);
    if (last?.encoder === encoder) last.end = end;
    else stretches.push({ start: last?.end ?? 0, end, encoder });
  };
  // Sentences of the other language in a row, and what has no language between them.
  let run = { first: 0, worth: 0 };
  const close = (next: number) => {
    if (next > run.first) add(sentences[next - 1]!.end, run.worth >= leastWorth[other] ? other : main);
  };
  for (const [at, weight] of weights.entries()) {
    const isOther = weight[other] > weight[main];
    if (isOther) run.worth += weight[other];
    else if (run.worth === 0 || weight[main] > 0) {
      close(at);
      add(sentences[at]!.end, main);
      run = { first: at + 1, worth: 0 };
    }
  }
  close(weights.length);
  add(text.length, stretches.at(-1)?.encoder ?? main);
  return stretches;
}

/** Which encoder reads most of a text, as far as its letters tell. */
export function encoderOf(text: string): EncoderId {
  const { zh, en } = weigh(text);
  return zh > en ? 'zh' : 'en';
}

/** How much of a sentence is in which language, in Latin letters. */
function weigh(sentence: string): Readonly<Record<EncoderId, number>> {
  const count = countScripts(withoutCodes(sentence));
  const chinese = chineseOf(count);
  return { zh: lettersPerIdeograph * chinese, en: count.letters - chinese };
}
