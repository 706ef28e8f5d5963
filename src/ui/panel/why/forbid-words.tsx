import { useState } from 'preact/hooks';
import type { PanelHost } from '../../hosts';
import { useSurface } from '../../surface';

/** Longer than this is no phrase that anybody writes twice. */
const limitChars = 80;

/** What became of it. */
type Forbidden = { readonly words: string; readonly undo: (() => Promise<void>) | null; readonly key: 'done' | 'known' | 'undone' | 'failed' };

interface ForbidProps {
  readonly host: PanelHost;
  /** The words that are selected; null where none are. */
  readonly words: string | null;
  /** The rules have changed: what is shown should be checked again. */
  onChanged(): void;
}

/** Words that are selected in the panel become a rule by one press, which the next one takes back. */
export function ForbidWords({ host, words, onChanged }: ForbidProps) {
  const { t } = useSurface();
  const [forbidden, setForbidden] = useState<Forbidden | null>(null);
  const phrase = words?.trim().replace(/\s+/g, ' ') ?? '';
  const { forbid } = host;
  if (!forbid) return null;
  const press = async () => {
    const undo = await forbid(phrase).catch(() => undefined);
    // Pressed again, it can still be taken back.
    const before = forbidden?.words === phrase ? forbidden.undo : null;
    setForbidden({ words: phrase, undo: undo ?? before, key: undo === undefined ? 'failed' : undo ? 'done' : 'known' });
    if (undo !== undefined) onChanged();
  };
  const takeBack = async ({ words: said, undo }: Forbidden) => {
    const isUndone = await undo!().then(
      () => true,
      () => false,
    );
    setForbidden({ words: said, undo: isUndone ? null : undo, key: isUndone ? 'undone' : 'failed' });
    if (isUndone) onChanged();
  };
  return (
    <>
      {phrase !== '' && phrase.length <= limitChars && (
        <button type="button" class="button" onClick={() => void press()}>
          {t('forbid.press')}
        </button>
      )}
      <span role="status" class="small">
        {forbidden && (
          <>
            {t(`forbid.${forbidden.key}`, forbidden.words)}{' '}
            {forbidden.undo && (
              <button type="button" class="link" onClick={() => void takeBack(forbidden)}>
                {t('action.undo')}
              </button>
            )}
          </>
        )}
      </span>
    </>
  );
}
