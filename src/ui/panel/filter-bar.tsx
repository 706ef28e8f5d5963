import { type Finding, severities } from '../../core/run/finding';
import { rankOf } from '../../core/run/labels';
import { type FindingFilter, findingOrders, filterKey } from '../kinds/finding-filter';
import { useSurface } from '../surface';
import { keyOf, labelName } from '../wording';

/** Narrows and orders findings: words, kinds, order. */
export function FilterBar(props: { findings: readonly Finding[]; filter: FindingFilter; onChange: (filter: FindingFilter) => void }) {
  const { t } = useSurface();
  const { filter, onChange } = props;
  const isSeverity = props.findings.some((finding) => finding.broken);
  const gravity = severities.toReversed().map(String);
  const rank = (kind: string) => (isSeverity ? gravity.indexOf(kind) : rankOf(kind));
  const kinds = [...new Set(props.findings.map(filterKey))].sort((a, b) => rank(a) - rank(b));
  const toggle = (kind: string) => {
    const labels = filter.labels.includes(kind) ? filter.labels.filter((other) => other !== kind) : [...filter.labels, kind];
    onChange({ ...filter, labels });
  };
  return (
    <div class="filter-bar">
      <div class="filter-row">
        <input
          type="search"
          class="field"
          aria-label={t('panel.filter')}
          placeholder={t('panel.filter')}
          value={filter.text}
          onInput={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        />
        <select
          class="field"
          aria-label={t('panel.sort')}
          value={filter.order}
          onChange={(event) => onChange({ ...filter, order: findingOrders.find((order) => order === event.currentTarget.value) ?? 'label' })}
        >
          {findingOrders.map((order) => (
            <option key={order} value={order}>
              {t(keyOf('panel', `sort_${order}`))}
            </option>
          ))}
        </select>
      </div>
      {kinds.length > 1 && (
        <fieldset class="filter-chips" aria-label={t('panel.labels')}>
          {kinds.map((kind) => (
            <button key={kind} type="button" class="chip" aria-pressed={filter.labels.includes(kind)} onClick={() => toggle(kind)}>
              {!isSeverity && <span class="swatch" data-label={kind} aria-hidden="true" />}
              {isSeverity ? t(keyOf('severity', kind)) : labelName(t, kind)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
