import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { agreeingLocale, createFormats, type Formats } from './formats';
import type { SurfaceHost, Translate } from './hosts';

/** What every component may ask for: sentences and formats in the reader's language. */
export interface Surface {
  readonly t: Translate;
  readonly locale: string;
  readonly formats: Formats;
  /** Opens all help; absent where that is no way to go. */
  readonly openHelp?: () => void;
}

const SurfaceContext = createContext<Surface | null>(null);

/** Gives the components inside it their language. */
export function SurfaceProvider({ host, children }: { host: Pick<SurfaceHost, 't' | 'locale' | 'openHelp'>; children: ComponentChildren }) {
  const surface = useMemo(() => {
    const locale = agreeingLocale(host.locale, host.t('locale'));
    return { t: host.t, locale, formats: createFormats(locale), openHelp: host.openHelp };
  }, [host]);
  return <SurfaceContext.Provider value={surface}>{children}</SurfaceContext.Provider>;
}

/** The language of the surface this component stands on. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('This component stands outside a SurfaceProvider.');
  return surface;
}
