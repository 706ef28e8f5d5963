/**
 * The hosts that our own pages may reach, to the letter: the hub of the catalogue, the stores it redirects to,
 * and its best-known mirror. Every other mirror is reached through the sandboxed frame. The manifest's
 * content-security policy is made of this list, so it can be checked there.
 */
export const knownHubs = ['huggingface.co', '*.huggingface.co', '*.hf.co', 'hf-mirror.com', '*.hf-mirror.com'] as const;

/** Whether our own pages may reach the host of an address. */
export function isKnownHub(address: string): boolean {
  const { protocol, hostname, port } = new URL(address);
  const fits = (known: string) => (known.startsWith('*.') ? hostname.endsWith(known.slice(1)) : hostname === known);
  return protocol === 'https:' && port === '' && knownHubs.some(fits);
}
