import type { ImportEvent, ImportOffer } from '../../../core/store/import-offer';
import type { StoreFailure } from '../../../core/store/failure';

/** How far an import has come. */
export type ImportState =
  | { readonly phase: 'idle'; readonly failure?: StoreFailure; readonly storedTitle?: string }
  | { readonly phase: 'reading'; readonly doneBytes: number; readonly totalBytes: number }
  | { readonly phase: 'offered'; readonly offer: ImportOffer; readonly failure?: StoreFailure }
  | { readonly phase: 'storing'; readonly offer: ImportOffer; readonly doneBytes: number; readonly totalBytes: number };

/** What the user does, and what the import tells. */
export type ImportMove = ImportEvent | { readonly type: 'opened' } | { readonly type: 'accepted' };

/** The import after a move. What can be mended leaves the offer standing. */
export function moveImport(state: ImportState, move: ImportMove): ImportState {
  const offer = 'offer' in state ? state.offer : null;
  switch (move.type) {
    case 'opened':
      return { phase: 'reading', doneBytes: 0, totalBytes: 0 };
    case 'accepted':
      return offer ? { phase: 'storing', offer, doneBytes: 0, totalBytes: offer.bytes } : state;
    case 'progress':
      return state.phase === 'reading' || state.phase === 'storing' ? { ...state, doneBytes: move.doneBytes, totalBytes: move.totalBytes } : state;
    case 'offer':
      return { phase: 'offered', offer: move.offer };
    case 'stored':
      return { phase: 'idle', storedTitle: move.model.title };
    case 'failed': {
      const canGoOn = move.failure.code === 'licence-not-accepted' || move.failure.code === 'no-space';
      return offer && canGoOn ? { phase: 'offered', offer, failure: move.failure } : { phase: 'idle', failure: move.failure };
    }
    case 'exported':
    case 'stopped':
      return { phase: 'idle' };
  }
}
