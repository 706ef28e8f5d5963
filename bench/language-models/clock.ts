import type { Cost } from './plan';

/** What a process has used so far: milliseconds of processor time, all threads together, and the bytes that it holds now (0 where nobody tells). */
export interface Use {
  readonly cpuMs: number;
  readonly bytes: number;
}
export type ReadUse = () => Use | Promise<Use>;

/** A clock of wall and processor: times work, and keeps the cheapest of some repeats, each of the two for itself. */
export class Clock {
  constructor(private readonly readUse: ReadUse) {}

  async time(work: () => Promise<unknown>): Promise<Cost> {
    const { cpuMs } = await this.readUse();
    const start = performance.now();
    await work();
    const wallMs = performance.now() - start;
    return { wallMs, cpuMs: (await this.readUse()).cpuMs - cpuMs };
  }

  /** What the process holds now, in bytes. */
  async held(): Promise<number> {
    return (await this.readUse()).bytes;
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
