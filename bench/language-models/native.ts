import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SpeedAnswer, SpeedPlan } from './plan';

const peers = join(import.meta.dirname, '../peers');

/** Whether `npm ci` was run in bench/peers. */
export const hasNative = existsSync(join(peers, 'node_modules/node-llama-cpp'));

/** llama.cpp on the same plan, in a process of its own, which ends with the signal. */
export async function measureNative(plan: SpeedPlan, signal: AbortSignal): Promise<SpeedAnswer> {
  const code = join(import.meta.dirname, 'native-process.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', code, JSON.stringify(plan)], { signal, killSignal: 'SIGKILL' });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as SpeedAnswer;
}
