import { useId, useRef, useState } from 'preact/hooks';
import { type ExportFormat, exportFormats } from '../desk/export';
import { useSurface } from '../surface';
import { Icon } from './icon';

/** A button that opens the list of file kinds; arrows move, Escape closes only the list. */
export function ExportMenu({ onChoose, isDisabled = false }: { onChoose: (format: ExportFormat) => void; isDisabled?: boolean }) {
  const { t } = useSurface();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = (format: ExportFormat) => {
    close();
    onChoose(format);
  };
  return (
    <span class="menu-place" onFocusOut={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOpen(false)}>
      <button
        ref={opener}
        type="button"
        class="button plain"
        disabled={isDisabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="download" />
        {t('action.export')}
      </button>
      {isOpen && (
        <div id={id} class="menu" role="menu" aria-label={t('action.export')} onKeyDown={(event) => walkMenu(event, close)}>
          {exportFormats.map((format, index) => (
            <button key={format} type="button" role="menuitem" tabIndex={-1} ref={index === 0 ? focusOnce : undefined} onClick={() => choose(format)}>
              {t(`export.${format}`)}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

function focusOnce(item: HTMLElement | null): void {
  item?.focus();
}

function walkMenu(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key !== 'Escape' && to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (to === undefined) close();
  else items.at(to % items.length)?.focus();
}
