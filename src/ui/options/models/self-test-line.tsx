import { useReducer } from 'preact/hooks';
import type { TestFigures, WritingEvent } from '../../../core/run/writing';
import type { ModelOnShelf } from '../../../core/store/state';
import { useRun } from '../../desk/use-run';
import type { OptionsHost } from '../../hosts';
import { FailureNote } from '../../parts/failure-note';
import { idleWriting, isWriting, moveWriting } from '../../panel/writing/writing-state';
import { useSurface } from '../../surface';

/** Tests a model on this device, and shows what it has shown last. */
export function SelfTestLine({ host, model }: { host: OptionsHost; model: ModelOnShelf }) {
  const { t } = useSurface();
  const [state, dispatch] = useReducer(moveWriting, idleWriting);
  const { start, cancel } = useRun<WritingEvent>(dispatch);
  const request = { model: model.key, wish: { kind: 'self-test' }, text: '', attempt: 0 } as const;
  const test = () => {
    dispatch({ type: 'asked', request });
    start(() => host.write(request));
  };
  const isBusy = isWriting(state);
  const fresh = state.phase === 'done' && state.result.kind === 'tested' ? state.result.figures : null;
  const figures = fresh ?? model.tested;
  return (
    <div class="self-test">
      <span class="transfer-buttons">
        <button type="button" class="button" onClick={isBusy ? cancel : test}>
          {t(isBusy ? 'self_test.stop' : 'self_test.start')}
        </button>
        <span class="small soft" role="status">
          {isBusy && t(state.phase === 'loading' ? 'writing.loading' : 'self_test.running')}
        </span>
      </span>
      {state.phase === 'failed' && <FailureNote failure={state.failure} isPartial={false} onRetry={test} />}
      {figures && !isBusy && <Figures figures={figures} />}
    </div>
  );
}

function Figures({ figures }: { figures: TestFigures }) {
  const { t, formats } = useSurface();
  const { testedAt, loadMs, memoryBytes, threads, asked, known, isSteady, firstTokenMs, readPerSecond, writtenPerSecond } = figures;
  return (
    <>
      <p class="status small">
        <span>{t('self_test.writes', formats.decimal(writtenPerSecond))}</span>
        <span>{t('self_test.reads', formats.decimal(readPerSecond))}</span>
        <span>{t('self_test.first', formats.duration(Math.max(1, firstTokenMs)))}</span>
        <span>{t('self_test.memory', formats.bytes(memoryBytes))}</span>
        <span>{t('self_test.load', formats.duration(Math.max(1, loadMs)))}</span>
        <span>{threads === 1 ? t('status.thread') : t('status.threads', formats.integer(threads))}</span>
      </p>
      <p class="small soft">
        {t('self_test.known', formats.integer(known), formats.integer(asked))} {t('self_test.when', formats.dateTime(testedAt))}
      </p>
      {(!isSteady || known === 0) && (
        <p class="small problem" role="note">
          {t(isSteady ? 'self_test.knows_nothing' : 'self_test.unsteady')}
        </p>
      )}
    </>
  );
}
