import type { Passage } from '../../core/text/passage';
import type { TaskId } from '../../core/run/task-id';
import { type DeskMove, type DeskState, freshDesk, moveDesk } from '../desk/desk-state';
import { idleRun, moveRun, type RunMove, type RunState } from '../desk/run-state';

/** Everything the card shows. `run.phase` says which face it has. */
export interface CardState {
  readonly passage: Passage;
  readonly run: RunState;
  /** The task whose result is in front. */
  readonly task: TaskId;
  readonly desk: DeskState;
  /** Whether the findings in front are marked on the page. */
  readonly isHighlighted: boolean;
  /** The extension has ended under the card: it was updated, switched off or removed. */
  readonly isEnded: boolean;
}

/** What can happen to a card: the run moves, or the reader acts. */
export type CardEvent =
  | RunMove
  | DeskMove
  | { readonly type: 'task-chosen'; readonly task: TaskId }
  | { readonly type: 'highlight-toggled' }
  | { readonly type: 'ended' };

/** A card that has just opened. */
export function openCard(passage: Passage, tasks: readonly TaskId[]): CardState {
  return { passage, run: idleRun, task: tasks[0] ?? 'sentiment', desk: freshDesk, isHighlighted: false, isEnded: false };
}

/** The card after an event. Pure: time, page and engine are elsewhere. */
export function moveCard(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'run-started':
      return { ...state, run: moveRun(state.run, event), desk: freshDesk, isHighlighted: false };
    case 'run-queued':
    case 'model-loading':
    case 'run-progress':
    case 'run-covered':
    case 'task-partial':
    case 'task-done':
    case 'run-done':
    case 'run-failed':
      return { ...state, run: moveRun(state.run, event) };
    case 'task-chosen':
      return { ...state, task: event.task };
    case 'highlight-toggled':
      return { ...state, isHighlighted: !state.isHighlighted };
    case 'ended':
      return { ...openCard({ text: '' }, []), isEnded: true };
    default:
      return { ...state, desk: moveDesk(state.desk, event, state.run, state.passage) };
  }
}
