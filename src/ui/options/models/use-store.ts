import { useEffect, useState } from 'preact/hooks';
import type { StoreState } from '../../../core/store/state';
import type { OptionsHost } from '../../hosts';

/** The store as it is now; null until it has answered. */
export function useStore(host: OptionsHost): StoreState | null {
  const [state, setState] = useState<StoreState | null>(null);
  useEffect(() => host.watchStore(setState), [host]);
  return state;
}
