import { useMemo } from 'preact/hooks';
import { useSurface } from '../../surface';
import { differenceOf } from './difference';

/** A rewriting with what went and what came, told by more than colour; the text alone where almost everything changed. */
export function DifferenceView({ before, after }: { before: string; after: string }) {
  const { t } = useSurface();
  const parts = useMemo(() => differenceOf(before, after), [before, after]);
  if (!parts) {
    return (
      <>
        <p class="small soft">{t('writing.all_changed')}</p>
        <p class="passage written-text" dir="auto">
          {after}
        </p>
      </>
    );
  }
  return (
    <p class="passage written-text difference" dir="auto">
      {parts.map(({ kind, text }, at) => {
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        if (kind === 'removed') return <del key={at}>{text}</del>;
        return text;
      })}
    </p>
  );
}
