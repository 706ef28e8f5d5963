/** The site of an address, as the settings list it: its host name, without port. Empty for what has none. */
export function siteOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : '';
}

/** No longer address is told of a page, in UTF-16 code units. */
export const limitAddress = 2_000;

/** The address of a page as an export may name it: without a user's name and password, and without the words that a link quotes; undefined for what is no page. */
export function addressOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  url.hash = url.hash.replace(/#?:~:.*$/, '');
  return url.href.length > limitAddress ? undefined : url.href;
}
