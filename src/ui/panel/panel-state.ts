import type { Passage } from '../../core/passage';
import type { Span } from '../../core/span';
import type { TaskId } from '../../core/settings';
import { type DeskMove, type DeskState, freshDesk, moveDesk } from '../desk-state';
import type { FinishedRun, Place } from '../hosts';
import { type FindingFilter, noFilter } from '../results/finding-filter';
import { idleRun, moveRun, type RunMove, type RunState } from '../run-state';

/** Everything the side panel shows. */
export interface PanelState {
  readonly passage: Passage;
  readonly place: Place | undefined;
  readonly run: RunState;
  /** The run in front once it is done, a new one or one of the session's earlier ones. */
  readonly finished: FinishedRun | null;
  readonly task: TaskId;
  readonly desk: DeskState;
  readonly filter: FindingFilter;
  /** The place in the panel's own copy of the passage that was asked for last. */
  readonly shownSpan: Span | null;
}

/** What can happen to the panel: its run moves, or the reader acts. */
export type PanelEvent =
  | RunMove
  | DeskMove
  | { readonly type: 'text-typed'; readonly text: string }
  | { readonly type: 'passage-taken'; readonly passage: Passage; readonly place: Place | undefined }
  | { readonly type: 'run-opened'; readonly finished: FinishedRun }
  | { readonly type: 'runs-cleared' }
  | { readonly type: 'task-chosen'; readonly task: TaskId }
  | { readonly type: 'filter-changed'; readonly filter: FindingFilter }
  | { readonly type: 'span-shown'; readonly span: Span };

/** An empty panel. */
export function openPanel(tasks: readonly TaskId[]): PanelState {
  const task = tasks[0] ?? 'sentiment';
  return { passage: { text: '' }, place: undefined, run: idleRun, finished: null, task, desk: freshDesk, filter: noFilter, shownSpan: null };
}

/** The panel after an event. */
export function movePanel(state: PanelState, event: PanelEvent): PanelState {
  const cleared = { run: idleRun, finished: null, desk: freshDesk, filter: noFilter, shownSpan: null };
  switch (event.type) {
    case 'text-typed':
      return { ...state, ...cleared, passage: { text: event.text }, place: undefined };
    case 'passage-taken':
      return { ...state, ...cleared, passage: event.passage, place: event.place };
    case 'run-opened':
      return openRun(state, event.finished);
    case 'runs-cleared':
      return { ...state, ...cleared, desk: { ...freshDesk, notice: { key: 'notice.runs_cleared' } } };
    case 'task-chosen':
      return { ...state, task: event.task, filter: noFilter };
    case 'filter-changed':
      return { ...state, filter: event.filter };
    case 'span-shown':
      return { ...state, shownSpan: event.span };
    case 'run-started':
      return { ...state, ...cleared, run: moveRun(state.run, event) };
    case 'run-queued':
    case 'model-loading':
    case 'run-progress':
    case 'run-covered':
    case 'task-done':
    case 'run-done':
    case 'run-failed':
      return { ...state, run: moveRun(state.run, event) };
    default:
      return { ...state, desk: moveDesk(state.desk, event, state.run, state.passage) };
  }
}

function openRun(state: PanelState, finished: FinishedRun): PanelState {
  const { passage, place, results, covered, coverage, cost } = finished;
  const task = results.some((answer) => answer.task === state.task) ? state.task : (results[0]?.task ?? state.task);
  // A run that was just finished here is opened too; what the reader did meanwhile stays.
  const isSame = state.run.phase === 'done' && state.run.answers === results;
  const run: RunState = isSame ? state.run : { phase: 'done', answers: results, covered, coverage, cost };
  const rest = isSame ? {} : { desk: freshDesk, filter: noFilter, shownSpan: null };
  return { ...state, ...rest, passage, place, run, finished, task };
}
