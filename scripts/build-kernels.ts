/**
 * Compiles the encoder's kernels (src/engine/runtime/kernels, AssemblyScript) into src/engine/runtime/kernels.generated.ts:
 * `npm run kernels`. The result is committed, as small as it is; a test compiles again and compares.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = join(import.meta.dirname, '..');
const options = [
  ...['--baseDir', root, '--runtime', 'stub', '--optimizeLevel', '3', '--noAssert'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536', '--enable', 'threads', '--enable', 'simd'],
  // Vectors pass between our own functions only.
  ...['--disableWarning', '112'],
];

/** One WebAssembly module of all kernels, in base64. Throws with the compiler's words. */
async function compile(...more: string[]): Promise<string> {
  let binary = new Uint8Array();
  const { error, stderr } = await asc.main(['src/engine/runtime/kernels/index.ts', '--outFile', 'kernels.wasm', ...options, ...more], {
    writeFile(_, content) {
      binary = content as Uint8Array<ArrayBuffer>;
    },
  });
  const words = stderr.toString();
  if (error || words) throw new Error(words || error?.message);
  return Buffer.from(binary).toString('base64');
}

/** The text of the generated file. */
export async function compileKernels(): Promise<string> {
  return `// Made from kernels/ by \`npm run kernels\`; not written by hand.

/** With the integer dot product of relaxed SIMD. */
export const relaxedKernels = '${await compile('--enable', 'relaxed-simd')}';

/** In plain SIMD. */
export const plainKernels = '${await compile()}';
`;
}

export const kernelsPath = join(root, 'src/engine/runtime/kernels.generated.ts');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(kernelsPath, await compileKernels());
