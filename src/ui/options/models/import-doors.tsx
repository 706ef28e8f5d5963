import { useRef } from 'preact/hooks';
import type { ImportItem } from '../../../core/store/import-offer';
import { Icon } from '../../parts/icon';
import { useSurface } from '../../surface';
import { itemsOfPicker } from './import-items';

/** The two pickers, of a file and of a folder, behind buttons of ours. */
export function ImportDoors({ onOpen }: { onOpen: (items: readonly ImportItem[]) => void }) {
  const { t } = useSurface();
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    onOpen(itemsOfPicker(input.files));
    input.value = '';
  };
  return (
    <div class="drop-doors">
      <Icon name="download" />
      <span>{t('import.drop')}</span>
      <span class="transfer-buttons">
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('import.file')}
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>
          {t('import.folder')}
        </button>
      </span>
      <input ref={file} type="file" hidden accept=".gguf,.zip" onChange={(event) => take(event.currentTarget)} />
      <input ref={folder} type="file" hidden {...{ webkitdirectory: true }} onChange={(event) => take(event.currentTarget)} />
    </div>
  );
}
