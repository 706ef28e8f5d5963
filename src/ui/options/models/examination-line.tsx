import type { Examination } from '../../../core/store/examination';
import type { ModelOnShelf } from '../../../core/store/state';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { keyOf, storeFailureSentence } from '../../wording';

/** What the look at a model's files has said, and what can be done about it. Names of files and sizes, nothing of what they hold. */
export function ExaminationLine({ host, model, examination }: { host: OptionsHost; model: ModelOnShelf; examination: Examination }) {
  const { t, formats } = useSurface();
  switch (examination.phase) {
    case 'checking':
    case 'repairing': {
      const label = t(`doctor.${examination.phase}`);
      return (
        <div class="packing small" role="status">
          <progress max={Math.max(1, examination.totalBytes)} value={examination.doneBytes} aria-label={label} /> {label}
        </div>
      );
    }
    case 'sound':
      return (
        <p class="small stored-mark" role="status">
          {t('doctor.sound')}
        </p>
      );
    case 'failed':
      return (
        <p class="small problem" role="alert">
          {storeFailureSentence(t, formats, examination.failure)}
        </p>
      );
    case 'damaged':
      return (
        <div class="small problem" role="alert">
          <ul class="damaged">
            {examination.files.map(({ path, flaw, damagedBytes }) => (
              <li key={path}>{t(keyOf('doctor', flaw), path, formats.bytes(damagedBytes))}</li>
            ))}
          </ul>
          {examination.canRepair ? (
            <button type="button" class="button" onClick={() => host.sendStore({ type: 'repair', key: model.key })}>
              {t('doctor.repair', formats.bytes(examination.files.reduce((sum, { damagedBytes }) => sum + damagedBytes, 0)))}
            </button>
          ) : (
            <p>{t('doctor.bring_again')}</p>
          )}
        </div>
      );
  }
}
