/**
 * The product under Node: the shipped model and kernels, the shipped tasks, detectors and packs, at their
 * default settings, over the very readings of which the engine makes results.
 */
import { type NodeEncoderOptions, openEncodersInNode } from '../node/encoder-in-node';
import type { EncoderId } from '../../src/core/encoding/encoder-id';
import type { Encoding } from '../../src/core/encoding/encoding';
import { FailureError } from '../../src/core/run/failure';
import type { RunOptions } from '../../src/core/run/run';
import type { TaskResult } from '../../src/core/run/result';
import { defaultSettings, toRunOptions } from '../../src/core/run/settings';
import type { TaskId } from '../../src/core/run/task-id';
import type { Passage } from '../../src/core/text/passage';
import type { Encoder } from '../../src/encoder/encoder';
import { openReading, type OpenReading } from '../../src/engine/reading';
import { lastOf } from '../../src/engine/run-tasks';
import { packs } from '../../src/packs';
import { tasks } from '../../src/tasks';

export interface Product {
  /** `policies` as in the settings; every pack as it is meant to be used, where none are given. */
  read(passage: Passage, policies?: RunOptions['policies']): OpenReading;
}

/** Packs and rules that are off until the user wants them are measured too. */
const allPolicies = Object.fromEntries(packs.map(({ id }) => [id, { on: true }]));

/** A model is loaded when the first reading asks for it. `change` is done to each answer of it. */
export function openProduct(change: (encoding: Encoding) => Encoding = (encoding) => encoding, options: NodeEncoderOptions = {}): Product {
  const open = openEncodersInNode(options);
  const openEncoders = async (ids: readonly EncoderId[]) =>
    Object.fromEntries(Object.entries(await open(ids)).map(([id, encoder]) => [id, changed(encoder, change)]));
  return {
    read: (passage, policies = allPolicies) => openReading(passage, { ...toRunOptions(defaultSettings), policies }, { openEncoders, breathe: async () => {} }),
  };
}

function changed(encoder: Encoder, change: (encoding: Encoding) => Encoding): Encoder {
  return {
    async encode(text, hooks) {
      const answer = await encoder.encode(text, hooks);
      return { ...answer, encoding: change(answer.encoding) };
    },
  };
}

/** What a task of the product says in the end. Throws for one that is not ours. */
export async function resultOf(reading: OpenReading, id: TaskId): Promise<TaskResult> {
  const task = tasks.find((candidate) => candidate.id === id);
  if (!task) throw new FailureError({ code: 'bad-request' });
  return lastOf(task.run(reading));
}
