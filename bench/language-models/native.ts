import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SpeedAnswer, SpeedPlan } from './plan';

const peers = join(import.meta.dirname, '../peers');

/** llama.cpp on the same plan, in a process of its own; null where `npm ci` was not run in bench/peers. */
export async function measureNative(plan: SpeedPlan): Promise<Pick<SpeedAnswer, 'loadMs' | 'prefill' | 'decode'> | null> {
  if (!existsSync(join(peers, 'node_modules/node-llama-cpp'))) return null;
  const { stdout } = await promisify(execFile)('node', [join(peers, 'native.mjs'), JSON.stringify(plan)]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Pick<SpeedAnswer, 'loadMs' | 'prefill' | 'decode'>;
}
