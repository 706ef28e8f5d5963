/** Reading the head's weights out of memory: with nothing else to do, or to multiply them with one row. */
import type { LanguageKernels } from '../../src/compute/open-kernels';
import type { Team } from '../../src/compute/team';

export type MemoryTask = 'read' | 'head';

/** The head of a model in memory, and what works on it. */
export interface TaskParts {
  readonly memory: WebAssembly.Memory;
  readonly kernels: WebAssembly.Module;
  readonly reader: WebAssembly.Module;
  readonly head: { readonly form: number; readonly depth: number; readonly columns: number; readonly panels: number; readonly bytes: number };
  readonly room: { readonly values: number; readonly factors: number; readonly logits: number; readonly panel: number };
}

const columnsOfPanel = 8;
const streams = 4;
/** What `read` takes in one step from each of its places. */
const stepBytes = 64;

const instances = new WeakMap<WebAssembly.Module, WebAssembly.Instance>();

function exportsOf<Exports>(module: WebAssembly.Module, memory: WebAssembly.Memory): Exports {
  const instance = instances.get(module) ?? new WebAssembly.Instance(module, { env: { memory } });
  instances.set(module, instance);
  return instance.exports as unknown as Exports;
}

/** This thread's share of a task. */
export function runTask({ memory, kernels, reader, head, room }: TaskParts, team: Team, task: MemoryTask): void {
  if (task === 'read') {
    const [from, to] = team.share(Math.floor(head.bytes / stepBytes));
    const next = Math.floor((to - from) / streams) * stepBytes;
    exportsOf<{ read(at: number, bytes: number, next: number): number }>(reader, memory).read(head.panels + from * stepBytes, next, next);
    return;
  }
  const [from, to] = team.share(head.columns / columnsOfPanel);
  const { multiply } = exportsOf<LanguageKernels>(kernels, memory);
  multiply(head.form, room.values, room.factors, 1, 1, head.depth, head.panels, 0, from, to, room.logits, head.columns, room.panel);
}
