/** A further thread of a language model: it says that it is there, is told once what to work with, and waits for passes until its worker is terminated. */
import '../seal/seal-first';
import { openKernels } from '../compute/open-kernels';
import { Team } from '../compute/team';
import { forward } from './forward';
import type { Plan } from './plan';

/** What a thread is told. */
export interface TeamOrder {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly plan: Plan;
  readonly index: number;
  readonly size: number;
}

self.onmessage = ({ data: { module, memory, plan, index, size } }: MessageEvent<TeamOrder>) => {
  const team = new Team(memory, index, size);
  try {
    const kernels = openKernels(module, memory);
    const order = new Int32Array(memory.buffer, plan.room.order, 4);
    for (;;) {
      team.awaitPass();
      forward(kernels, plan, team, order);
    }
  } catch {
    team.breakUp();
  }
};

self.postMessage('started');
