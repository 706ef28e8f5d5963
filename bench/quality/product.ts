/**
 * The product under Node: the shipped model and kernels, the shipped tasks, detectors and packs, at their
 * default settings.
 */
import { openEncoderInNode } from '../node/encoder-in-node';
import { findUnmeasuredLanguage } from '../../src/core/text/language';
import type { RunOptions } from '../../src/core/run/run';
import type { Passage } from '../../src/core/text/passage';
import type { TaskResult } from '../../src/core/run/result';
import { defaultSettings, type TaskId, toRunOptions } from '../../src/core/run/settings';
import type { Tools } from '../../src/core/run/task';
import { viewText } from '../../src/core/text/text-view';
import { encodeView } from '../../src/encoder/encode-view';
import type { Encoder } from '../../src/encoder/encoder';
import { packs } from '../../src/packs';
import { taskById } from '../../src/tasks';

/** One text with the tools of a run on it. */
export interface Reading {
  readonly passage: Passage;
  readonly tools: Tools;
  run(task: TaskId): Promise<TaskResult>;
}

export interface Product {
  /** `policies` as in the settings; every pack as it is meant to be used, where none are given. */
  read(text: string, policies?: RunOptions['policies']): Reading;
}

/** Packs and rules that are off until the user wants them are measured too. */
const allPolicies = Object.fromEntries(packs.map(({ id }) => [id, { on: true }]));

/** The model is loaded when the first reading asks for it. */
export function openProduct(): Product {
  let loading: Promise<Encoder> | undefined;
  const openEncoder = () => (loading ??= openEncoderInNode());
  const { signal } = new AbortController();
  const breathe = async () => {};
  return {
    read(text, policies = allPolicies) {
      let encoding: ReturnType<Tools['encode']> | undefined;
      const view = viewText(text);
      const encode = async () => (await encodeView(await openEncoder(), view, { breathe, onProgress() {} })).encoding;
      const passage = { text };
      const tools: Tools = {
        encode: () => (encoding ??= encode()),
        view,
        options: { ...toRunOptions(defaultSettings), policies },
        unmeasuredLanguage: findUnmeasuredLanguage(passage),
        signal,
        breathe,
      };
      return { passage, tools, run: (task) => taskById(task).run(passage, tools) };
    },
  };
}
