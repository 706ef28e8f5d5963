/**
 * Finds a Chromium on this machine, or installs one. Playwright's own build first, then what the system
 * has, then a download, then the system's package manager.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { installPackages } from '../../scripts/install-packages';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/** The path of a Chromium that loads unpacked extensions; null if there is none. Branded Chrome no longer does (since 137), so it does not count. */
export function findChromium(): string | null {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...places];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** The path of a Chromium; installs one if need be, and says how to help if that fails. */
export function chromiumPath(): string {
  const found = findChromium() ?? install();
  if (!found) throw new Error('No Chromium was found and none could be installed. Install one and set CHROMIUM_PATH to it.');
  return found;
}

function install(): string | null {
  const ways = [
    () => execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 }),
    () => installPackages('chromium'),
  ];
  for (const way of ways) {
    try {
      console.log('No Chromium yet: installing one …');
      way();
    } catch {
      // The next way may work; whether any did is seen below.
    }
    const found = findChromium();
    if (found) return found;
  }
  return null;
}
