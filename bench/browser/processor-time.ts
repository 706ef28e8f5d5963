import type { GlossBrowser } from '../../tests/driver/extension';

/** Processor time so far of a browser's processes, or of those of one type, in milliseconds. */
export async function readCpuMs({ devtools }: GlossBrowser, type?: string): Promise<number> {
  const { processInfo } = (await devtools.send('SystemInfo.getProcessInfo')) as { processInfo: readonly { type: string; cpuTime: number }[] };
  return processInfo.reduce((sum, process) => sum + (type === undefined || process.type === type ? 1_000 * process.cpuTime : 0), 0);
}
