import { useRef } from 'preact/hooks';
import { fieldTypes, limitFields } from '../../../core/run/record';
import { Icon } from '../../parts/icon';
import { useSurface } from '../../surface';
import { keyOf } from '../../wording';
import { blankRow, type FieldRow } from './field-rows';

const limitNameChars = 300;

/** The fields of a record, one a row, to be named, described and added to. */
export function RecordFields({ rows, onRows }: { rows: readonly FieldRow[]; onRows: (rows: readonly FieldRow[]) => void }) {
  const { t } = useSurface();
  const list = useRef<HTMLDivElement>(null);
  const fill = (at: number, part: Partial<FieldRow>) => onRows(rows.map((row, place) => (place === at ? { ...row, ...part } : row)));
  const nameAt = (at: number) => list.current?.querySelectorAll<HTMLElement>('.field-name')[at]?.focus();
  const add = () => {
    onRows([...rows, blankRow]);
    // Once it is there.
    setTimeout(() => nameAt(rows.length));
  };
  const remove = (at: number) => {
    onRows(rows.filter((_, place) => place !== at));
    setTimeout(() => nameAt(Math.max(0, at - 1)));
  };
  return (
    <div ref={list} class="record-fields">
      {rows.map((row, at) => (
        <fieldset key={at} class="record-field" aria-label={t('writing.field', at + 1)}>
          <input
            type="text"
            class="field field-name"
            maxLength={limitNameChars}
            aria-label={t('writing.field_name')}
            placeholder={t('writing.field_hint')}
            value={row.name}
            onInput={(event) => fill(at, { name: event.currentTarget.value })}
          />
          <select
            class="field"
            aria-label={t('writing.field_type')}
            value={row.type}
            onChange={(event) => fill(at, { type: typeNamed(event.currentTarget.value) })}
          >
            {fieldTypes.map((type) => (
              <option key={type} value={type}>
                {t(keyOf('writing', `type_${type}`))}
              </option>
            ))}
          </select>
          {row.type === 'choice' && (
            <input
              type="text"
              class="field field-choices"
              aria-label={t('writing.field_choices')}
              placeholder={t('writing.field_choices')}
              value={row.choices}
              onInput={(event) => fill(at, { choices: event.currentTarget.value })}
            />
          )}
          <label class="small field-list">
            <input type="checkbox" checked={row.isList} onChange={() => fill(at, { isList: !row.isList })} /> {t('writing.field_list')}
          </label>
          {rows.length > 1 && (
            <button type="button" class="button plain" aria-label={t('writing.remove_field', row.name || at + 1)} onClick={() => remove(at)}>
              <Icon name="trash" />
            </button>
          )}
        </fieldset>
      ))}
      {rows.length < limitFields && (
        <button type="button" class="link small" onClick={add}>
          {t('writing.add_field')}
        </button>
      )}
      <p class="small soft">{t('writing.fields_help')}</p>
    </div>
  );
}

function typeNamed(value: string): FieldRow['type'] {
  return fieldTypes.find((type) => type === value) ?? blankRow.type;
}
