import { useSurface } from '../surface';

/** A detector's or rule's examples: what stands between `«` and `»` is found, the other words are not. */
export function ExampleList({ examples }: { examples: readonly string[] }) {
  const { t } = useSurface();
  if (examples.length === 0) return null;
  return (
    <details class="examples">
      <summary class="small soft">{t('options.examples')}</summary>
      <ul>
        {examples.map((example) => (
          <li key={example}>
            <ExampleText example={example} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One example. */
export function ExampleText({ example }: { example: string }) {
  return (
    <span class="passage">
      {example.split(/(«[^»]*»)/).map((piece, index) => (piece.startsWith('«') ? <mark key={index}>{piece.slice(1, -1)}</mark> : piece))}
    </span>
  );
}
