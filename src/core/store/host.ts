import type { StoreCommand, StoreState } from './state';

/** The store as the engine host sees it: the worker behind it is started at the first use. */
export interface StoreHost {
  obey(command: StoreCommand): void;
  /** Nobody changes the store any more: makes deletions final, and takes away zips that were saved. */
  tidy(): void;
  /** A page that could import is gone: takes away what its import has unpacked. */
  sweep(): void;
  /** Calls back with the state now and after every change. Returns a function that stops. */
  watch(listener: (state: StoreState) => void): () => void;
}
