/** Small files beside a model's manifest: what is known of the model on this device. Each is a name and what it must look like to be believed. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const figure = v.pipe(v.number(), v.finite(), v.minValue(0));
/** What it has shown in its last test. */
export const testNote = 'test.json';
export const testSchema = v.object({
  testedAt: count,
  loadMs: figure,
  memoryBytes: count,
  threads: count,
  asked: count,
  known: count,
  isSteady: v.boolean(),
  firstTokenMs: figure,
  readPerSecond: figure,
  writtenPerSecond: figure,
});

/** On which device it is computed, and why. */
export const deviceNote = 'device.json';
export const deviceSchema = v.object({
  device: v.picklist(['cpu', 'webgpu']),
  adapter: v.string(),
  why: v.picklist(['faster', 'failed', 'differs']),
  cpuPerSecond: v.optional(figure),
  webgpuPerSecond: v.optional(figure),
});

/** When it was last used. */
export const useNote = 'use.json';
export const useSchema = v.object({ usedAt: v.number() });
