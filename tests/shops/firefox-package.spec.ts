/** The package for Firefox's shop as its reviewers look at it: linted, and built again from its sources to the byte. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';

const root = join(import.meta.dirname, '../..');
const output = join(root, '.output');
/** What reviewers build with. */
const nodeVersion = '24.14.0';

const zipNamed = (end: string, folder = output) => join(folder, readdirSync(folder).find((file) => file.endsWith(end))!);

/** SHA-256 of every file in a zip, by its path. */
function sumsOf(zip: string): Record<string, string> {
  const files = Object.entries(unzipSync(readFileSync(zip))).filter(([path]) => !path.endsWith('/'));
  return Object.fromEntries(files.map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]));
}

test.beforeAll(() => {
  test.setTimeout(300_000);
  execFileSync('npm', ['run', 'zip:firefox'], { cwd: root, stdio: 'ignore' });
});

test('the linter of the shop finds no error, and no warning for which docs/store/firefox.md gives no reason', () => {
  test.setTimeout(300_000);
  const linter = join(root, 'node_modules/.bin/addons-linter');
  const report = execFileSync(linter, ['--output', 'json', zipNamed('-firefox.zip')], { encoding: 'utf8', maxBuffer: 64 << 20 });
  const { errors, notices, warnings } = JSON.parse(report) as Record<'errors' | 'notices' | 'warnings', { code: string; file: string }[]>;
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  const told = readFileSync(join(root, 'docs/store/firefox.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \| ([^|]{40,}) \|$/gm);
  const reasons = [...told].map(([, code, file]) => ({ code: code!, file: file!.trim() }));
  const fits = (reason: { code: string; file: string }, { code, file }: { code: string; file: string }) => code === reason.code && file.startsWith(reason.file);
  expect(warnings.filter((warning) => !reasons.some((reason) => fits(reason, warning)))).toEqual([]);
  expect(reasons.filter((reason) => !warnings.some((warning) => fits(reason, warning)))).toEqual([]);
});

test('no file that the shop parses is larger than it takes, and none is a test, a map or a picture of the documentation', () => {
  const files = Object.entries(unzipSync(readFileSync(zipNamed('-firefox.zip'))));
  expect(files.length).toBeGreaterThan(20);
  for (const [path, bytes] of files) {
    if (/\.(?:js|mjs|css|json|html)$/.test(path)) expect(bytes.length, path).toBeLessThan(5_000_000);
    expect(path).not.toMatch(/\.map$|\.md$|\.test\.|\.spec\.|screenshots/);
  }
});

test('no library is inside that the build has changed: models as ONNX graphs are computed elsewhere', () => {
  const files = Object.entries(unzipSync(readFileSync(zipNamed('-firefox.zip'))));
  expect(files.filter(([path]) => path.startsWith('ort/')).map(([path]) => path)).toEqual([]);
  const decoder = new TextDecoder();
  const scripts = files.filter(([path]) => /\.m?js$/.test(path));
  expect(scripts.some(([path]) => path.startsWith('assets/decoder.worker'))).toBe(true);
  for (const [path, bytes] of scripts) expect(/onnxruntime|from_pretrained/i.exec(decoder.decode(bytes))?.[0], path).toBeUndefined();
});

test('the sources make the very same package, to the byte', () => {
  test.setTimeout(900_000);
  const folder = mkdtempSync(join(tmpdir(), 'gloss-sources-'));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zipNamed('-sources.zip'))))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const tools = mkdtempSync(join(tmpdir(), 'gloss-node-'));
  const { platform, arch } = process;
  execFileSync('npm', ['install', '--silent', '--no-save', '--ignore-scripts', '--prefix', tools, `node-${platform}-${arch}@${nodeVersion}`], {
    stdio: 'ignore',
  });
  const bin = join(tools, `node_modules/node-${platform}-${arch}/bin`);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, NODE_ENV: undefined };
  expect(execFileSync('node', ['--version'], { env, encoding: 'utf8' }).trim()).toBe(`v${nodeVersion}`);
  const run = (...args: string[]) => execFileSync('npm', args, { cwd: folder, env, stdio: 'ignore' });
  // The very lines that reviewers are told.
  run('ci');
  run('run', 'zip:firefox');
  expect(sumsOf(zipNamed('-firefox.zip', join(folder, '.output')))).toEqual(sumsOf(zipNamed('-firefox.zip')));
  for (const made of [folder, tools]) rmSync(made, { recursive: true, force: true });
});
