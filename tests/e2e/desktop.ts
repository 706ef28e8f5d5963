/** A desktop of the test's own: an X server without a screen, a window manager, a mouse and a keyboard. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { waitUntil } from '../driver/devtools';

const run = promisify(execFile);

/** A running desktop. Coordinates are pixels of its screen. */
export interface Desktop {
  readonly display: string;
  rightClick(x: number, y: number): Promise<void>;
  /** Presses keys by their X names, one after the other: `Up`, `Return`, `alt+shift+p`. */
  press(...keys: string[]): Promise<void>;
  /** Waits until a window with that name is on the screen. */
  close(): void;
}

/** Starts the desktop on a display number that the server itself finds free. */
export async function openDesktop(): Promise<Desktop> {
  const numberFile = join(tmpdir(), `gloss-display-${process.pid}`);
  const server = spawn('sh', ['-c', `exec Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>'${numberFile}'`], { stdio: 'ignore' });
  const display = `:${await readNumber(numberFile, server)}`;
  unlinkSync(numberFile);
  const env = { ...process.env, DISPLAY: display };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const xdotool = (...args: string[]) => run('xdotool', args, { env });
  const countWindows = async () => (await xdotool('search', '--onlyvisible', '--name', '.*')).stdout.trim().split('\n').length;
  return {
    display,
    async rightClick(x, y) {
      const before = await countWindows();
      await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '3');
      // A menu is a window of its own; keys pressed before it is there go to the page.
      await waitUntil('the menu', async () => (await countWindows()) > before);
    },
    async press(...keys) {
      for (const key of keys) await xdotool('key', '--clearmodifiers', key);
    },
    close() {
      manager.kill();
      server.kill();
    },
  };
}

async function readNumber(file: string, server: ChildProcess): Promise<string> {
  let number = '';
  await waitUntil('the display of Xvfb', async () => {
    if (server.exitCode !== null) throw new Error('Xvfb did not start.');
    number = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    return number !== '';
  });
  return number;
}
