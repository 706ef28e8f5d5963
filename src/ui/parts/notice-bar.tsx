import { useEffect } from 'preact/hooks';
import { useSurface } from '../surface';
import { Icon } from './icon';

/** Something that just happened. It can be taken back as long as it stands. */
export interface Notice {
  readonly key: string;
  readonly values?: readonly string[];
  readonly isUndoable?: boolean;
}

const standMs = 3000;

/** Says what just happened. With an undo it stands until the reader closes it; without, it leaves by itself. */
export function NoticeBar({ notice, onUndo, onClose }: { notice: Notice | null; onUndo?: () => void; onClose: () => void }) {
  const { t } = useSurface();
  useEffect(() => {
    if (!notice || notice.isUndoable) return;
    const timer = setTimeout(onClose, standMs);
    return () => clearTimeout(timer);
  }, [notice, onClose]);
  return (
    <div role="status" class="notice-place">
      {notice && (
        <div class="notice">
          <span class="notice-words">{t(notice.key, ...(notice.values ?? []))}</span>
          {notice.isUndoable && onUndo && (
            <button type="button" class="link" data-key="u" onClick={onUndo}>
              {t('action.undo')}
            </button>
          )}
          <button type="button" class="button plain square" aria-label={t('action.dismiss')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
