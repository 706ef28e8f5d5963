import { compileKernels, bestBuild, type KernelBuild, openKernels } from '@/src/compute/open-kernels';

/** Node 20 lacks relaxed SIMD: there its build is tested in Chromium only. */
export const builds: readonly KernelBuild[] = bestBuild() === 'relaxed' ? ['relaxed', 'plain'] : ['plain'];

const memory = new WebAssembly.Memory({ initial: 256, maximum: 256, shared: true });
const kernelsOf = new Map(builds.map((build) => [build, openKernels(compileKernels(build), memory)]));

/** The kernels of a build, with room in their memory from its start: what stands there is unlike any result. */
export function openDesk(build: KernelBuild) {
  let next = 1_024;
  const room = (bytes: number) => {
    const start = next;
    next += Math.ceil(bytes / 64) * 64;
    new Uint8Array(memory.buffer, start, bytes).fill(0xff);
    return start;
  };
  return {
    kernels: kernelsOf.get(build)!,
    room,
    floats(values: ArrayLike<number>) {
      const start = room(4 * values.length);
      new Float32Array(memory.buffer, start, values.length).set(values);
      return start;
    },
    bytes(values: Uint8Array) {
      const start = room(values.length);
      new Uint8Array(memory.buffer).set(values, start);
      return start;
    },
    integers(values: readonly number[]) {
      const start = room(4 * values.length);
      new Uint32Array(memory.buffer, start, values.length).set(values);
      return start;
    },
    read: (start: number, count: number) => new Float32Array(memory.buffer, start, count).slice(),
    readBytes: (start: number, count: number) => new Uint8Array(memory.buffer, start, count).slice(),
  };
}

/** Numbers in [-1, 1) that are the same in every run. */
export function numbers(count: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 1_073_741_824 - 1;
  });
}

/** Bytes that are the same in every run. */
export const randomBytes = (count: number, seed: number): Uint8Array => Uint8Array.from(numbers(count, seed), (value) => Math.floor(128 * (value + 1)));

/** How far apart the two are, as a share of the greater one's root mean square. */
export function distance(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let squares = 0;
  let differences = 0;
  for (let i = 0; i < right.length; i++) {
    squares += right[i]! ** 2;
    differences += (left[i]! - right[i]!) ** 2;
  }
  return Math.sqrt(differences / (squares || 1));
}
