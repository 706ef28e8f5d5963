import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addSpent, loadSpent } from '@/src/browser/spent';
import { batteryOfPhone, milliwattHours, processorSeconds } from '@/src/core/run/energy';
import { createMemoryBrowser, type MemoryBrowser } from './memory-browser';

const world = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.browser;
  },
}));

let memory: MemoryBrowser;

describe('what answers have cost', () => {
  beforeEach(() => {
    memory = createMemoryBrowser();
    world.browser = memory;
  });

  it('counts the model on all its threads and the rest on one', () => {
    expect(processorSeconds({ totalMs: 1_000, modelMs: 600, threads: 2 })).toBeCloseTo(1.6);
    expect(processorSeconds({ totalMs: 10, modelMs: 0, threads: 1 })).toBeCloseTo(0.01);
  });

  it('takes an hour of a core for four watt-hours, so that a phone lasts some four and a half', () => {
    expect(milliwattHours(3_600)).toBe(4_000);
    expect(batteryOfPhone / milliwattHours(3_600)).toBeCloseTo(4.55);
  });

  it('loses no answer where several end at once, and keeps nothing but two numbers, in memory', async () => {
    await Promise.all(Array.from({ length: 20 }, () => addSpent(0.5)));
    expect(await loadSpent()).toEqual({ answers: 20, processorSeconds: 10 });
    expect(memory.storage.local.all()).toEqual({});
    expect(Object.keys(memory.storage.session.all())).toEqual(['spent']);
  });

  it('begins anew where what is stored is none of its own', async () => {
    await memory.storage.session.set({ spent: 'much' });
    await addSpent(1);
    expect(await loadSpent()).toEqual({ answers: 1, processorSeconds: 1 });
  });
});
