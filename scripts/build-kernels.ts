/**
 * Compiles the kernels (AssemblyScript) of the encoder and of the language models into a file beside the folder of each:
 * `npm run kernels`. The results are committed, as small as they are; tests compile again and compare.
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

/** The folders of kernels, from the project's root. */
export const encoderKernels = 'src/encoder/kernels';
export const languageModelKernels = 'src/compute/kernels';

/** One WebAssembly module of all kernels of a folder, in base64. Throws with the compiler's words. */
export async function compile(folder: string, ...more: string[]): Promise<string> {
  let binary = new Uint8Array();
  const { error, stderr } = await asc.main([`${folder}/index.ts`, '--outFile', 'kernels.wasm', ...options, ...more], {
    writeFile(_, content) {
      binary = content as Uint8Array<ArrayBuffer>;
    },
  });
  const words = stderr.toString();
  if (error || words) throw new Error(words || error?.message);
  return Buffer.from(binary).toString('base64');
}

/** The text of the generated file beside a folder of kernels. */
export async function compileKernels(folder: string = encoderKernels): Promise<string> {
  return `// Made from kernels/ by \`npm run kernels\`; not written by hand.

/** With the integer dot product of relaxed SIMD. */
export const relaxedKernels = '${await compile(folder, '--enable', 'relaxed-simd')}';

/** In plain SIMD. */
export const plainKernels = '${await compile(folder)}';
`;
}

/** Where the generated file of a folder of kernels lies. */
export const pathOfKernels = (folder: string): string => join(root, `${folder}.generated.ts`);

export const kernelsPath = pathOfKernels(encoderKernels);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const folder of [encoderKernels, languageModelKernels]) writeFileSync(pathOfKernels(folder), await compileKernels(folder));
}
