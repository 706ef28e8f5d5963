import { browser } from 'wxt/browser';
import type { Translate } from '../core/text/translate';
import { openOptionsAt } from './open-options';

/** What every surface needs from the browser; where it takes its sentences depends on where it is. */
export const surfaceIn = (t: Translate) => ({ t, locale: browser.i18n.getUILanguage(), copy, save, openHelp: () => void openOptionsAt('help') });

/** Puts text into the clipboard; rejects unless it is our text that is there. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page around our frame may forbid the Clipboard API; a copy event in a document of our own works everywhere.
    let isFilled = false;
    const fill = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', text);
      isFilled = event.clipboardData?.getData('text/plain') === text;
    };
    document.addEventListener('copy', fill, { capture: true, once: true });
    const isCopied = document.execCommand('copy') && isFilled;
    document.removeEventListener('copy', fill, { capture: true });
    if (!isCopied) throw new Error('copy refused');
  }
}

function save(fileName: string, mimeType: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mimeType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download reads the blob after this turn; a minute is plenty and still bounded.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
