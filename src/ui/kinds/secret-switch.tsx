import type { Span } from '../../core/text/span';
import { isOverlapping } from '../../core/text/span';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import type { ResultDesk } from './result-desk';

/** Shows or covers a masked value; nothing where there is no secret. */
export function SecretSwitch({ span, desk }: { span: Span; desk: ResultDesk }) {
  const { t } = useSurface();
  if (!desk.hasSecret(span)) return null;
  const isCovered = desk.covered.some((secret) => isOverlapping(secret, span));
  const name = isCovered ? t('action.show_value') : t('action.mask_value');
  return (
    <button
      type="button"
      class="button plain square"
      tabIndex={-1}
      aria-pressed={!isCovered}
      aria-label={name}
      title={name}
      onClick={() => desk.toggleSecret(span)}
    >
      <Icon name="eye" />
    </button>
  );
}
