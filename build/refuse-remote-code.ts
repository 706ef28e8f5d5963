import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses from which code could come; a store refuses an extension that even mentions them. */
const codeHosts = /cdn\.jsdelivr\.net|unpkg\.com|esm\.sh|cdnjs\.cloudflare\.com|skypack\.dev|googleapis\.com\/ajax/;
const readable = /\.(?:js|mjs|html|css|json)$/;

/** Fails the build when any file of the built extension names a host that serves code. */
export function refuseRemoteCode(outDir: string): void {
  for (const name of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (!readable.test(name)) continue;
    const found = codeHosts.exec(readFileSync(join(outDir, name), 'utf8'));
    if (found) throw new Error(`${name} names ${found[0]}: the extension must not be able to load code from anywhere.`);
  }
}
