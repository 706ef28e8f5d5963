/** What a language model is asked for in the side panel, and what comes back. Plain data: it crosses from the panel to the model's worker. */
import type { Failure } from './failure';
import type { ModelDescription } from '../store/model';
import type { Coverage } from '../text/passage';
import type { JudgedPlaces, JudgedText, JudgeTrial, JudgeWish, PlacesToJudge, TriedJudge } from './judge';
import type { FoundRecord, RecordWish } from './record';
import type { Score } from './result';
import type { Cost } from './run';

export const summaryLengths = ['sentence', 'paragraph', 'points'] as const;
export const rewriteStyles = ['shorter', 'plainer', 'friendlier', 'own'] as const;
export const storyLengths = ['short', 'medium', 'long'] as const;

/** A label of the reader's own: what it is called, what it means, and texts that belong to it. */
export interface LabelWish {
  readonly name: string;
  readonly description?: string;
  readonly examples?: readonly string[];
}

/** What is wanted of a model. */
export type Wish =
  | { readonly kind: 'summarise'; readonly length: (typeof summaryLengths)[number] }
  | { readonly kind: 'ask'; readonly question: string }
  /** `words` say how, where the style is one's own. */
  | { readonly kind: 'rewrite'; readonly style: (typeof rewriteStyles)[number]; readonly words?: string }
  | {
      readonly kind: 'story';
      readonly hero: string;
      readonly place: string;
      readonly twist: string;
      readonly theme: string;
      readonly length: (typeof storyLengths)[number];
    }
  | { readonly kind: 'sort'; readonly labels: readonly LabelWish[] }
  /** The labels of the built-in model, so that both can be compared. */
  | { readonly kind: 'sentiment' }
  | RecordWish
  | JudgeWish
  | WriteWish;

/** Whatever a reader puts into words. `{text}` in the instruction is the text; without it the text stands behind. */
export interface WriteWish {
  readonly kind: 'write';
  readonly instruction: string;
  readonly length: (typeof storyLengths)[number];
}

/** A model is to show what it can do on this device: no text of anybody's is in it. */
export interface SelfTest {
  readonly kind: 'self-test';
}

/** What is offered of itself, in this order; the others are asked for by tasks that somebody has made. */
export const wishKinds = ['summarise', 'ask', 'rewrite', 'sort', 'record', 'sentiment', 'story'] as const satisfies readonly Wish['kind'][];
export type WishKind = (typeof wishKinds)[number];

/** These need no word of the reader beyond the text: chosen in a menu they begin at once. */
export const beginsAtOnce = (kind: WishKind): kind is 'summarise' | 'sentiment' => kind === 'summarise' || kind === 'sentiment';

/** One run of a language model. The first message over its port. */
export interface WritingRequest {
  /** The model's key on the shelf. */
  readonly model: string;
  readonly wish: Wish | SelfTest | JudgeTrial | PlacesToJudge;
  readonly text: string;
  /** 0 is the model's likeliest answer; each further number is another one, and the same every time. */
  readonly attempt: number;
  /** Asked in a private window: it is not written down that the model was used. */
  readonly isPrivate?: boolean;
}

/** What a model wrote. Text, whatever it looks like. */
export interface WrittenText {
  readonly kind: 'text';
  readonly text: string;
  /** `stop`: it came to its end; `limit`: it was as long as was allowed; `context`: as much as the model can read; `loop`: it went round in circles. */
  readonly end: 'stop' | 'limit' | 'context' | 'loop';
  readonly coverage: Coverage;
  readonly tokens: number;
  readonly firstTokenMs: number;
  /** 0 where one token was all. */
  readonly tokensPerSecond: number;
}

/** Into which label a text belongs, the likeliest first; `label` is null for none of them. */
export interface SortedText {
  readonly kind: 'sorted';
  readonly scores: readonly (Omit<Score, 'label'> & { readonly label: string | null })[];
}

/** What a model has shown on this device. Speeds are tokens a second. */
export interface TestFigures {
  /** Milliseconds since the epoch. */
  readonly testedAt: number;
  /** From the disk into memory. */
  readonly loadMs: number;
  readonly memoryBytes: number;
  readonly threads: number;
  /** Of so many beginnings that every model knows, so many were gone on with as expected. */
  readonly asked: number;
  readonly known: number;
  /** A text read at once and read token by token led to the same next token. */
  readonly isSteady: boolean;
  /** After a text of 256 tokens. */
  readonly firstTokenMs: number;
  readonly readPerSecond: number;
  readonly writtenPerSecond: number;
}

/** A model that was tested. */
export interface TestedModel {
  readonly kind: 'tested';
  readonly figures: TestFigures;
}

export type WritingResult = (WrittenText | SortedText | FoundRecord | JudgedText | JudgedPlaces | TriedJudge | TestedModel) & {
  /** The title of the model that answered. */
  readonly model: string;
  /** What the answer took, without loading the model; of a test nothing is told. */
  readonly cost?: Omit<Cost, 'tokens'>;
};

/** What crosses from the model to whoever asked. Ends with exactly one `run-done` or `run-failed`. */
export type WritingEvent =
  | { readonly type: 'run-queued'; readonly ahead: number }
  | { readonly type: 'model-loading' }
  /** The model is there, and reads the text. */
  | { readonly type: 'text-reading' }
  /** All that has been written so far. */
  | { readonly type: 'text-grown'; readonly text: string }
  /** One of the places that were to be judged, by its number among them. */
  | { readonly type: 'place-judged'; readonly place: number; readonly probability: number | null }
  | { readonly type: 'run-done'; readonly result: WritingResult }
  | { readonly type: 'run-failed'; readonly failure: Failure };

/** Models that follow instructions do all of it; those that complete go on with a story, fill in a record and tell which label comes next. */
const following: readonly WishKind[] = wishKinds;
const completing: readonly WishKind[] = ['sort', 'record', 'sentiment', 'story'];

/** What a model on the shelf can be asked for, whatever its format. */
export function wishesFor({ hasChatTemplate }: Pick<ModelDescription, 'hasChatTemplate'>): readonly WishKind[] {
  return hasChatTemplate ? following : completing;
}

/** What at least one of some models can be asked for, in the order in which it is offered. */
export function offeredBy(models: readonly { readonly description: Pick<ModelDescription, 'hasChatTemplate'> }[]): readonly WishKind[] {
  const offered = new Set(models.flatMap(({ description }) => wishesFor(description)));
  return wishKinds.filter((kind) => offered.has(kind));
}

/** The most a text may hold, UTF-16 code units, as for the tasks. Of much less a model reads only the beginning, which is said. */
export const limitTextChars = 1_000_000;

/** At most so many labels can be sorted into: more would not fit beside a text. */
export const limitLabels = 20;
/** And at most so many texts shown for one of them. */
export const limitExamples = 8;
