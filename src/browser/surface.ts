import { browser } from 'wxt/browser';
import type { Translate } from '../core/translate';

/** What every surface needs from the browser; where it takes its sentences depends on where it is. */
export const surfaceIn = (t: Translate) => ({ t, locale: browser.i18n.getUILanguage(), copy, save });

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // No Clipboard API on insecure pages and in frames that forbid it; a copy event of our own works everywhere.
    const fill = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', text);
    };
    document.addEventListener('copy', fill, { capture: true, once: true });
    const isCopied = document.execCommand('copy');
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
