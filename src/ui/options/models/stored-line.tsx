import { useState } from 'preact/hooks';
import type { Examination } from '../../../core/store/examination';
import type { DeviceChoice } from '../../../core/store/device-choice';
import type { ModelOnShelf } from '../../../core/store/state';
import type { ImportEvent, ImportSession } from '../../../core/store/import-offer';
import type { Formats } from '../../formats';
import type { OptionsHost, Translate } from '../../hosts';
import { wishesFor } from '../../../core/run/writing';
import { Icon } from '../../parts/icon';
import { useSurface } from '../../surface';
import { storeFailureSentence } from '../../wording';
import { ExaminationLine } from './examination-line';
import { SelfTestLine } from './self-test-line';

/** A model on the shelf: since when, how large, and the ways out. */
export function StoredLine({ host, model, examination }: { host: OptionsHost; model: ModelOnShelf; examination?: Examination | undefined }) {
  const { t, formats } = useSurface();
  const [event, setEvent] = useState<ImportEvent | null>(null);
  const [session, setSession] = useState<ImportSession | null>(null);
  const bytes = model.files.reduce((sum, file) => sum + file.bytes, 0);
  const { format, quantization } = model.description;
  const canAnswer = host.computes.includes(format);
  const { origin } = model;
  const isLooking = examination?.phase === 'checking' || examination?.phase === 'repairing';
  const isPacking = event?.type === 'progress';
  const pack = () => {
    setEvent({ type: 'progress', doneBytes: 0, totalBytes: bytes });
    setSession(host.exportModel(model.key, setEvent));
  };
  return (
    <div class="stored">
      <p class="status small">
        <span class="stored-mark">{t('model.here')}</span>
        <span>{`${format.toUpperCase()} ${quantization}`}</span>
        <span>{formats.bytes(bytes)}</span>
        {origin.kind === 'hub' && URL.canParse(origin.address) && <span>{t('model.from', new URL(origin.address).host)}</span>}
        <span>{t('model.since', formats.dateTime(model.storedAt))}</span>
        <span>{model.usedAt === null ? t('model.unused') : t('model.used', formats.dateTime(model.usedAt))}</span>
      </p>
      <p class="small soft does">{canAnswer ? t(doesKey(model)) : t('model.not_computed', format.toUpperCase())}</p>
      {canAnswer && model.computed && <p class="small soft">{deviceSentence(t, formats, model.computed)}</p>}
      <span class="transfer-buttons">
        <button type="button" class="button plain" disabled={isPacking} onClick={pack}>
          <Icon name="download" />
          {t('model.export')}
        </button>
        <button type="button" class="button plain" disabled={isLooking} onClick={() => host.sendStore({ type: 'examine', key: model.key })}>
          <Icon name="eye" />
          {t('doctor.check')}
        </button>
        <button type="button" class="button plain" onClick={() => host.sendStore({ type: 'delete', key: model.key })}>
          <Icon name="trash" />
          {t('model.delete')}
        </button>
      </span>
      {examination && <ExaminationLine host={host} model={model} examination={examination} />}
      {canAnswer && <SelfTestLine host={host} model={model} />}
      {isPacking && (
        <div class="packing small">
          <progress max={event.totalBytes} value={event.doneBytes} aria-label={t('model.packing')} />
          <button type="button" class="link" onClick={() => session?.stop()}>
            {t('action.cancel')}
          </button>
        </div>
      )}
      {event?.type === 'failed' && (
        <p class="small problem" role="alert">
          {storeFailureSentence(t, formats, event.failure)}
        </p>
      )}
    </div>
  );
}

/** The sentence that says what the model does for its owner. */
function doesKey({ description }: ModelOnShelf): string {
  const wishes = wishesFor(description);
  return wishes.includes('ask') ? 'model.does_all' : 'model.does_some';
}

/** On which device a model as a graph is computed, and why. */
function deviceSentence(t: Translate, formats: Formats, { device, why, cpuPerSecond = 0, webgpuPerSecond = 0 }: DeviceChoice): string {
  if (why !== 'faster') return t(`model.computed_${why}`);
  const [cpu, webgpu] = [formats.decimal(cpuPerSecond), formats.decimal(webgpuPerSecond)];
  return device === 'webgpu' ? t('model.computed_webgpu', webgpu, cpu) : t('model.computed_slower', cpu, webgpu);
}
