import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** The page of the sandboxed frame that reaches mirrors, and what its policy must allow. */
export interface MirrorFrame {
  readonly html: string;
  /** As a content-security policy names a script: `sha256-…`. */
  readonly scriptHash: string;
}

let building: Promise<MirrorFrame> | undefined;

/**
 * Builds the frame as one page with its script inside. A sandboxed frame is a stranger to our own origin and
 * could load no file of it, so the script is named in its policy by its hash.
 */
export function buildMirrorFrame(): Promise<MirrorFrame> {
  building ??= bundle().then((script) => ({
    html: `<!doctype html><meta charset="utf-8"><title>Gloss</title><script>${script}</script>`,
    scriptHash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
  }));
  return building;
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    // The project's own extends a file that WXT writes only after it has read its configuration, which needs this frame.
    tsconfig: join(import.meta.dirname, 'mirror-frame.tsconfig.json'),
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, '../src/store/mirror.frame.ts'), formats: ['iife'], name: 'mirror' },
    },
  });
  const [{ output: chunks }] = (Array.isArray(output) ? output : [output]) as [Rolldown.RolldownOutput];
  return chunks[0].code.trim();
}
