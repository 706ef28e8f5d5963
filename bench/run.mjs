/**
 * Runs a TypeScript entry of this folder under Node: `node bench/run.mjs quality/main.ts --json`.
 * The repository's own modules go through vite, packages are imported as they are.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry, ...given] = process.argv.slice(2);
const { module } = await runnerImport(`${root}bench/${entry}`, { configFile: false, root, logLevel: 'error', resolve: { alias: { '@': root } } });
process.exitCode = await module.main(given);
