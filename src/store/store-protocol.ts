import type { ImportItem } from '../core/store/import-offer';
import type { StoreFailure } from '../core/store/failure';
import type { StoreCommand, StoreState } from '../core/store/state';
import type { ServerAnswer, ServerRequest } from './hub/request';

/** What the engine host says to the store's worker. */
export type ToStore = { readonly type: 'command'; readonly command: StoreCommand } | { readonly type: 'tidy' | 'sweep' };

/** What the store's worker says. The port is for the frame that asks hubs. */
export type FromStore =
  | { readonly type: 'state'; readonly state: StoreState }
  /** The store does not open on this device. */
  | { readonly type: 'broken'; readonly failure: StoreFailure }
  | { readonly type: 'need-hub-frame'; readonly port: MessagePort };

/** What goes over the port of the hub's frame. Requests are numbered by the worker. */
export type ToHubFrame =
  | { readonly id: number; readonly request: ServerRequest }
  /** Send the next bytes of the body, in the buffer that comes back from the last ones, if there were any. */
  | { readonly id: number; readonly pull: true; readonly buffer?: ArrayBuffer }
  | { readonly id: number; readonly abort: true };
export type FromHubFrame =
  | { readonly id: number; readonly answer: Omit<ServerAnswer, 'body'>; readonly hasBody: boolean }
  /** Null at the end of the body. */
  | { readonly id: number; readonly piece: Uint8Array<ArrayBuffer> | null }
  | { readonly id: number; readonly failed: true }
  /** The frame is alive, and the request is not any more. */
  | { readonly id: number; readonly aborted: true };

/** What the options page says to the worker of one import or export, which answers with `ImportEvent`s. */
export type ToImport =
  | { readonly type: 'inspect'; readonly items: readonly ImportItem[] }
  | { readonly type: 'accept'; readonly title: string }
  | { readonly type: 'export'; readonly key: string }
  | { readonly type: 'stop' };

/** The lock that the store's worker holds for as long as it lives. */
export const storeLifeline = 'gloss-store-worker';
