/**
 * Fetches one file, come what may: what is here already is not fetched again, a broken connection is
 * taken up where it broke, and nothing counts as here before its hash is right.
 */
import { StoreError, type StoreFailure } from '../core/store-failure';
import { createHasher, type Hasher } from './hash';
import type { PlannedFile } from './hub';
import type { Connect, ServerAnswer } from './request';
import { limitAttempts, longestObeyedMs, waitBefore } from './retry';

/** Where the bytes of a file go. What it holds survives the worker. */
export interface Sink {
  readonly size: number;
  append(piece: Uint8Array): void;
  truncate(bytes: number): void;
  read(start: number, end: number): Uint8Array;
}

/** What fetching needs from outside. */
export interface FetchTools {
  readonly connect: Connect;
  /** Resolves after a time; rejects when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
  now(): number;
  /** A connection that is silent for this long is given up. */
  readonly stallMs: number;
}

/** What fetching tells. */
export interface FetchReport {
  /** Bytes of the file that are here. */
  onProgress(bytes: number): void;
  onRetry(failure: StoreFailure, resumesAt: number): void;
  onVerifying(): void;
}

const rehashBytes = 4 << 20;

/** Resolves when the sink holds the file with the right hash. Throws a `StoreError`, or what the signal aborts with. */
export async function fetchFile(file: PlannedFile, address: string, sink: Sink, tools: FetchTools, report: FetchReport, signal: AbortSignal): Promise<void> {
  let hasStartedOver = false;
  for (;;) {
    const hasher = await fetchAll(file, address, sink, tools, report, signal);
    report.onVerifying();
    if (hasher.digest() === file.hash.value) return;
    sink.truncate(0);
    // Something on this device or on the way may have damaged it; twice is no accident.
    if (hasStartedOver) throw new StoreError({ code: 'wrong-hash', path: file.path });
    hasStartedOver = true;
  }
}

/** Fetches until the sink is full, over as many connections as it takes. Returns the hasher that has seen every byte. */
async function fetchAll(file: PlannedFile, address: string, sink: Sink, tools: FetchTools, report: FetchReport, signal: AbortSignal): Promise<Hasher> {
  if (sink.size > file.bytes) sink.truncate(0);
  let hasher = await rehash(file, sink, signal);
  for (let attempt = 1; sink.size < file.bytes; ) {
    const before = sink.size;
    report.onProgress(before);
    const outcome = await fetchOnce(file, address, sink, hasher, tools, report, signal);
    signal.throwIfAborted();
    if (outcome === null) continue;
    if (sink.size > before) attempt = 1;
    if (outcome.isFatal || attempt > limitAttempts) throw new StoreError(outcome.failure);
    if (outcome.isRestart) hasher = await rehash(file, sink, signal);
    const waitMs = outcome.isRestart ? 0 : waitBefore(attempt, tools.random(), outcome.retryAfterMs);
    attempt++;
    if (waitMs === 0) continue;
    report.onRetry(outcome.failure, tools.now() + waitMs);
    await tools.sleep(waitMs, signal);
  }
  return hasher;
}

/** How a connection ended that did not bring the rest of the file. */
interface Setback {
  readonly failure: StoreFailure;
  /** Trying again would not help. */
  readonly isFatal?: boolean;
  /** The sink was emptied. */
  readonly isRestart?: boolean;
  readonly retryAfterMs?: number;
}

async function fetchOnce(
  file: PlannedFile,
  address: string,
  sink: Sink,
  hasher: Hasher,
  { connect, stallMs }: FetchTools,
  report: FetchReport,
  signal: AbortSignal,
): Promise<Setback | null> {
  const { host } = new URL(address);
  const stall = new AbortController();
  const either = AbortSignal.any([signal, stall.signal]);
  let timer = setTimeout(() => stall.abort(), stallMs);
  const stirred = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), stallMs);
  };
  /** Why nothing came: the user's will, silence, or a connection that broke (`fetch` says it by a TypeError, a stream by anything). */
  const broken = (): Setback => {
    signal.throwIfAborted();
    return { failure: stall.signal.aborted ? { code: 'stalled', host } : { code: 'no-network', host } };
  };
  try {
    const answer = await connect({ address, offset: sink.size }, either).catch(() => null);
    if (!answer) return broken();
    const setback = judge(answer, file, sink, host);
    if (setback) {
      await answer.body?.cancel();
      return setback;
    }
    for (;;) {
      const piece = await answer.body?.read().catch(() => undefined);
      if (piece === undefined) return broken();
      if (piece === null) break;
      stirred();
      if (sink.size + piece.length > file.bytes) {
        await answer.body?.cancel();
        sink.truncate(0);
        return { failure: { code: 'wrong-size', path: file.path }, isFatal: true };
      }
      // What goes wrong here is the disk's doing, and for whoever called to know.
      sink.append(piece);
      hasher.update(piece);
      report.onProgress(sink.size);
      signal.throwIfAborted();
    }
    return sink.size === file.bytes ? null : broken();
  } finally {
    clearTimeout(timer);
  }
}

/** What is wrong with an answer; null when its body is the rest of the file. */
function judge(answer: ServerAnswer, file: PlannedFile, sink: Sink, host: string): Setback | null {
  const { status, range, contentBytes, retryAfterMs } = answer;
  const wrongSize: Setback = { failure: { code: 'wrong-size', path: file.path }, isFatal: true };
  const startOver = (failure: StoreFailure): Setback => {
    sink.truncate(0);
    return { failure, isRestart: true };
  };
  if (status === 206) {
    if (range?.total !== undefined && range.total !== file.bytes) return wrongSize;
    return range && range.start !== sink.size ? startOver({ code: 'hub-error', host, status }) : null;
  }
  if (status === 200) {
    if (contentBytes !== undefined && contentBytes !== file.bytes) return wrongSize;
    // A server that knows no ranges sends all of it again.
    return sink.size > 0 ? startOver({ code: 'hub-error', host, status }) : null;
  }
  if (status === 416) return sink.size > 0 ? startOver({ code: 'hub-error', host, status }) : wrongSize;
  if (status === 401 || status === 403) return { failure: { code: 'access-denied', host }, isFatal: true };
  if (status === 404 || status === 410) return { failure: { code: 'not-at-hub', path: file.path }, isFatal: true };
  if (status === 429 || status === 503) return { failure: { code: 'busy-hub', host }, isFatal: (retryAfterMs ?? 0) > longestObeyedMs, retryAfterMs };
  if (status === 408 || status === 425 || status >= 500) return { failure: { code: 'hub-error', host, status }, retryAfterMs };
  return { failure: { code: 'hub-error', host, status }, isFatal: true };
}

/** A hasher that has seen what the sink holds. */
async function rehash(file: PlannedFile, sink: Sink, signal: AbortSignal): Promise<Hasher> {
  const hasher = await createHasher(file.hash.kind, file.bytes);
  for (let at = 0; at < sink.size; at += rehashBytes) {
    signal.throwIfAborted();
    hasher.update(sink.read(at, Math.min(sink.size, at + rehashBytes)));
  }
  return hasher;
}
