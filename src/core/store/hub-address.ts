/** The names of this very machine under which a mirror may be reached without encryption. The sandboxed frame's content-security policy is made of them; it knows no way to write an IPv6 address. */
export const loopbackHosts = ['localhost', '127.0.0.1'] as const;

/** The address a user typed as the address of a hub, without a slash at its end; null for what is none. Unencrypted only on this very machine. */
export function readHubAddress(typed: string): string | null {
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`);
  } catch {
    return null;
  }
  const isHere = loopbackHosts.some((host) => host === url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return null;
  if (url.username || url.password || url.search || url.hash) return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
