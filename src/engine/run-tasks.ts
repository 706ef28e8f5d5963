import type { Encoding } from '../core/encoding/encoding';
import { FailureError, toFailure } from '../core/run/failure';
import { findLanguage } from '../core/text/language';
import type { PackName, Policy } from '../core/rules/policy';
import type { RunEvent, RunRequest } from '../core/run/run';
import type { Tools } from '../core/run/task';
import { viewText } from '../core/text/text-view';
import { taskById } from '../tasks';
import { findCovered } from '../tasks/covered';
import { createBreath } from '../workers/breathe';
import { encodeView } from '../encoder/encode-view';
import type { Encoder } from '../encoder/encoder';

/** The most a passage may hold, UTF-16 code units: ten long articles. */
export const limitPassageChars = 1_000_000;

/** Progress is told at most this often; more would cost more than it tells. */
const progressEveryMs = 80;

/**
 * Runs the tasks of a request one after the other over one encoder pass, telling each result as it comes.
 * `packs` are the packs of rules that it may use, ours alone if not said. Throws a `FailureError` for what the user can understand; the caller makes the last event of it.
 */
export async function runTasks(
  request: RunRequest,
  openEncoder: () => Promise<Encoder>,
  emit: (event: RunEvent) => void,
  signal: AbortSignal,
  packs?: { readonly all: readonly Policy[]; readonly unreadable: readonly PackName[] },
): Promise<void> {
  const { passage, options } = request;
  const totalChars = passage.text.length;
  if (totalChars > limitPassageChars) throw new FailureError({ code: 'text-too-long', limitChars: limitPassageChars });
  if (!passage.text.trim()) throw new FailureError({ code: 'nothing-selected' });

  const startedAt = performance.now();
  const breathe = createBreath(signal);
  const view = viewText(passage.text);
  let modelMs = 0;
  let tokens = 0;
  let threads = 1;
  let toldAt = startedAt;
  const encode = async (): Promise<Encoding> => {
    const encoder = await openEncoder();
    const encodeStartedAt = performance.now();
    const answer = await encodeView(encoder, view, {
      breathe,
      onProgress(analysedChars) {
        if (performance.now() - toldAt < progressEveryMs) return;
        toldAt = performance.now();
        emit({ type: 'run-progress', coverage: { analysedChars, totalChars } });
      },
    });
    modelMs = performance.now() - encodeStartedAt;
    ({ tokens, threads } = answer);
    return answer.encoding;
  };
  const encodeOrSay = () =>
    encode().catch((thrown: unknown) => {
      const failure = toFailure(thrown);
      // Whatever else goes wrong between loading and reading is the model's doing; its words may quote the text, so they stay here.
      throw new FailureError(failure.code === 'internal' ? { code: 'model-failed' } : failure);
    });

  let encoding: Promise<Encoding> | undefined;
  const { unmeasured: unmeasuredLanguage, isSure } = findLanguage(passage);
  const tools: Tools = {
    encode: () => (encoding ??= encodeOrSay()),
    view,
    options,
    ...(packs && { packs: packs.all, unreadablePacks: packs.unreadable }),
    unmeasuredLanguage: isSure ? unmeasuredLanguage : undefined,
    signal,
    breathe,
  };
  emit({ type: 'run-covered', covered: await findCovered(passage, tools) });
  for (const id of request.tasks) {
    await breathe();
    emit({ type: 'task-done', task: id, result: await taskById(id).run(passage, tools) });
  }
  emit({
    type: 'run-done',
    // Every word went through the model and every character through the detectors, or we would have thrown.
    coverage: { analysedChars: totalChars, totalChars, unmeasuredLanguage },
    cost: { totalMs: performance.now() - startedAt, modelMs, tokens, threads },
  });
}
