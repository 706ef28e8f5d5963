/**
 * The ledger: the requests that left the device, kept on this device, shown in the options page. It is written
 * before a request is made and completed when its answer is read. It is as long as it may be, and can be cleared;
 * when that was stands in it too.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { StoreError } from '../../core/store/failure';
import { type Ledger, type LedgerEntry, limitLedgerEntries } from '../../core/store/state';
import type { Connect, ServerAnswer, ServerBody } from './request';

interface LedgerSchema extends DBSchema {
  requests: { key: number; value: Omit<LedgerEntry, 'id'> & { id?: number } };
  times: { key: 'cleared'; value: number };
}

const ledgerName = 'gloss-ledger';

let database: Promise<IDBPDatabase<LedgerSchema>> | undefined;

function open(): Promise<IDBPDatabase<LedgerSchema>> {
  database ??= openDB<LedgerSchema>(ledgerName, 2, {
    upgrade(ledger, before) {
      if (before < 1) ledger.createObjectStore('requests', { keyPath: 'id', autoIncrement: true });
      if (before < 2) ledger.createObjectStore('times');
    },
  });
  // What could not be opened now may be opened later.
  database.catch(() => (database = undefined));
  return database;
}

/** What stands in it now. */
export async function loadLedger(): Promise<Ledger> {
  const ledger = await open();
  const [entries, clearedAt = null] = await Promise.all([ledger.getAll('requests'), ledger.get('times', 'cleared')]);
  return { entries: entries.reverse() as LedgerEntry[], clearedAt };
}

/** Forgets the requests so far, but not that they were forgotten. */
export async function clearLedger(): Promise<void> {
  const ledger = await open();
  await ledger.put('times', Date.now(), 'cleared');
  await ledger.clear('requests');
}

/** Takes the ledger away whole, that it was ever there too. */
export async function eraseLedger(): Promise<void> {
  (await database?.catch(() => undefined))?.close();
  database = undefined;
  await deleteDB(ledgerName);
}

/** The same `connect`, writing down what it asks and gets. A request that cannot be written down is not made. */
export function withLedger(connect: Connect, reason: LedgerEntry['reason'], subject: string): Connect {
  return async (request, signal) => {
    const at = Date.now();
    const entry = { at, address: request.address, reason, subject, status: 0, receivedBytes: 0, tookMs: 0 };
    const note = await begin(entry).catch(() => {
      throw new StoreError({ code: 'storage-failed' });
    });
    /** A disk that fails now has let the beginning be written: what is missing is the end. */
    const complete = (end: Partial<LedgerEntry>) => note({ ...entry, ...end, tookMs: Date.now() - at }).catch(() => undefined);
    let answer: ServerAnswer;
    try {
      answer = await connect(request, signal);
    } catch (thrown) {
      await complete({});
      throw thrown;
    }
    const { status, body } = answer;
    const end = { status, ...redirection(request.address, answer.address) };
    await complete(end);
    return { ...answer, body: body && counted(body, (receivedBytes) => void complete({ ...end, receivedBytes })) };
  };
}

type Entry = Omit<LedgerEntry, 'id'>;

/** Writes an entry down, and returns what writes it anew. */
async function begin(entry: Entry): Promise<(completed: Entry) => Promise<unknown>> {
  const ledger = await open();
  const id = await ledger.add('requests', entry);
  await ledger.delete('requests', IDBKeyRange.upperBound(id - limitLedgerEntries));
  return (completed) => ledger.put('requests', { ...completed, id });
}

/** No address of a hub is nearly as long; a server that redirects to longer ones does not fill the disk with them. */
const limitAddressChars = 1_000;

/** Where redirects led, without the signature that such addresses carry; nothing where they led nowhere else. */
function redirection(asked: string, answered: string): Pick<LedgerEntry, 'redirectedTo'> {
  if (!URL.canParse(answered)) return {};
  const { origin, pathname } = new URL(answered);
  const redirectedTo = (origin + pathname).slice(0, limitAddressChars);
  return asked.startsWith(redirectedTo) ? {} : { redirectedTo };
}

/** A worker that is killed tells nothing more; so much may be missing from what it told before. */
const tellEveryBytes = 16 << 20;

/** The same body; calls back with the bytes that were read, now and again and at its end, however it ends. */
function counted(body: ServerBody, tell: (bytes: number) => void): ServerBody {
  let bytes = 0;
  let told = 0;
  return {
    async read() {
      try {
        const piece = await body.read();
        bytes += piece?.length ?? 0;
        if (piece === null || bytes - told >= tellEveryBytes) {
          told = bytes;
          tell(bytes);
        }
        return piece;
      } catch (thrown) {
        tell(bytes);
        throw thrown;
      }
    },
    cancel() {
      tell(bytes);
      return body.cancel();
    },
  };
}
