/** A hub in memory: repositories, and whatever can go wrong on the way. */
import { createHash } from 'node:crypto';
import type { Connect, ServerAnswer, ServerBody } from '../../src/store/hub/request';

/** The 40 digits every repository of the hub stands at. */
export const commit = '0123456789abcdef0123456789abcdef01234567';

/** What happens to one request instead of an answer as it should be. */
export type Fault =
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterMs?: number }
  /** The connection breaks after so many bytes of the body. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** The body ends after so many bytes as if that were all. */
  | { readonly kind: 'short'; readonly afterBytes: number }
  /** The body goes on and on. */
  | { readonly kind: 'long'; readonly byBytes: number }
  | { readonly kind: 'stall' }
  /** Sends all of it anew whatever is asked, and breaks after so many bytes if that is said. */
  | { readonly kind: 'ignores-ranges'; readonly afterBytes?: number }
  | { readonly kind: 'wrong-start' }
  | { readonly kind: 'claims'; readonly totalBytes: number }
  | { readonly kind: 'damaged' };

/** The hub and what was asked of it. */
export interface FakeHub {
  readonly connect: Connect;
  readonly requests: { readonly address: string; readonly offset: number }[];
  /** Faults that befall the next requests for files, one each; null for none. */
  readonly faults: (Fault | null)[];
  /** The same for questions about commits and listings. */
  readonly listingFaults: Fault[];
  /** Bodies that were ended before their end. */
  cancelled: number;
}

/** Makes a hub that holds one repository's files, and sends them in pieces of so many bytes. */
export function createHub(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, pieceBytes = 1_024): FakeHub {
  const requests: FakeHub['requests'] = [];
  const faults: FakeHub['faults'] = [];
  const listingFaults: FakeHub['listingFaults'] = [];
  const connect: Connect = async ({ address, offset = 0 }, signal) => {
    signal.throwIfAborted();
    requests.push({ address, offset });
    const { pathname } = new URL(address);
    const isFile = pathname.includes('/resolve/');
    const listingFault = isFile ? undefined : listingFaults.shift();
    if (listingFault?.kind === 'status') return { ...empty(listingFault.status), retryAfterMs: listingFault.retryAfterMs };
    if (listingFault?.kind === 'stall') return silence(signal);
    if (pathname.endsWith('/revision/main')) return json({ sha: commit });
    if (pathname.includes('/tree/')) return json([...files].map(([path, bytes]) => listed(path, bytes)));
    const fault = faults.shift() ?? null;
    const path = decodeURIComponent(pathname.split(`/resolve/${commit}/`)[1] ?? '');
    const bytes = files.get(path);
    if (!bytes) return empty(404);
    const answer = await answerFile(bytes, { offset, pieceBytes }, fault, address, signal);
    const { body } = answer;
    return { ...answer, body: body && { read: () => body.read(), cancel: async () => void hub.cancelled++ } };
  };
  const hub: FakeHub = { connect, requests, faults, listingFaults, cancelled: 0 };
  return hub;
}

/** How the hub lists a file: large ones with their SHA-256, small ones as git does. */
function listed(path: string, bytes: Uint8Array) {
  const gitSha1 = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  if (/\.json$|\.jinja$/.test(path)) return { type: 'file', path, size: bytes.length, oid: gitSha1 };
  return { type: 'file', path, size: bytes.length, oid: 'f'.repeat(40), lfs: { oid: createHash('sha256').update(bytes).digest('hex'), size: bytes.length } };
}

async function answerFile(
  whole: Uint8Array<ArrayBuffer>,
  { offset, pieceBytes }: { offset: number; pieceBytes: number },
  fault: Fault | null,
  address: string,
  signal: AbortSignal,
): Promise<ServerAnswer> {
  if (fault?.kind === 'no-answer') throw new TypeError('Failed to fetch');
  if (fault?.kind === 'status') return { ...empty(fault.status), retryAfterMs: fault.retryAfterMs };
  const isPart = offset > 0 && fault?.kind !== 'ignores-ranges';
  if (isPart && offset >= whole.length) return empty(416);
  const start = isPart ? offset : 0;
  const rest = whole.slice(start);
  if (fault?.kind === 'damaged') rest[rest.length >> 1]! ^= 1;
  const total = fault?.kind === 'claims' ? fault.totalBytes : whole.length;
  return {
    status: isPart ? 206 : 200,
    address,
    contentBytes: isPart ? undefined : total,
    range: isPart ? { start: fault?.kind === 'wrong-start' ? start + 1 : start, total } : undefined,
    body: bodyOf(rest, fault, signal, pieceBytes),
  };
}

function bodyOf(bytes: Uint8Array<ArrayBuffer>, fault: Fault | null, signal: AbortSignal, pieceBytes = 1_024): ServerBody {
  const end = fault && 'afterBytes' in fault ? Math.min(bytes.length, fault.afterBytes ?? bytes.length) : bytes.length;
  let at = 0;
  let extra = fault?.kind === 'long' ? fault.byBytes : 0;
  return {
    async read() {
      if (fault?.kind === 'stall' && at > 0) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      signal.throwIfAborted();
      if (at < end) {
        const piece = bytes.slice(at, Math.min(end, at + pieceBytes));
        at += piece.length;
        return piece;
      }
      if (fault?.kind === 'cut' || (fault?.kind === 'ignores-ranges' && at < bytes.length)) throw new TypeError('network error');
      return extra-- > 0 ? new Uint8Array(pieceBytes) : null;
    },
    cancel: async () => {},
  };
}

function json(value: unknown): ServerAnswer {
  return { status: 200, address: '', body: bodyOf(new TextEncoder().encode(JSON.stringify(value)), null, new AbortController().signal) };
}

function silence(signal: AbortSignal): Promise<ServerAnswer> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

function empty(status: number): ServerAnswer {
  return { status, address: '', body: null };
}
