import { type FieldValue, type FoundField, type FoundRecord, plainRecord } from '../../../core/run/record';
import type { Span } from '../../../core/text/span';
import { csvCell } from '../../desk/export';
import { useSurface } from '../../surface';

/** A record: what each field holds. A quote leads to its place. */
export function RecordView({ record, onReveal }: { record: FoundRecord; onReveal: (span: Span) => void }) {
  const { t } = useSurface();
  return (
    <table class="plain-result record" aria-label={t('writing.record')}>
      <tbody>
        {record.fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">{field.name}</th>
            <td dir="auto">
              <Values field={field} onReveal={onReveal} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ field: { values }, onReveal }: { field: FoundField; onReveal: (span: Span) => void }) {
  const { t } = useSurface();
  if (values.length === 0) return <span class="soft">{t('writing.not_found')}</span>;
  return (
    <ul>
      {values.map(({ value, span }, at) => (
        <li key={at}>
          {span ? (
            <button type="button" class="link quote" title={t('writing.show_quote')} onClick={() => onReveal(span)}>
              {String(value)}
            </button>
          ) : (
            <Plain value={value} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Plain({ value }: { value: FieldValue }) {
  const { t } = useSurface();
  if (typeof value === 'boolean') return <>{t(value ? 'writing.yes' : 'writing.no')}</>;
  return <>{String(value)}</>;
}

/** The record as an object of JSON, by the names of the fields. */
export function recordAsJson(record: FoundRecord): string {
  return `${JSON.stringify(plainRecord(record), null, 2)}\n`;
}

/** The record as a table of one row below the names of the fields, RFC 4180; several values of one field stand in one cell. */
export function recordAsCsv({ fields }: FoundRecord): string {
  const cells = fields.map(({ values }) => {
    const [only] = values;
    if (values.length === 1 && typeof only?.value === 'number') return csvCell(only.value);
    return csvCell(values.map(({ value }) => String(value)).join('; '));
  });
  return `${fields.map(({ name }) => csvCell(name)).join(',')}\r\n${cells.join(',')}\r\n`;
}
