import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { useSurface } from '../surface';

/** A list that shows its first items and the others on request, so that ten thousand findings stay quick. */
export function CappedList<Item>(props: {
  items: readonly Item[];
  cap?: number;
  class?: string;
  label?: string;
  children: (item: Item, index: number) => ComponentChild;
}) {
  const { t, formats } = useSurface();
  const step = props.cap ?? 100;
  const [limit, setLimit] = useState(step);
  const rest = props.items.length - limit;
  return (
    <>
      <ul class={props.class} aria-label={props.label}>
        {props.items.slice(0, limit).map(props.children)}
      </ul>
      {rest > 0 && (
        <button type="button" class="button plain more" onClick={() => setLimit(limit + 5 * step)}>
          {t('action.show_more', formats.integer(rest))}
        </button>
      )}
    </>
  );
}
