import { expect, it } from 'vitest';
import { installChromium } from '../driver/chromium';

const trace = Object.assign(new Error('Command failed: npx playwright install'), {
  stderr: 'Error: Installation process exited with code: 100\n    at doInstall (/somewhere/registry.js:1:2)\n    at async main (/somewhere/cli.js:3:4)\n',
});

it('says in a line why a way to a browser did not work, without a stack trace, and takes the next', () => {
  const said: string[] = [];
  let isThere = false;
  const fails = {
    name: 'a download',
    run() {
      throw trace;
    },
  };
  const works = {
    name: 'packages',
    run() {
      isThere = true;
    },
  };
  const found = installChromium(
    () => (isThere ? '/usr/bin/chromium' : null),
    [fails, works],
    (line) => said.push(line),
  );
  expect(found).toBe('/usr/bin/chromium');
  expect(said).toEqual([
    'No Chromium yet: installing one by a download …',
    'That did not work: Error: Installation process exited with code: 100',
    'No Chromium yet: installing one by packages …',
  ]);
});

it('gives up when no way helps', () => {
  const said: string[] = [];
  expect(
    installChromium(
      () => null,
      [{ name: 'a download', run: () => {} }],
      (line) => said.push(line),
    ),
  ).toBeNull();
  expect(said).toHaveLength(1);
});
