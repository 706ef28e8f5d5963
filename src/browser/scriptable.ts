/** Why a page cannot be scripted, as far as its address tells; null when it can. Decided without waiting, because the side panel opens only within the user's gesture. */
export function whyNotScriptable(address: string | undefined): 'browser-page' | 'store' | 'pdf' | null {
  if (!address) return 'browser-page';
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'browser-page';
  }
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return 'browser-page';
  if (url.host === 'chromewebstore.google.com' || (url.host === 'chrome.google.com' && url.pathname.startsWith('/webstore'))) return 'store';
  if (url.host === 'microsoftedge.microsoft.com' && url.pathname.startsWith('/addons')) return 'store';
  return url.pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : null;
}
