import type { Cautions, Passage } from '../../core/text/passage';
import type { Span } from '../../core/text/span';
import type { TaskId } from '../../core/run/task-id';
import type { PageRefusal } from '../../core/run/page-watch';
import type { WholePage } from '../../core/run/whole-page';
import { type DeskMove, type DeskState, freshDesk, moveDesk } from '../desk/desk-state';
import type { FinishedRun, Place } from '../hosts';
import { type FindingFilter, noFilter } from '../kinds/finding-filter';
import { hasSerious } from '../desk/review';
import { keyOf } from '../wording';
import { afterWriting, type Subject } from '../desk/written-text';
import { canAct, idleRun, inStep, moveRun, type RunMove, type RunState, stopJudging } from '../desk/run-state';

/** Everything the side panel shows. */
export interface PanelState {
  readonly passage: Passage;
  readonly place: Place | undefined;
  readonly cautions: Cautions | undefined;
  /** Where the passage is a whole page. */
  readonly page: WholePage | undefined;
  /** How much of a page was read so far, in UTF-16 code units; null while none is being read. */
  readonly readChars: number | null;
  /** The page no longer stands as it was read. */
  readonly isChanged: boolean;
  readonly run: RunState;
  /** The run in front once it can be acted on, a new one or one of the session's earlier ones. */
  readonly finished: FinishedRun | null;
  readonly task: TaskId;
  readonly desk: DeskState;
  readonly filter: FindingFilter;
  /** The place in the panel's own copy of the passage that was asked for last. */
  readonly shownSpan: Span | null;
  /** The findings in front are marked on the page. */
  readonly isMarked: boolean;
  /** What was in front before each writing, the last one last. */
  readonly past: readonly Subject[];
  /** The reader chose the task in front himself. */
  readonly isChosen: boolean;
}

/** What can happen to the panel: its run moves, or the reader acts. */
export type PanelEvent =
  | RunMove
  | DeskMove
  | { readonly type: 'text-typed'; readonly text: string }
  | {
      readonly type: 'passage-taken';
      readonly passage: Passage;
      readonly place: Place | undefined;
      readonly cautions?: Cautions | undefined;
      readonly page?: WholePage | undefined;
    }
  /** What the reader selected last, for a panel in which nothing has happened yet. */
  | {
      readonly type: 'last-offered';
      readonly selection: { passage: Passage; place: Place; cautions?: Cautions } | null;
      readonly finished: FinishedRun | undefined;
    }
  /** A whole page is being read; what stood in front gives way. */
  | { readonly type: 'page-asked' }
  | { readonly type: 'page-progress'; readonly chars: number }
  | { readonly type: 'page-refused'; readonly why: PageRefusal | 'cancelled' }
  | { readonly type: 'page-changed' }
  | { readonly type: 'run-asked'; readonly tasks: readonly TaskId[] }
  /** The run in front has its place in the session's list. */
  | { readonly type: 'run-kept'; readonly finished: FinishedRun }
  | { readonly type: 'run-opened'; readonly finished: FinishedRun }
  | { readonly type: 'runs-cleared' }
  | { readonly type: 'task-chosen'; readonly task: TaskId }
  | { readonly type: 'filter-changed'; readonly filter: FindingFilter }
  | { readonly type: 'span-shown'; readonly span: Span }
  | { readonly type: 'marks-toggled' }
  | { readonly type: 'page-lost' };

const blank = { run: idleRun, finished: null, desk: freshDesk, filter: noFilter, shownSpan: null, isMarked: false, past: [] };
const noPage = { page: undefined, readChars: null, isChanged: false };

/** An empty panel. */
export function openPanel(tasks: readonly TaskId[]): PanelState {
  const task = tasks[0] ?? 'sentiment';
  return { passage: { text: '' }, place: undefined, cautions: undefined, task, isChosen: false, ...noPage, ...blank };
}

/** The panel after an event. */
export function movePanel(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'text-typed':
      return { ...state, ...noPage, ...blank, passage: { text: event.text }, place: undefined, cautions: undefined };
    case 'passage-taken':
      return {
        ...state,
        ...noPage,
        ...blank,
        // Marks that were asked for on this page are asked for on what is read of it next.
        isMarked: event.page !== undefined && state.isMarked,
        passage: event.passage,
        place: event.place,
        cautions: event.cautions,
        page: event.page,
        isChanged: event.page?.isMoved ?? false,
      };
    case 'page-asked':
      return { ...state, ...noPage, ...blank, isMarked: state.page !== undefined && state.isMarked, passage: { text: '' }, place: undefined, readChars: 0 };
    case 'page-progress':
      return state.readChars === null ? state : { ...state, readChars: event.chars };
    case 'page-refused':
      return { ...state, readChars: null, desk: { ...state.desk, notice: { key: keyOf('notice', `page_${event.why}`) } } };
    case 'page-changed':
      return { ...state, isChanged: true };
    case 'last-offered': {
      if (state.run.phase !== 'idle' || state.passage.text !== '' || state.readChars !== null) return state;
      if (event.selection) return { ...state, ...event.selection };
      return event.finished ? openRun(state, event.finished) : state;
    }
    case 'run-asked':
      return { ...state, isChosen: false, task: event.tasks.includes(state.task) ? state.task : (event.tasks[0] ?? state.task) };
    case 'run-kept':
      return canAct(state.run) ? { ...state, finished: event.finished } : state;
    case 'run-opened':
      return openRun(state, event.finished);
    case 'runs-cleared':
      return { ...state, ...blank, desk: { ...freshDesk, notice: { key: 'notice.runs_cleared' } } };
    case 'task-chosen':
      return { ...state, task: event.task, isChosen: true, filter: noFilter };
    case 'filter-changed':
      return { ...state, filter: event.filter };
    case 'span-shown':
      return { ...state, shownSpan: event.span };
    case 'marks-toggled':
      return { ...state, isMarked: !state.isMarked };
    case 'page-lost':
      return { ...state, isMarked: false, desk: { ...state.desk, notice: { key: 'notice.not_on_page' } } };
    case 'run-started':
      return { ...state, ...blank, isMarked: state.page !== undefined && state.isMarked, run: moveRun(state.run, event) };
    case 'run-queued':
    case 'model-loading':
    case 'run-progress':
    case 'rules-judging':
    case 'run-covered':
    case 'task-partial':
    case 'task-done':
    case 'run-done':
    case 'run-failed': {
      const run = moveRun(state.run, event);
      const finished = state.finished && inStep(state.finished, run);
      return { ...state, run, finished, task: inFront(run.answers, state.task, state.isChosen) };
    }
    case 'text-written': {
      const before: Subject = { passage: state.passage, run: stopJudging(state.run), review: state.desk.review };
      const desk = moveDesk(state.desk, event, state.run, state.passage);
      return { ...putInFront({ ...state, desk }, afterWriting(before, event.edits)), past: [...state.past, before] };
    }
    case 'writing-undone': {
      const before = state.past.at(-1);
      const desk = moveDesk(state.desk, event, state.run, state.passage);
      return before ? { ...putInFront({ ...state, desk }, before), past: state.past.slice(0, -1) } : state;
    }
    default:
      return { ...state, desk: moveDesk(state.desk, event, state.run, state.passage) };
  }
}

/** What matters most, unless the reader has chosen. */
function inFront(answers: RunState['answers'], task: TaskId, isChosen: boolean): TaskId {
  return !isChosen && hasSerious(answers) ? 'compliance' : task;
}

function putInFront(state: PanelState, { passage, run, review }: Subject): PanelState {
  const finished = state.finished && { ...state.finished, passage, results: run.answers, covered: run.covered };
  return { ...state, passage, run, finished, desk: { ...state.desk, review }, shownSpan: null };
}

function openRun(state: PanelState, finished: FinishedRun): PanelState {
  const { passage, place, cautions, page, results, covered, coverage, cost } = finished;
  const asked = results.some((answer) => answer.task === state.task) ? state.task : (results[0]?.task ?? state.task);
  const run: RunState = { phase: 'done', answers: results, asked: [], covered, coverage, cost };
  return { ...state, ...noPage, ...blank, page, passage, place, cautions, run, finished, isChosen: false, task: inFront(results, asked, false) };
}
