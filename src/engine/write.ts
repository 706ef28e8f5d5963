/** One run of a language model: what was wished for becomes a piece of writing or a choice among labels. */
import { FailureError } from '../core/run/failure';
import { viewText } from '../core/text/text-view';
import { limitTextChars, type Wish, type WritingEvent, type WritingRequest, type WritingResult } from '../core/run/writing';
import type { Decoder } from '../decoder/decoder';
import type { SampleOptions } from '../decoder/sample';
import { askWork } from '../decoder/work/ask';
import { createJudge, judgePlaces, tryJudge } from '../decoder/work/judge';
import { runRecord } from '../decoder/work/record';
import { rewriteWork } from '../decoder/work/rewrite';
import { runWork } from '../decoder/work/run-work';
import { sentimentOrder } from '../decoder/work/sentiment';
import { createSorter, noneLabel, type Sorter } from '../decoder/work/sort';
import { storyWork } from '../decoder/work/story';
import { summaryWork } from '../decoder/work/summarise';
import { writeWork } from '../decoder/work/write';
import type { WrittenWork } from '../decoder/work/written-work';
import type { OpenDecoder } from './open-decoder';

/** What a run needs from outside: time, and a chance for a cancel to come in. */
export interface WritingTools {
  readonly signal: AbortSignal;
  now(): number;
  breathe(): Promise<void>;
  /** Called with all that has been written whenever it has grown. */
  onText(text: string): void;
  /** Called at each step of what takes long and writes nothing, so that nobody gives it up. */
  onStep?(): void;
  /** Called with each place that was judged. */
  onPlace?(place: number, probability: number | null): void;
}

/** Carries a request out. Throws a `FailureError` for what the user can understand, an `AbortError` for a cancel. */
export async function write({ decoder, title }: OpenDecoder, { wish, text, attempt }: WritingRequest, tools: WritingTools): Promise<WritingResult> {
  if (wish.kind === 'self-test') throw new FailureError({ code: 'bad-request' });
  if (wish.kind === 'judge-trial') {
    const breathe = async () => {
      await tools.breathe();
      tools.onStep?.();
    };
    return { ...(await tryJudge(decoder, wish.judge, { ...tools, breathe })), model: title };
  }
  if (text.length > limitTextChars) throw new FailureError({ code: 'text-too-long', limitChars: limitTextChars });
  if (wish.kind !== 'story' && !text.trim()) throw new FailureError({ code: 'nothing-selected' });
  if (wish.kind === 'sort' || wish.kind === 'sentiment') return { ...(await sort(decoder, wish, text, tools)), model: title };
  if (wish.kind === 'judge') return { ...(await createJudge(decoder, wish).judge(text, tools.signal)), model: title };
  if (wish.kind === 'judge-places') {
    // As every other rule does, it reads the text as a reader sees it.
    const view = viewText(text);
    const texts = wish.places.map((span) => view.toView(span)).map(({ start, end }) => view.text.slice(start, end));
    const { onPlace = () => {} } = tools;
    return { ...(await judgePlaces(decoder, wish.judge, texts, { ...tools, onPlace })), model: title };
  }
  if (wish.kind === 'record') {
    const sampling = attempt === 0 ? {} : { sampling: { ...otherSampling, seed: attempt } };
    return { ...(await runRecord(decoder, wish, text, { ...tools, ...sampling })), model: title };
  }
  const work = otherAttempt(workOf(wish, text, attempt, decoder), attempt);
  const pieces = runWork(decoder, work, wish.kind === 'story' ? '' : text, tools);
  for (;;) {
    const { value, done } = await pieces.next();
    if (!done) tools.onText(value);
    else {
      const { text: written, reason: end, coverage, tokens, firstTokenMs, tokensPerSecond } = value;
      return { kind: 'text', text: written, end, coverage, tokens, firstTokenMs, tokensPerSecond, model: title };
    }
  }
}

function workOf(
  wish: Exclude<Wish, { kind: 'sort' | 'sentiment' | 'record' | 'judge' }>,
  text: string,
  attempt: number,
  { follows, tokenizer }: Decoder,
): WrittenWork {
  switch (wish.kind) {
    case 'summarise':
      return summaryWork(wish.length);
    case 'ask':
      return askWork(wish.question);
    case 'rewrite':
      return rewriteWork(wish.style === 'own' ? { ownWords: wish.words ?? '' } : wish.style, tokenizer.encode(text).length);
    case 'story':
      return storyWork(wish, follows, attempt);
    case 'write':
      return writeWork(wish);
  }
}

/** What is drawn where the likeliest answer was seen already and another one is wanted; warm enough to differ, cool enough to keep to the text. */
const otherSampling = { temperature: 0.5, topK: 40, topP: 0.9 } satisfies Partial<SampleOptions>;

function otherAttempt(work: WrittenWork, attempt: number): WrittenWork {
  if (attempt === 0 || work.sampling?.temperature !== 0) return work;
  return { ...work, sampling: { ...work.sampling, ...otherSampling, seed: attempt } };
}

async function sort(decoder: Decoder, wish: Extract<Wish, { kind: 'sort' | 'sentiment' }>, text: string, { signal }: WritingTools) {
  const sorter = wish.kind === 'sentiment' ? feelingsOf(decoder) : createSorter(decoder, { title: 'Label', labels: wish.labels, mayBeNone: true });
  const scores = await sorter.sort(text, signal);
  return {
    kind: 'sorted' as const,
    scores: scores.map(({ label, confidence }) => ({ label: label === noneLabel ? null : label, confidence })).sort((a, b) => b.confidence - a.confidence),
  };
}

/** A model's leaning among the feelings is asked for once, and known for as long as the model is loaded. */
const feelings = new WeakMap<Decoder, Sorter>();

function feelingsOf(decoder: Decoder): Sorter {
  const known = feelings.get(decoder) ?? createSorter(decoder, sentimentOrder);
  feelings.set(decoder, known);
  return known;
}

/** Progress is told at most this often; a screen shows no more. */
const tellEveryMs = 40;

/** Tells a growing text now and again instead of at every token. */
export function createTeller(tell: (event: WritingEvent) => void, now: () => number): (text: string) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (text) => {
    if (now() - toldAt < tellEveryMs) return;
    toldAt = now();
    tell({ type: 'text-grown', text });
  };
}
