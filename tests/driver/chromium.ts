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
  const found = findChromium() ?? installChromium();
  if (!found) throw new Error('No Chromium was found and none could be installed. Install one and set CHROMIUM_PATH to it.');
  return found;
}

/** A way to come by a browser: what it is called, and what it does. What it writes is kept from the screen. */
export interface Way {
  readonly name: string;
  run(): void;
}

const ways: readonly Way[] = [
  {
    name: 'Playwright’s download',
    run: () => void execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 600_000 }),
  },
  { name: 'the packages of this system', run: () => installPackages('chromium') },
];

/** Tries one way after the other until there is a browser; null if none helps. Says what it does in lines for people: no stack traces. */
export function installChromium(find = findChromium, from: readonly Way[] = ways, say: (line: string) => void = console.log): string | null {
  for (const { name, run } of from) {
    say(`No Chromium yet: installing one by ${name} …`);
    try {
      run();
    } catch (thrown) {
      say(`That did not work: ${reasonOf(thrown)}`);
    }
    const found = find();
    if (found) return found;
  }
  return null;
}

/** The first line of what a program said when it failed, without the places in its code. */
function reasonOf(thrown: unknown): string {
  const { stderr, message } = thrown as { readonly stderr?: unknown; readonly message?: string };
  const lines = `${stderr ?? ''}\n${message ?? ''}`.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !/^at |^\W*$/.test(line))?.slice(0, 200) ?? 'no reason was given.';
}
