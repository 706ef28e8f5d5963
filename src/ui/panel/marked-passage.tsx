import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../core/text/span';
import { useSurface } from '../surface';
import type { Mark } from '../kinds/kind';
import { type Piece, splitPassage } from './split-passage';

/** The panel's own copy of the passage with its findings marked; `shown` is scrolled to and flashed. */
export function MarkedPassage(props: { text: string; marks: readonly Mark[]; covered: readonly Span[]; shown: Span | null }) {
  const { t } = useSurface();
  const sheet = useRef<HTMLElement>(null);
  // The same elements for the same marks: Preact then passes over them, however many there are.
  const content = useMemo(() => splitPassage(props.text, props.marks, props.covered).map(toBlock), [props.text, props.marks, props.covered]);
  useEffect(() => {
    if (!props.shown) return;
    const piece = sheet.current?.querySelector(`[data-start="${props.shown.start}"]`);
    if (!piece) return;
    piece.scrollIntoView({ block: 'center' });
    piece.classList.add('flash');
    return () => piece.classList.remove('flash');
  }, [props.shown, content]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={sheet} class="marked-passage passage" aria-label={t('panel.marked')} tabIndex={0}>
      {content}
    </section>
  );
}

function toBlock(pieces: readonly Piece[]) {
  return (
    <span key={pieces[0]?.start} class="block">
      {pieces.map(({ start, text, mark }) =>
        mark ? (
          <mark key={start} data-start={start} data-label={mark.kind}>
            {text}
          </mark>
        ) : (
          <span key={start} data-start={start}>
            {text}
          </span>
        ),
      )}
    </span>
  );
}
