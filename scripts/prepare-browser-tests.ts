/**
 * Makes sure the browser tests find what they need: a Chromium, and on Linux an X server, a window
 * manager and a mouse of their own for the test of the real context menu. Nothing is skipped for lack of them;
 * on other systems, which have no X server, that one test does not run (playwright.config.ts).
 *
 * Firefox is used where it is; with GLOSS_NEEDS_FIREFOX=1, as in `.ci/run`, it is installed, and a machine that cannot have it fails.
 */
import { execFileSync } from 'node:child_process';
import { chromiumPath } from '../tests/driver/chromium';
import { firefoxPath } from '../tests/driver/firefox/find-firefox';
import { installPackages } from './install-packages';

const tools = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' } as const;

chromiumPath();
if (process.env.GLOSS_NEEDS_FIREFOX) firefoxPath();
if (process.platform === 'linux') {
  const missing = Object.entries(tools).filter(([command]) => !isInstalled(command));
  if (missing.length) {
    const packages = missing.map(([, name]) => name);
    console.log(`For the test of the real context menu: apt-get install ${packages.join(' ')}`);
    installPackages(...packages);
  }
}

function isInstalled(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
