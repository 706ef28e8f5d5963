import { browser } from 'wxt/browser';

/** Firefox's sidebar, as far as Gloss asks for it; Chromium's types know nothing of it. */
interface SidebarAction {
  /** Opens it in the window in front. Only within a gesture of the user. */
  open(): Promise<void>;
  /** Opens it there, or closes it. Likewise. */
  toggle(): Promise<void>;
}

/** The sidebar; undefined where there is none, as in Firefox for Android. */
export function sidebarAction(): SidebarAction | undefined {
  return (browser as { sidebarAction?: SidebarAction }).sidebarAction;
}
