/**
 * Writes the table of traditional characters from OpenCC's dictionary, which comes with `opencc-js`:
 * `npm pack opencc-js@1.4.2`, unpack, `npx tsx scripts/write-simplified.ts package/dist/esm-lib/dict/TSCharacters.js`.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Say where TSCharacters.js is.');
const { default: dictionary } = (await import(pathToFileURL(resolve(file)).href)) as { default: string };
const isOneUnit = (char: string | undefined): char is string => char?.length === 1;
const pairs = dictionary.split('|').flatMap((entry) => {
  const [from, to] = entry.split(' ');
  // What takes two units is in no vocabulary of ours.
  return isOneUnit(from) && isOneUnit(to) && from !== to ? [[from, to] as const] : [];
});
const write = (at: 0 | 1) => JSON.stringify(pairs.map((pair) => pair[at]).join('')).replaceAll('"', "'");
writeFileSync(
  join(import.meta.dirname, '../src/encoder/simplified.generated.ts'),
  `// Made by scripts/write-simplified.ts of OpenCC's TSCharacters (opencc-js 1.4.2, Apache-2.0).
// biome-ignore-all format: two lines of data
export const traditional = ${write(0)};
export const simplified = ${write(1)};
`,
);
console.log(`${pairs.length} characters`);
