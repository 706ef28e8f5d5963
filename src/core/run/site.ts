/** The site of an address, as the settings list it: its host name, without port. Empty for what has none. */
export function siteOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : '';
}
