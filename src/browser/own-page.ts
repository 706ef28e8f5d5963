import { type Browser, browser } from 'wxt/browser';

/** Whether a message or a port comes from a page of the extension itself, not from a script of ours in a web page. */
export function isOwnPage(sender: Browser.runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && (sender.url?.startsWith(browser.runtime.getURL('/')) ?? false);
}
