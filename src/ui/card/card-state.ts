import type { Passage } from '../../core/text/passage';
import type { TaskId } from '../../core/run/task-id';
import { type DeskMove, type DeskState, freshDesk, moveDesk } from '../desk/desk-state';
import { afterWriting, type Subject } from '../desk/written-text';
import { hasSerious } from '../desk/review';
import { idleRun, moveRun, type RunMove, type RunState, stopJudging } from '../desk/run-state';

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
  /** What was in front before each writing, the last one last. */
  readonly past: readonly Subject[];
  /** The reader chose the task in front himself. */
  readonly isChosen: boolean;
}

/** What can happen to a card: the run moves, or the reader acts. */
export type CardEvent =
  | RunMove
  | DeskMove
  | { readonly type: 'task-chosen'; readonly task: TaskId }
  | { readonly type: 'highlight-toggled' }
  /** Its place was read again. */
  | { readonly type: 'passage-read'; readonly passage: Passage }
  | { readonly type: 'ended' };

/** A card that has just opened. */
export function openCard(passage: Passage, tasks: readonly TaskId[]): CardState {
  return { passage, run: idleRun, task: tasks[0] ?? 'sentiment', desk: freshDesk, isHighlighted: false, isEnded: false, past: [], isChosen: false };
}

/** The task in front: the reader's choice; until then the rules, where a serious one is broken, before all else. */
export function frontTask({ run, task, desk, isChosen }: CardState): TaskId {
  if (isChosen) return task;
  return hasSerious(run.answers, desk.review) ? 'compliance' : task;
}

/** The card after an event. Pure: time, page and engine are elsewhere. */
export function moveCard(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'run-started':
      return { ...state, run: moveRun(state.run, event), desk: freshDesk, isHighlighted: false, past: [] };
    case 'run-queued':
    case 'model-loading':
    case 'run-progress':
    case 'rules-judging':
    case 'run-covered':
    case 'task-partial':
    case 'task-done':
    case 'run-done':
    case 'run-failed':
      return { ...state, run: moveRun(state.run, event) };
    case 'task-chosen':
      return { ...state, task: event.task, isChosen: true };
    case 'highlight-toggled':
      return { ...state, isHighlighted: !state.isHighlighted };
    case 'passage-read':
      return { ...state, passage: event.passage, past: [] };
    case 'ended':
      return { ...openCard({ text: '' }, []), isEnded: true };
    case 'text-written':
      return write(state, event);
    case 'writing-undone':
      return takeBack(state, event);
    default:
      return { ...state, desk: moveDesk(state.desk, event, state.run, state.passage) };
  }
}

function write(state: CardState, event: Extract<DeskMove, { type: 'text-written' }>): CardState {
  const before: Subject = { passage: state.passage, run: stopJudging(state.run), review: state.desk.review };
  const { passage, run, review } = afterWriting(before, event.edits);
  const desk = { ...moveDesk(state.desk, event, state.run, state.passage), review };
  return { ...state, passage, run, desk, past: [...state.past, before] };
}

function takeBack(state: CardState, event: DeskMove): CardState {
  const before = state.past.at(-1);
  if (!before) return state;
  const { passage, run, review } = before;
  return { ...state, passage, run, desk: { ...moveDesk(state.desk, event, run, passage), review }, past: state.past.slice(0, -1) };
}
