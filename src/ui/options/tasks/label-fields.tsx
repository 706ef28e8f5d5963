import { useId } from 'preact/hooks';
import { limitLabelExamples } from '../../../core/run/fit';
import { Icon } from '../../parts/icon';
import { useSurface } from '../../surface';
import { examplesOf, type LabelDraft } from './sort-draft';

interface LabelProps {
  readonly label: LabelDraft;
  readonly place: number;
  onChange(label: LabelDraft): void;
  /** Absent where it must stay. */
  onRemove?: (() => void) | undefined;
}

/** One label: its name, what belongs to it, and its examples, a line each. */
export function LabelFields({ label, place, onChange, onRemove }: LabelProps) {
  const { t, formats } = useSurface();
  const id = useId();
  const name = label.name.trim() || t('sort_form.label_number', formats.integer(place + 1));
  const count = examplesOf(label.lines).length;
  return (
    <fieldset class="sort-label" aria-label={name}>
      <div class="sort-label-head">
        <div class="form-field">
          <label for={`${id}n`}>{t('sort_form.label')}</label>
          <input id={`${id}n`} class="field" maxLength={100} value={label.name} onInput={(event) => onChange({ ...label, name: event.currentTarget.value })} />
        </div>
        <div class="form-field">
          <label for={`${id}d`}>{t('sort_form.description')}</label>
          <input
            id={`${id}d`}
            class="field"
            maxLength={300}
            value={label.description}
            onInput={(event) => onChange({ ...label, description: event.currentTarget.value })}
          />
        </div>
        <button type="button" class="button plain square" disabled={!onRemove} aria-label={t('sort_form.remove_label', name)} onClick={onRemove}>
          <Icon name="trash" />
        </button>
      </div>
      <div class="form-field">
        <label for={`${id}e`}>{t('sort_form.examples')}</label>
        <textarea
          id={`${id}e`}
          class="field"
          rows={4}
          aria-describedby={`${id}c`}
          value={label.lines}
          onInput={(event) => onChange({ ...label, lines: event.currentTarget.value })}
        />
        <span id={`${id}c`} class="small soft figures">
          {t('sort_form.count', formats.integer(count), formats.integer(limitLabelExamples))}
        </span>
      </div>
    </fieldset>
  );
}
