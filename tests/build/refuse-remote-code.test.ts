import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseRemoteCode } from '../../build/refuse-remote-code';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-build-'));
  mkdirSync(join(folder, 'chunks'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['https://cdn.jsdelivr.net/npm/a.js', '//unpkg.com/a', 'https://esm.sh/a'])('a build that names %s fails, however deep it stands', (address) => {
  writeFileSync(join(folder, 'chunks/a.js'), `import('${address}')`);
  expect(() => refuseRemoteCode(folder)).toThrow(/chunks.a\.js names .*: the extension must not be able to load code/);
});

test('a build that names none passes', () => {
  writeFileSync(join(folder, 'chunks/a.js'), "import('./b.js'); // https://huggingface.co holds data");
  writeFileSync(join(folder, 'model.bin'), 'unpkg.com');
  expect(() => refuseRemoteCode(folder)).not.toThrow();
});
