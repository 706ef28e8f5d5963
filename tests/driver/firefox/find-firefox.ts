/** Finds a Firefox on this machine; where a machine installs packages, one can be installed. */
import { existsSync } from 'node:fs';
import { installPackages } from '../../../scripts/install-packages';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/lib/firefox-esr/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
];

/** The path of a Firefox; null if there is none. */
export function findFirefox(): string | null {
  return [process.env.FIREFOX_PATH, ...places].find((path) => path && existsSync(path)) ?? null;
}

/** The path of a Firefox; installs Debian's long-term release if need be, and says how to help if that fails. */
export function firefoxPath(): string {
  const found = findFirefox();
  if (found) return found;
  console.log('No Firefox yet: installing one …');
  try {
    installPackages('firefox-esr');
  } catch {
    // Whether it is there is seen below.
  }
  const installed = findFirefox();
  if (!installed) throw new Error('No Firefox was found and none could be installed. Install one and set FIREFOX_PATH to it.');
  return installed;
}
