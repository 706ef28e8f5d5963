import { FailureError } from '../../core/run/failure';
import { type JudgedPlaces, type JudgedText, type JudgeWish, leastTrialExamples, leastTrialShare, type TriedJudge } from '../../core/run/judge';
import type { Decoder } from '../decoder';
import { createSorter, type Sorter, type SortOrder } from './sort';

/** What the labels tell, and how the first of them is called. */
const title = 'Breaks the rule';
const yes = 'yes';

/** Judges texts by a rule. */
export interface Judge {
  /** Throws `prompt-too-long`. */
  judge(passage: string, signal?: AbortSignal): Promise<JudgedText>;
}

/**
 * A rule in words as two labels, `yes` and `no`, so that the answer is a likelihood and nothing is written. What a model leans to whatever
 * the text is taken out by texts that say nothing, once: most texts keep most rules, so that a mean over what is judged would, in
 * time, take a rule that is kept for a leaning.
 */
export function createJudge(decoder: Decoder, wish: JudgeWish): Judge {
  const sorter: Sorter = createSorter(decoder, judgeOrder(wish));
  const { threshold } = wish;
  return {
    async judge(passage, signal) {
      const scores = await sorter.sort(passage, signal);
      const probability = scores.find(({ label }) => label === yes)?.confidence ?? 0;
      return { kind: 'judged', probability, isBroken: probability >= threshold };
    },
  };
}

/** A rule and its examples as labels and theirs. */
export function judgeOrder({ rule, breaks = [], keeps = [] }: JudgeWish): SortOrder {
  const words = rule.trim().replaceAll(/\s+/g, ' ');
  return {
    title,
    mayBeNone: false,
    learns: false,
    labels: [
      { name: yes, description: words, examples: breaks },
      { name: 'no', description: 'anything else', examples: keeps },
    ],
  };
}

/** Has a model judge several texts by one rule, and tells each as it comes. Throws where it was cancelled. */
export async function judgePlaces(
  decoder: Decoder,
  wish: JudgeWish,
  texts: readonly string[],
  { signal, breathe, onPlace }: TrialTools & { onPlace(place: number, probability: number | null): void },
): Promise<JudgedPlaces> {
  const judge = createJudge(decoder, wish);
  const probabilities: (number | null)[] = [];
  for (const [place, text] of texts.entries()) {
    await breathe();
    const probability = await judge.judge(text, signal).then((judged) => judged.probability, nullIfTooLong);
    probabilities.push(probability);
    onPlace(place, probability);
  }
  return { kind: 'judged-places', probabilities };
}

/** A text that is too long for the model says nothing of the others. */
function nullIfTooLong(thrown: unknown): null {
  if (thrown instanceof FailureError && thrown.failure.code === 'prompt-too-long') return null;
  throw thrown;
}

/** In so many turns are the examples judged: each turn by a judge that is shown only the others. */
const turns = 4;

/**
 * Has a model judge the rule's own examples. It passes where, of at least three of each kind, four in five of each are judged
 * right: one that always says the same, or draws lots, does not. Throws what `Judge.judge` throws.
 */
export async function tryJudge(decoder: Decoder, wish: JudgeWish, { signal, breathe }: TrialTools): Promise<TriedJudge> {
  const examples = [...(wish.breaks ?? []).map((text) => ({ text, breaks: true })), ...(wish.keeps ?? []).map((text) => ({ text, breaks: false }))];
  const judged = new Map<number, TriedJudge['examples'][number]>();
  for (let turn = 0; turn < Math.min(turns, examples.length); turn++) {
    const isAsked = (place: number) => place % turns === turn;
    const shown = (breaks: boolean) => examples.filter((example, place) => example.breaks === breaks && !isAsked(place)).map(({ text }) => text);
    const judge = createJudge(decoder, { ...wish, breaks: shown(true), keeps: shown(false) });
    for (const [place, { text, breaks }] of examples.entries()) {
      if (!isAsked(place)) continue;
      await breathe();
      const { probability, isBroken } = await judge.judge(text, signal);
      judged.set(place, { breaks, probability, isRight: isBroken === breaks });
    }
  }
  return { kind: 'judge-tried', ...scoreOf(examples.map((_, place) => judged.get(place)!)) };
}

/** What a trial needs from outside. */
interface TrialTools {
  readonly signal: AbortSignal;
  /** Rejects where the trial was cancelled. */
  breathe(): Promise<void>;
}

function scoreOf(examples: TriedJudge['examples']): Omit<TriedJudge, 'kind'> {
  const share = (breaks: boolean) => {
    const own = examples.filter((example) => example.breaks === breaks);
    return { count: own.length, right: own.length ? own.filter(({ isRight }) => isRight).length / own.length : 0 };
  };
  const [broken, kept] = [share(true), share(false)];
  const passes = [broken, kept].every(({ count, right }) => count >= leastTrialExamples && right >= leastTrialShare);
  return { examples, rightOfBreaks: broken.right, rightOfKeeps: kept.right, passes };
}
