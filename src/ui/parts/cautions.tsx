import type { Cautions } from '../../core/text/passage';
import { useSurface } from '../surface';

/** What the reader must know of the selection before believing a result of it; nothing where there is nothing to say. */
export function CautionNotes({ cautions }: { cautions: Cautions | undefined }) {
  const { t, formats } = useSurface();
  if (!cautions) return null;
  const { unseenChars, isUnseen, isOther } = cautions;
  const notes = [
    isOther && t('caution.other_words'),
    isUnseen ? t('caution.unseen') : unseenChars > 0 && t('caution.unseen_left_out', formats.integer(unseenChars)),
  ].filter((note) => note !== false);
  return notes.map((note) => (
    <p key={note} class="caution" role="note">
      {note}
    </p>
  ));
}
