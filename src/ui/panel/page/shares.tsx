import { useSurface } from '../../surface';
import { labelName } from '../../wording';

/** A chart of counts: a bar a kind, its name before and its number behind, which are what is read aloud. */
export function Shares({ title, counts, isTone = false }: { title: string; counts: ReadonlyMap<string, number>; isTone?: boolean }) {
  const { t, formats } = useSurface();
  const most = Math.max(1, ...counts.values());
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return (
    <figure class="shares">
      <figcaption class="group-title">{title}</figcaption>
      <ul>
        {[...counts].map(([label, count]) => (
          <li key={label}>
            <span class="share-name">{labelName(t, label)}</span>
            <span class="share-bar" aria-hidden="true">
              <span {...(isTone ? { 'data-tone': label } : { 'data-label': label })} style={{ inlineSize: `${(100 * count) / most}%` }} />
            </span>
            <span class="figures small">{isTone ? `${formats.integer(count)} · ${formats.percent(count / total)}` : formats.integer(count)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
