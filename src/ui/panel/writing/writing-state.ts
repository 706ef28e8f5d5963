import type { Failure } from '../../../core/run/failure';
import {
  type LabelWish,
  limitExamples,
  summaryLengths,
  type Wish,
  type WritingEvent,
  type WritingRequest,
  type WritingResult,
} from '../../../core/run/writing';

/** How far a language model has come. `text` is what it has written so far, and stays when it is stopped. */
export type WritingState = { readonly asked: WritingRequest | null; readonly text: string } & (
  | { readonly phase: 'idle' | 'starting' | 'loading' | 'reading' | 'writing' }
  | { readonly phase: 'queued'; readonly ahead: number }
  | { readonly phase: 'done'; readonly result: WritingResult }
  | { readonly phase: 'failed'; readonly failure: Failure }
);

/** What can happen to it. */
export type WritingMove =
  | { readonly type: 'asked'; readonly request: WritingRequest }
  | { readonly type: 'run-started' }
  | { readonly type: 'cleared' }
  | WritingEvent;

export const idleWriting: WritingState = { phase: 'idle', asked: null, text: '' };

/** The state after a move. What comes when nothing runs is late and changes nothing. */
export function moveWriting(state: WritingState, move: WritingMove): WritingState {
  const { asked, text } = state;
  if (move.type === 'cleared') return idleWriting;
  if (move.type === 'asked') return { phase: 'starting', asked: move.request, text: '' };
  if (!isWriting(state)) return state;
  switch (move.type) {
    case 'run-started':
      return state;
    case 'run-queued':
      return { phase: 'queued', ahead: move.ahead, asked, text };
    case 'model-loading':
      return { phase: 'loading', asked, text };
    // Told to whoever asks for rules of packs; here a text is judged as a whole.
    case 'place-judged':
      return state;
    case 'text-reading':
      return { phase: 'reading', asked, text };
    case 'text-grown':
      return { phase: 'writing', asked, text: move.text };
    case 'run-done':
      return { phase: 'done', asked, text: move.result.kind === 'text' ? move.result.text : '', result: move.result };
    case 'run-failed':
      return { phase: 'failed', asked, text, failure: move.failure };
  }
}

/** Whether a model is at work or about to be. */
export function isWriting({ phase }: WritingState): boolean {
  return phase !== 'idle' && phase !== 'done' && phase !== 'failed';
}

/** The wish of a work that needs no word of the reader. */
export function plainWish(kind: 'summarise' | 'sentiment'): Wish {
  return kind === 'summarise' ? { kind, length: summaryLengths[0] } : { kind };
}

/**
 * One label a line, with what it means after a colon: `Complaint: something is broken or late`. Texts that belong to it stand in the
 * lines below it, each behind a dash. A dash above all labels is of none and left out.
 */
export function readLabels(lines: string): readonly LabelWish[] {
  const labels: LabelWish[] = [];
  for (const line of lines.split('\n').map((one) => one.trim())) {
    const example = /^[-–—•*]\s*(.*)$/u.exec(line)?.[1];
    const last = labels.at(-1);
    if (example === undefined) labels.push(...readLabel(line));
    else if (example && last) labels[labels.length - 1] = { ...last, examples: [...(last.examples ?? []), example].slice(0, limitExamples) };
  }
  return labels;
}

function readLabel(line: string): LabelWish[] {
  const [, name = '', description = ''] = /^([^:：]*)(?:[:：](.*))?$/u.exec(line) ?? [];
  return name.trim() ? [{ name: name.trim(), ...(description.trim() && { description: description.trim() }) }] : [];
}
