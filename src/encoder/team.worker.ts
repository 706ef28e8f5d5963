/** A further thread of the encoder: it says that it is there, is told once what to work with, and waits for passes until its worker is terminated. */
import '../seal/seal-first';
import { forward } from './forward';
import { openKernels } from './open-kernels';
import type { Plan } from './plan';
import { Team } from '../compute/team';

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
    for (;;) forward(kernels, plan, team, team.awaitPass());
  } catch {
    team.breakUp();
  }
};

self.postMessage('started');
