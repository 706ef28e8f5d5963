import { type ComponentChild, render } from 'preact';
import { agreeingLocale, languageTag } from './formats';
import type { SurfaceHost } from './hosts';
import { SurfaceProvider } from './surface';

/** A surface that stands; `dispose` takes it away and ends what it had running. */
export interface Mounted {
  dispose(): void;
}

/** Renders a surface that has a document of its own, which then speaks its language too. */
export function mountPage(root: HTMLElement | ShadowRoot, host: SurfaceHost, className: string, content: ComponentChild): Mounted {
  root.ownerDocument.documentElement.lang = languageTag(agreeingLocale(host.locale, host.t('locale')));
  return mountSurface(root, host, className, content);
}

/**
 * Renders a surface into its own element below `root`. The class `gloss` on it carries the tokens
 * and the colour scheme, because a shadow host's own `color-scheme` is reset by the page guard.
 */
export function mountSurface(root: HTMLElement | ShadowRoot, host: SurfaceHost, className: string, content: ComponentChild): Mounted {
  const sheet = root.ownerDocument.createElement('div');
  sheet.className = `gloss ${className}`;
  sheet.lang = languageTag(agreeingLocale(host.locale, host.t('locale')));
  root.append(sheet);
  render(<SurfaceProvider host={host}>{content}</SurfaceProvider>, sheet);
  return {
    dispose() {
      render(null, sheet);
      sheet.remove();
    },
  };
}
