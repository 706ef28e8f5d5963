/** Loads a language model from its files into the memory of the kernels. */
import { compileKernels, type KernelBuild, openKernels } from '../compute/open-kernels';
import { Team } from '../compute/team';
import { architectures } from '../core/store/model';
import { StoreError, toNameForSentence } from '../core/store/failure';
import { families } from '../families';
import { Facts } from '../families/facts';
import type { Network } from '../families/network';
import { openGguf, openSafetensors, type Weights } from '../formats/weights';
import type { ByteSource } from '../formats/byte-source';
import { PagePool } from './kv-cache';
import type { LanguageModel } from './language-model';
import { cacheBytes, layOut, type Plan } from './plan';
import { Runner } from './runner';
import { CachedSequence } from './sequence';
import type { TeamOrder } from './team.worker';
import { formOfTensor, placeWeights } from './weights';

/** The files of a model: one GGUF, or safetensors with their configuration. */
export type ModelFiles =
  | { readonly format: 'gguf'; readonly source: ByteSource; readonly path: string }
  | { readonly format: 'safetensors'; readonly files: readonly { readonly source: ByteSource; readonly path: string }[]; readonly config: unknown };

/** A worker that runs team.worker.ts. */
export interface TeamWorker {
  /** Settles when it is there, or never will be. */
  readonly started: Promise<unknown>;
  postMessage(order: TeamOrder): void;
  terminate(): void;
}

export interface OpenOptions {
  /** Threads in all; where memory cannot be shared, 1. */
  readonly threads: number;
  /** Called for every thread but the first, which is the caller's. */
  spawn(): TeamWorker;
  /** Positions of a sequence, at most; no more than the model knows. */
  readonly context?: number;
  /** Tokens that are read in one pass. */
  readonly chunk?: number;
  /** The kernels to run on; the best that can run here where none are named. */
  readonly build?: KernelBuild;
  readonly signal?: AbortSignal;
}

const wasmPage = 65_536;
/** A sequence's positions where nobody asks for more: memory grows with what is read, not with this. */
const usualContext = 4_096;
const usualChunk = 128;
/** The memory can grow by the caches of so many full sequences; what is not used costs nothing. */
const limitSequences = 8;
const limitBytes = 2 ** 32 - wasmPage;

/** What a model would take, before anything of it is loaded: its weights, its room to compute, and the cache of one full sequence, in bytes. */
export async function estimateMemory(
  files: ModelFiles,
  options: Pick<OpenOptions, 'threads' | 'context' | 'chunk'>,
): Promise<{ weights: number; room: number; cache: number }> {
  const { plan } = await prepare(files, options);
  return { weights: plan.weightBytes, room: plan.totalBytes - plan.weightBytes, cache: cacheBytes(plan, plan.context) };
}

/**
 * Opens a model. Throws a `StoreError` for files that are broken or of a kind that we do not read, a `RangeError` for sizes that the
 * kernels do not know or that do not fit in memory.
 */
export async function openLanguageModel(files: ModelFiles, options: OpenOptions): Promise<LanguageModel> {
  const others = Array.from({ length: options.threads - 1 }, () => options.spawn());
  try {
    const { weights, plan: fullPlan } = await prepare(files, options);
    const members = await startedOf(others);
    const size = members.length + 1;
    const plan = size === options.threads ? fullPlan : (await prepare(files, { ...options, threads: size })).plan;
    const memory = reserveMemory(plan);
    const module = compileKernels(options.build);
    const kernels = openKernels(module, memory);
    await placeWeights(weights, plan, kernels, memory, options.signal);
    for (const [i, member] of members.entries()) member.postMessage({ module, memory, plan, index: i + 1, size });
    const pool = new PagePool(memory, plan.totalBytes);
    const runner = new Runner(plan, memory, pool, kernels, new Team(memory, 0, size));
    return {
      vocabularySize: plan.network.sizes.vocabulary,
      contextLength: plan.context,
      memory: { weights: plan.weightBytes, cache: cacheBytes(plan, plan.context) },
      usage: () => ({ bytes: memory.buffer.byteLength, pages: pool.used }),
      begin: () => new CachedSequence(runner),
      close() {
        runner.close();
        for (const other of others) other.terminate();
      },
    };
  } catch (error) {
    for (const other of others) other.terminate();
    throw error;
  }
}

async function prepare(files: ModelFiles, { threads, context = usualContext, chunk = usualChunk }: Pick<OpenOptions, 'threads' | 'context' | 'chunk'>) {
  const { weights, network } = await readNetwork(files);
  const plan = layOut(network, { threads, context: Math.min(context, network.sizes.context), chunk, formOf: (name) => formOfTensor(weights, name) });
  if (plan.totalBytes > limitBytes) throw new RangeError('The model does not fit in the memory of WebAssembly.');
  return { weights, plan };
}

function reserveMemory(plan: Plan): WebAssembly.Memory {
  const most = Math.min(limitBytes, plan.totalBytes + limitSequences * cacheBytes(plan, plan.context));
  const pages = (bytes: number) => Math.ceil(bytes / wasmPage);
  return new WebAssembly.Memory({ initial: pages(plan.totalBytes), maximum: pages(most), shared: true });
}

/** The network of a model's files and their tensors. */
export async function readNetwork(files: ModelFiles): Promise<{ weights: Weights; network: Network }> {
  if (files.format === 'gguf') {
    const { weights, metadata } = await openGguf(files.source, files.path);
    const family = familyOf(metadata.get('general.architecture'));
    return { weights, network: family.fromGguf(factsOf(`${family.architecture}.`, metadata, weights)) };
  }
  const weights = await openSafetensors(files.files);
  const config = typeof files.config === 'object' && files.config !== null ? files.config : {};
  const type = 'model_type' in config ? config.model_type : undefined;
  const family = familyOf(type === 'gemma3_text' ? 'gemma3' : type);
  return { weights, network: family.fromConfig(factsOf('', new Map(Object.entries(config)), weights)) };
}

function familyOf(name: unknown) {
  const architecture = architectures.find((known) => known === name);
  if (!architecture) throw new StoreError({ code: 'unknown-architecture', name: toNameForSentence(typeof name === 'string' ? name : '?') });
  return families[architecture];
}

function factsOf(prefix: string, values: ReadonlyMap<string, unknown>, weights: Weights): Facts {
  return new Facts(prefix, values, new Map([...weights].map(([name, { shape }]) => [name, shape])));
}

async function startedOf(workers: readonly TeamWorker[]): Promise<TeamWorker[]> {
  const outcomes = await Promise.allSettled(workers.map(({ started }) => started));
  return workers.filter((_, i) => outcomes[i]!.status === 'fulfilled');
}
