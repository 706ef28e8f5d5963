import { FailureError } from '../../core/run/failure';
import type { Score } from '../../core/run/result';
import type { LabelWish } from '../../core/run/writing';
import { calibrate, RunningPrior } from '../calibrate';
import { continuationsFor } from '../continuations';
import type { Decoder } from '../decoder';
import { scoreLabels } from '../labels';
import type { Prompt } from '../prompt';
import type { ChatTemplate } from '../template/chat';
import type { Tokenizer } from '../tokenizer/tokenizer';

/** What is sorted into which labels. */
export interface SortOrder {
  /** What the label tells of a text, as a title: `Sentiment`, `Department`. */
  readonly title: string;
  readonly labels: readonly LabelWish[];
  /** Whether a text may belong to none of them; it then gets `noneLabel`. */
  readonly mayBeNone: boolean;
  /** Whether the texts it reads tell of the model's leanings, as they do unless told. Not where one label is rare. */
  readonly learns?: boolean;
}

/** The label of what belongs to none. No label of a user can be this: labels have no line breaks. */
export const noneLabel = '\n';
const none: LabelWish = { name: 'none of these', description: 'anything else' };

/** Texts that say nothing: what a model answers for them is its leaning. Neutral in tone and of everyday length. */
const sayingNothing = ['N/A', '…', 'This is a text.', 'It was the usual one, as always.'];

/** Sorts texts; remembers the leanings it has seen, so that it gets better with the texts it reads. */
export interface Sorter {
  /** Scores in the order of the labels, `noneLabel` last where there is one; they sum to 1. Throws `prompt-too-long`. */
  sort(passage: string, signal?: AbortSignal): Promise<readonly Score[]>;
}

/** Makes a sorter. Throws `bad-label` for labels that cannot be told apart. */
export function createSorter(decoder: Decoder, order: SortOrder): Sorter {
  check(order.labels);
  const { tokenizer, prefixes, template } = decoder;
  const splitFor = splitLabels(order, tokenizer, template);
  let prior: RunningPrior | null = null;

  const score = async (passage: string, signal?: AbortSignal) => {
    const { ids, texts, shared } = splitFor(passage);
    const { contextLength } = prefixes.model;
    if (ids.length + Math.max(...texts.map(({ length }) => length)) > contextLength) {
      throw new FailureError({ code: 'prompt-too-long', limitTokens: contextLength });
    }
    return scoreLabels(prefixes, { ids, shared, labels: texts, likelihood: 'among-labels', signal });
  };

  return {
    async sort(passage, signal) {
      if (!prior) {
        const leanings: number[][] = [];
        for (const text of sayingNothing) leanings.push(await score(text, signal));
        prior = new RunningPrior(leanings);
      }
      const raw = await score(passage, signal);
      const scores = calibrate(raw, prior.prior);
      if (order.learns ?? true) prior.add(raw);
      return scores.map((confidence, place) => ({ label: order.labels[place]?.name ?? noneLabel, confidence }));
    },
  };
}

/** The labels that a model is shown. */
const shownLabels = ({ labels, mayBeNone }: SortOrder): readonly LabelWish[] => (mayBeNone ? [...labels, none] : labels);

/** The ids of a passage's prompt, and of each label after it: a space, its name and the end of the line. */
export function splitLabels(order: SortOrder, tokenizer: Tokenizer, template: () => ChatTemplate) {
  const names = shownLabels(order).map(({ name }) => ` ${name}`);
  return continuationsFor((passage) => sortPrompt(order, passage), names, '\n', tokenizer, template);
}

/** A passage as one line: what stands on lines of its own are our examples. */
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Examples, and then the passage with its label left open. The prompt ends without a space, because the label's first token
 * brings its own. Models that follow instructions are shown the same: asked in a chat in five ways, SmolLM2-135M was right
 * about the feeling of 28 to 46 of 60 texts, shown examples about 50 to 54 (docs/language-model-words.md). Models are tuned on these
 * very bytes (`training/finetune/prompts.py`).
 */
export function sortPrompt(order: SortOrder, passage: string): Prompt {
  const { title } = order;
  const labels = shownLabels(order);
  const examples = interleave(labels).map(({ text, name }) => `Text: ${inOneLine(text)}\n${title}: ${name}\n\n`);
  const isListed = !examples.length || labels.some(({ description }) => description);
  const list = labels.map(({ name, description }) => (description ? `- ${name}: ${description}\n` : `- ${name}\n`));
  const head = isListed ? `${title}, one of:\n${list.join('')}\n` : '';
  return { kind: 'plain', text: `${head}${examples.join('')}Text: ${inOneLine(passage)}\n${title}:` };
}

/** Examples in turns, one of each label and then the next of each: a row of equals would be taken for a pattern. */
function interleave(labels: readonly LabelWish[]): { text: string; name: string }[] {
  const most = Math.max(0, ...labels.map(({ examples }) => examples?.length ?? 0));
  return Array.from({ length: most }).flatMap((_, round) =>
    labels.flatMap(({ name, examples }) => (examples?.[round] ? [{ text: examples[round], name }] : [])),
  );
}

function check(labels: readonly LabelWish[]): void {
  const names = labels.map(({ name }) => name.trim().toLowerCase());
  const isText = names.every((name) => /[\p{L}\p{N}]/u.test(name) && !/[\r\n]/.test(name));
  if (labels.length < 2 || !isText || new Set(names).size < names.length) throw new FailureError({ code: 'bad-label' });
}
