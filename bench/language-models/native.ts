import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SpeedAnswer, SpeedPlan } from './plan';

const peers = join(import.meta.dirname, '../peers');

/** Whether `npm ci` was run in bench/peers. */
export const hasNative = existsSync(join(peers, 'node_modules/node-llama-cpp'));

/** llama.cpp on the same plan, in a process of its own. */
export async function measureNative(plan: SpeedPlan): Promise<SpeedAnswer> {
  const { stdout } = await promisify(execFile)('npx', ['tsx', join(import.meta.dirname, 'native-process.ts'), JSON.stringify(plan)]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as SpeedAnswer;
}
