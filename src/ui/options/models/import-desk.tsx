import { type ComponentChildren, createContext } from 'preact';
import { useContext, useReducer, useRef } from 'preact/hooks';
import type { ImportItem, ImportSession } from '../../../core/store/import-offer';
import type { OptionsHost } from '../../hosts';
import { type ImportState, moveImport } from './import-state';

/** The import under way, and what the user can do about it. */
export interface ImportDesk {
  readonly state: ImportState;
  /** Opens files, unless others are being read or put on the shelf. */
  open(items: readonly ImportItem[]): void;
  accept(title: string): void;
  stop(): void;
}

const ImportDeskContext = createContext<ImportDesk | null>(null);

/** Keeps the import above the sections: who looks at another one and comes back finds it as it was, with what it has unpacked. */
export function ImportDeskProvider({ host, children }: { host: OptionsHost; children: ComponentChildren }) {
  const [state, move] = useReducer(moveImport, { phase: 'idle' });
  const session = useRef<ImportSession | null>(null);
  const newest = useRef(0);
  const open = (items: readonly ImportItem[]) => {
    if (items.length === 0 || state.phase === 'reading' || state.phase === 'storing') return;
    session.current?.stop();
    move({ type: 'opened' });
    const number = ++newest.current;
    session.current = host.openImport(items, (event) => {
      // The one before may still have to say that it has stopped.
      if (number === newest.current) move(event);
    });
  };
  const accept = (title: string) => {
    move({ type: 'accepted' });
    session.current?.accept(title);
  };
  const stop = () => session.current?.stop();
  return <ImportDeskContext.Provider value={{ state, open, accept, stop }}>{children}</ImportDeskContext.Provider>;
}

/** The import of the page this component stands on. */
export function useImportDesk(): ImportDesk {
  const desk = useContext(ImportDeskContext);
  if (!desk) throw new Error('This component stands outside an ImportDeskProvider.');
  return desk;
}
