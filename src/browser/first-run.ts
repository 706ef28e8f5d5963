import { browser } from 'wxt/browser';
import { openOptionsAt } from './open-options';

/** Whether the start page is due: after an installation from a shop. Who loads the package by hand, as tests do, knows what it is. */
export function isFirstRun(reason: string, installType: string): boolean {
  return reason === 'install' && installType !== 'development';
}

/** Opens the start page once, after the first installation. For the background. */
export function openOnFirstRun(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Where a browser does not tell, as on Android, it is a shop's.
    const installType = (await browser.management?.getSelf())?.installType ?? 'normal';
    if (isFirstRun(reason, installType)) await openOptionsAt('welcome');
  });
}
