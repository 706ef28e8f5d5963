import { useEffect, useReducer } from 'preact/hooks';
import type { WritingEvent, WritingRequest } from '../../../core/run/writing';
import { useRun } from '../../desk/use-run';
import type { PanelHost } from '../../hosts';
import { idleWriting, moveWriting, type WritingState } from './writing-state';

/** What a language model is doing, and how it is asked. */
export interface Writer {
  readonly state: WritingState;
  ask(model: string, wish: WritingRequest['wish']): void;
  /** Another answer to the last wish. */
  again(): void;
  /** The last wish once more. */
  retry(): void;
  stop(): void;
}

/** Asks language models about a text, one at a time. What was written about another text is cleared. */
export function useWriter(host: Pick<PanelHost, 'write'>, text: string): Writer {
  const [state, dispatch] = useReducer(moveWriting, idleWriting);
  const { start, cancel } = useRun<WritingEvent>(dispatch);
  const ask = (model: string, wish: WritingRequest['wish'], attempt: number) => {
    const request = { model, wish, text: wish.kind === 'story' ? '' : text, attempt };
    dispatch({ type: 'asked', request });
    start(() => host.write(request));
  };
  const { asked } = state;
  useEffect(() => {
    // What was written about another text would be taken for this one's.
    if (!asked || asked.wish.kind === 'story' || asked.text === text) return;
    cancel();
    dispatch({ type: 'cleared' });
  }, [text]);
  return {
    state,
    ask: (model, wish) => ask(model, wish, 0),
    again: () => asked && ask(asked.model, asked.wish, asked.attempt + 1),
    retry: () => asked && ask(asked.model, asked.wish, asked.attempt),
    stop: cancel,
  };
}
