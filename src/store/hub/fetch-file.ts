/**
 * Fetches one file, come what may: what is here already is not fetched again, a broken connection is
 * taken up where it broke, and nothing counts as here before its hash is right.
 */
import { StoreError, type StoreFailure } from '../../core/store/failure';
import { createHasher, type Hasher } from '../hash';
import type { Sink } from '../sink';
import type { PlannedFile } from './hub';
import type { Connect, ServerAnswer, ServerBody } from './request';
import { type Clock, persist, type Setback, setbackOfStatus, setbackOfThrown } from './retry';

/** What fetching needs from outside. */
export interface FetchTools extends Clock {
  /** Gives up what is silent, and says by a `StoreError` what went wrong. */
  readonly connect: Connect;
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
  const attempt = async () => {
    report.onProgress(sink.size);
    const setback = await fetchRest(file, address, sink, hasher, tools.connect, report, signal);
    if (setback?.isRestart) hasher = await rehash(file, sink, signal);
    // A connection may break when all has come.
    return sink.size === file.bytes ? null : setback;
  };
  if (sink.size < file.bytes) await persist(attempt, tools, report.onRetry, signal, () => sink.size);
  return hasher;
}

/** One connection; null when it brought all that was missing. */
async function fetchRest(
  file: PlannedFile,
  address: string,
  sink: Sink,
  hasher: Hasher,
  connect: Connect,
  report: FetchReport,
  signal: AbortSignal,
): Promise<Setback | null> {
  const { host } = new URL(address);
  let body: ServerBody | null = null;
  try {
    const answer = await connect({ address, offset: sink.size }, signal);
    body = answer.body;
    const setback = judge(answer, file, sink, host);
    if (setback) return setback;
    for (;;) {
      const piece = await body?.read();
      if (!piece) break;
      if (sink.size + piece.length > file.bytes) {
        sink.truncate(0);
        return { failure: { code: 'wrong-size', path: file.path }, isFatal: true };
      }
      sink.append(piece);
      hasher.update(piece);
      report.onProgress(sink.size);
      signal.throwIfAborted();
    }
    return sink.size === file.bytes ? null : { failure: { code: 'no-network', host } };
  } catch (thrown) {
    return setbackOfThrown(thrown);
  } finally {
    // Where all of it was read there is nothing left to end.
    await body?.cancel();
  }
}

/** What is wrong with an answer; null when its body is the rest of the file. */
function judge(answer: ServerAnswer, file: PlannedFile, sink: Sink, host: string): Setback | null {
  const { status, range, contentBytes } = answer;
  const wrongSize: Setback = { failure: { code: 'wrong-size', path: file.path }, isFatal: true };
  const startOver = (): Setback => {
    sink.truncate(0);
    return { failure: { code: 'hub-error', host, status }, isRestart: true };
  };
  if (status === 206) {
    if (range?.total !== undefined && range.total !== file.bytes) return wrongSize;
    return range && range.start !== sink.size ? startOver() : null;
  }
  if (status === 200) {
    if (contentBytes !== undefined && contentBytes !== file.bytes) return wrongSize;
    // A server that knows no ranges sends all of it again.
    return sink.size > 0 ? startOver() : null;
  }
  if (status === 416) return sink.size > 0 ? startOver() : wrongSize;
  return setbackOfStatus(answer, host, file.path);
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
