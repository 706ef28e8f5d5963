/** The editors of the web as their makers publish them, bundled when the tests need them; nothing of them is shipped. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const bundles = new Map<string, Promise<string>>();

/** A script that defines `mountEditor` as what one of the files beside this exports under a name. */
export function bundleEditor(file: string, name = 'mount'): Promise<string> {
  const key = `${file}:${name}`;
  const made = bundles.get(key) ?? bundle(file, name);
  bundles.set(key, made);
  return made;
}

/** An editor with a lock of its own (Monaco, which is large) is installed by the first test that opens it. */
function install(folder: string): void {
  if (!existsSync(join(folder, 'package-lock.json')) || existsSync(join(folder, 'node_modules'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'pipe', shell: process.platform === 'win32' });
}

async function bundle(file: string, name: string): Promise<string> {
  install(join(import.meta.dirname, dirname(file)));
  const { outputFiles } = await build({
    stdin: { contents: `import { ${name} as mount } from './${file}'; globalThis.mountEditor = mount;`, resolveDir: join(import.meta.dirname), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome140',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
  });
  return outputFiles[0]!.text;
}
