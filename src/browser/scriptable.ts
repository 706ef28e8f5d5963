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

/** Whether a document can be read but holds no card, as far as its address tells: an XML document has no place for one. */
export function holdsNoCard(address: string | undefined): boolean {
  return URL.canParse(address ?? '') && /\.(?:xml|svg|rss|atom|xsl)$/i.test(new URL(address!).pathname);
}

/**
 * Whether a frame is of another origin than the page around it, as far as the addresses tell; one without an origin of
 * its own (`about:srcdoc`) may be of the page. What a foreign frame holds must not be shown over the page.
 */
export function isForeignFrame(frameAddress: string | undefined, pageAddress: string | undefined): boolean {
  if (!frameAddress || !URL.canParse(frameAddress) || !URL.canParse(pageAddress ?? '')) return false;
  const frame = new URL(frameAddress);
  return frame.protocol !== 'about:' && frame.origin !== new URL(pageAddress!).origin;
}
