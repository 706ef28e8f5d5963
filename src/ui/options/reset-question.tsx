import { useEffect, useRef } from 'preact/hooks';
import { useSurface } from '../surface';

interface QuestionProps {
  /** How many packs of rules the user has. */
  readonly count: number;
  onReset(isWithPacks: boolean): void;
  onLeave(): void;
}

/** Whether the user's packs go with the settings: they are work, and no setting. */
export function ResetQuestion({ count, onReset, onLeave }: QuestionProps) {
  const { t, formats } = useSurface();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} class="settings-offer" tabIndex={-1}>
      <p>{t('options_settings.reset_packs', formats.integer(count))}</p>
      <div class="toolbar">
        <button type="button" class="button" onClick={() => onReset(false)}>
          {t('options_settings.reset_keep')}
        </button>
        <button type="button" class="button" onClick={() => onReset(true)}>
          {t('options_settings.reset_all')}
        </button>
        <button type="button" class="button plain" onClick={onLeave}>
          {t('settings_change.leave')}
        </button>
      </div>
    </div>
  );
}
