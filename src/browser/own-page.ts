import { type Browser, browser } from 'wxt/browser';

/**
 * Whether a message or a port comes from a page of the extension itself, not from a script of ours in a web page.
 * Both its address and its origin are the browser's word, not the sender's.
 */
export function isOwnPage(sender: Browser.runtime.MessageSender | undefined): boolean {
  const own = browser.runtime.getURL('/');
  if (sender?.id !== browser.runtime.id || !sender.url?.startsWith(own)) return false;
  // A document of ours that is drawn in a sandbox has an origin of its own, and so nothing to say.
  return sender.origin === undefined || `${sender.origin}/` === own;
}
