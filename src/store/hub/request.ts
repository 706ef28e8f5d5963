/**
 * The one place in Gloss from which a request leaves the device. It runs in a sandboxed frame without any access
 * to the extension: the content-security policy of every page and worker of ours refuses all other addresses.
 * A frame in a sandbox has no origin, so servers are told `Origin: null`.
 */

/** What is asked of a server. No cookies, no referrer, no cache. */
export interface ServerRequest {
  readonly address: string;
  /** Bytes before this one are here already. */
  readonly offset?: number;
}

/** Bytes that arrive. A stream of the browser would keep every piece for the garbage collector; this one uses one buffer over and over. */
export interface ServerBody {
  /** The next bytes, which stand until the next call; null at the end. Rejects when the connection breaks. */
  read(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Ends the connection; never rejects. */
  cancel(): Promise<void>;
}

/** What a server answered; headers that it does not show are absent. The body must be read to its end or cancelled. */
export interface ServerAnswer {
  readonly status: number;
  /** Where redirects led. */
  readonly address: string;
  readonly contentBytes?: number;
  /** Of a part: its first byte and the size of the whole. */
  readonly range?: { readonly start: number; readonly total?: number };
  /** Milliseconds to wait, as the server asks. */
  readonly retryAfterMs?: number;
  readonly body: ServerBody | null;
}

/** As much as the network gives at a time, and a little more. */
const pieceBytes = 256 << 10;

/** Asks a server. Rejects with a `TypeError` when there is no answer, and with an `AbortError`. */
export type Connect = (request: ServerRequest, signal: AbortSignal) => Promise<ServerAnswer>;

/** The `Connect` that asks over the network itself. */
export const connectDirectly: Connect = async ({ address, offset = 0 }, signal) => {
  const response = await fetch(address, {
    // A plain range needs no preflight; an `If-Range` would. Hashes tell whether the file changed under us.
    headers: offset > 0 ? { Range: `bytes=${offset}-` } : {},
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // The HTTP cache would hold a second copy, and it rewrites open-ended ranges.
    cache: 'no-store',
    redirect: 'follow',
    signal,
  });
  return readAnswer(response);
};

function readAnswer({ status, url, headers, body }: Response): ServerAnswer {
  const length = headers.get('content-length');
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '');
  return {
    status,
    address: url,
    // A compressed body says how long it was on the way, not what it holds.
    contentBytes: length !== null && !headers.get('content-encoding') ? Number(length) : undefined,
    range: range ? { start: Number(range[1]), total: range[2] === '*' ? undefined : Number(range[2]) } : undefined,
    retryAfterMs: readRetryAfter(headers.get('retry-after')),
    body: body && readInto(body, new ArrayBuffer(pieceBytes)),
  };
}

/** Reads a body into one buffer over and over. */
function readInto(body: ReadableStream<Uint8Array>, first: ArrayBuffer): ServerBody {
  const reader = body.getReader({ mode: 'byob' });
  let buffer = first;
  return {
    async read() {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (value) buffer = value.buffer;
      return done ? null : value;
    },
    cancel: () => reader.cancel().catch(() => undefined),
  };
}

/** Seconds or a date (RFC 9110, 10.2.3) as milliseconds from now; undefined where there is neither. */
export function readRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
