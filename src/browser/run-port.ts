import { browser } from 'wxt/browser';
import { isUserTask, type OwnTask } from '../core/run/custom-task';
import { createChannel } from '../core/run/channel';
import type { FitEvent, FitRequest } from '../core/run/fit';
import { processorSeconds } from '../core/run/energy';
import type { SimpleFailureCode } from '../core/run/failure';
import type { Passage } from '../core/text/passage';
import type { Span } from '../core/text/span';
import { type AnyRunEvent, isLastEvent, type RunEvent, type RunOptions, type RunRequest } from '../core/run/run';
import { fitPortName, runPortName, writingPortName } from '../protocol/run-port-name';
import type { Run } from '../core/run/finished-run';
import { toRunOptions } from '../core/run/settings';
import type { TaskId } from '../core/run/task-id';
import type { WritingEvent, WritingRequest } from '../core/run/writing';
import { sendMessage } from '../protocol/messages';
import { whenBroughtBack } from './brought-back';
import { revisionOf } from '../core/rules/user-pack';
import { isPacksWanted, type PacksWanted } from '../protocol/packs';
import { loadPackList, loadPacksFor } from './packs';
import { loadOwnTasks } from './user-tasks';
import { loadSettings } from './settings';
import { isPrivateHere } from './private-window';
import { siteOfTab } from './sites';

/**
 * Starts a run of tasks in the engine host, under the settings as they are now for the site of that tab. The events always end with exactly
 * one last event, also when the host goes away (`engine-unreachable`) or the caller cancels (`cancelled`). `changed` is what is different from the
 * settings in this run alone.
 */
export function startRun(
  passage: Passage,
  tasks: readonly TaskId[],
  tabId?: number,
  focus?: Span,
  own?: readonly OwnTask[],
  changed?: Partial<RunOptions>,
  how: Pick<RunRequest, 'skipsJudging'> = {},
): Run {
  return openRun<RunEvent>(runPortName, async () => {
    const [settings, packs, browserLanguage, site, mine, isPrivate] = await Promise.all([
      loadSettings(),
      loadPackList(),
      detectLanguage(passage),
      siteOfTab(tabId),
      own ?? loadOwnTasks(tasks),
      isPrivateHere(),
    ]);
    return {
      // A task that was removed since is not asked for.
      tasks: tasks.filter((id) => !isUserTask(id) || mine.some((task) => task.id === id)),
      passage: { ...passage, ...(browserLanguage && { browserLanguage }) },
      options: { ...toRunOptions(settings, site), ...changed },
      ...(focus && { focus }),
      ...(packs.length > 0 && { packs: packs.map(revisionOf) }),
      ...(mine.length > 0 && { own: mine }),
      ...(isPrivate && { isPrivate }),
      ...how,
    } satisfies RunRequest;
  });
}

/** Fits a head to examples in the engine host; ends as a run of tasks does. */
export function startFit(request: FitRequest): Run<FitEvent> {
  return openRun<FitEvent>(fitPortName, async () => request);
}

/** Starts a run of a language model in the engine host; ends as a run of tasks does. */
export function startWriting(request: WritingRequest): Run<WritingEvent> {
  return openRun<WritingEvent>(writingPortName, async () => request);
}

function openRun<Event extends { readonly type: string }>(portName: string, toRequest: () => Promise<unknown>): Run<Event | AnyRunEvent> {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let isOver = false;
  const channel = createChannel<Event | AnyRunEvent>(() => cancel());
  // The border to the engine host, which may go away or say too much: whoever asked hears one end and nothing after it.
  const emit = (event: Event | AnyRunEvent) => {
    if (isOver) return;
    channel.push(event);
    if (!isLastEvent(event)) return;
    void tellSpent(event);
    isOver = true;
    stopHearing();
    channel.end();
    port?.disconnect();
  };
  const cancel = () => emit({ type: 'run-failed', failure: { code: 'cancelled' } });
  const lose = () => emit({ type: 'run-failed', failure: { code: 'engine-unreachable' } });
  const stopHearing = whenBroughtBack(lose);

  const answer = async ({ packs }: PacksWanted) => {
    const answered = await loadPacksFor(packs);
    if (!isOver) port?.postMessage(answered);
  };

  Promise.all([toRequest(), sendMessage('ensureEngine', undefined)])
    .then(([request]) => {
      if (isOver) return;
      port = browser.runtime.connect({ name: portName });
      port.onMessage.addListener((event: Event | PacksWanted) => {
        if (isPacksWanted(event)) void answer(event);
        else emit(event);
      });
      port.onDisconnect.addListener(lose);
      port.postMessage(request);
    })
    .catch(lose);
  return { events: channel, cancel };
}

/** Has what an answer took added up, unless it was given in a private window. */
async function tellSpent(event: { readonly type: string }): Promise<void> {
  if (event.type !== 'run-done' || (await isPrivateHere())) return;
  const done = event as Extract<RunEvent | WritingEvent | FitEvent, { type: 'run-done' }>;
  const cost = 'cost' in done ? done.cost : 'result' in done ? done.result.cost : undefined;
  if (cost) await sendMessage('answerSpent', processorSeconds(cost)).catch(() => undefined);
}

/** A run that failed before it began, so that one way of showing failures serves all. */
export function failedRun(code: SimpleFailureCode): Run {
  const channel = createChannel<RunEvent>();
  channel.push({ type: 'run-failed', failure: { code } });
  channel.end();
  return { events: channel, cancel: () => {} };
}

/** Below this many characters the browser's detector guesses. */
const shortestDetected = 40;

/** The language of the text as the browser detects it; nothing where it is not sure. The page's own word goes beside it: the engine votes. */
async function detectLanguage({ text }: Passage): Promise<string | undefined> {
  if (text.length < shortestDetected) return undefined;
  const { isReliable, languages } = await browser.i18n.detectLanguage(text.slice(0, 2_000));
  return isReliable ? languages[0]?.language : undefined;
}
