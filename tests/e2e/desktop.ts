/** A desktop of the test's own: an X server without a screen, a window manager, a mouse and a keyboard. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

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
  return {
    display,
    async rightClick(x, y) {
      await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '3');
      // Nothing tells when the menu is there, and keys pressed before go to the page.
      await new Promise((resolve) => setTimeout(resolve, 500));
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
  const until = Date.now() + 15_000;
  for (;;) {
    const number = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    if (number) return number;
    if (server.exitCode !== null) throw new Error('Xvfb did not start.');
    if (Date.now() > until) throw new Error('Xvfb did not say its display within 15 s.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
