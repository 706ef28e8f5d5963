import type { Cost } from './plan';

/** Milliseconds of processor time that the process has used so far, all threads together. */
export type ReadCpu = () => number | Promise<number>;

/** A clock of wall and processor: times work, and keeps the cheapest of some repeats, each of the two for itself. */
export class Clock {
  constructor(private readonly readCpu: ReadCpu) {}

  async time(work: () => Promise<unknown>): Promise<Cost> {
    const cpu = await this.readCpu();
    const start = performance.now();
    await work();
    const wallMs = performance.now() - start;
    return { wallMs, cpuMs: (await this.readCpu()) - cpu };
  }

  /** `work` returns what it cost. */
  async cheapest(repeats: number, work: (repeat: number) => Promise<Cost>): Promise<Cost> {
    let best = await work(0);
    for (let repeat = 1; repeat < repeats; repeat++) best = cheaper(best, await work(repeat));
    return best;
  }
}

export function cheaper(a: Cost, b: Cost): Cost {
  return { wallMs: Math.min(a.wallMs, b.wallMs), cpuMs: Math.min(a.cpuMs, b.cpuMs) };
}

export function costPer(count: number, { wallMs, cpuMs }: Cost): Cost {
  return { wallMs: wallMs / count, cpuMs: cpuMs / count };
}
