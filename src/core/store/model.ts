/**
 * What a language model is to Gloss: a line in the catalogue, an edition that can be fetched, and what
 * stands on the shelf once it is here. Data only; the catalogue is src/models, the shelf src/store.
 */
import type { LocalText } from '../text/local-text';

/** The model families whose weights we can read. */
export const architectures = ['gemma3', 'lfm2', 'llama', 'qwen2'] as const;
export type Architecture = (typeof architectures)[number];

/** How weights are packed: one GGUF file, the Hugging Face layout with an ONNX graph, or with safetensors. */
export const modelFormats = ['gguf', 'onnx', 'safetensors'] as const;
export type ModelFormat = (typeof modelFormats)[number];

/** Licences that models come under; `licences` in src/models says what each asks of the user. */
export const licenceIds = ['apache-2.0', 'gemma', 'lfm-1.0'] as const;
export type LicenceId = (typeof licenceIds)[number];

/** What a licence asks before a byte is fetched. */
export interface Licence {
  readonly id: LicenceId;
  readonly title: string;
  /** In two or three sentences, for a layman. */
  readonly summary: LocalText;
  /** The texts themselves. */
  readonly links: readonly { readonly title: string; readonly url: string }[];
  /** What the user confirms by a tick; absent where nothing has to be accepted. */
  readonly confirmation?: LocalText;
  /** Goes with every copy that leaves this device. */
  readonly notice?: string;
}

/** How the publisher advises to draw tokens. */
export interface Sampling {
  readonly temperature: number;
  readonly topK?: number;
  readonly topP?: number;
  readonly minP?: number;
  readonly repetitionPenalty?: number;
}

/** What makes a model's template or state different from the others'. */
export type Quirk =
  /** No system role: its text goes in front of the first turn of the user. */
  | 'no-system-role'
  /** Without a system text the template inserts one of its own. */
  | 'default-system-text'
  /** Part of the state cannot be taken back by a token: a prefix is reused whole or not at all. */
  | 'state-cannot-rewind';

/** One file of an edition. What nobody has published is absent and comes from the hub's own listing. */
export interface ModelFile {
  readonly path: string;
  readonly bytes?: number;
  /** Hexadecimal, 64 digits. */
  readonly sha256?: string;
  /** Taken along where the repository has it. */
  readonly isOptional?: boolean;
}

/** One way to get a model: a format, a precision, and where it lies. */
export interface Edition {
  /** Kebab-case, unique within its model. */
  readonly id: string;
  readonly format: ModelFormat;
  /** As the publisher calls it: `Q4_0`, `q4`, `Q8_0`. */
  readonly quantization: string;
  readonly device: 'cpu' | 'webgpu';
  readonly repository: string;
  /** The commit the files were checked at, 40 hexadecimal digits; where none is known, the hub's answer for `main` is taken once and recorded. */
  readonly commit?: string;
  readonly files: readonly ModelFile[];
  /** About how much is fetched, where the files do not say it themselves; second-hand. */
  readonly aboutBytes?: number;
}

/** A model as the catalogue knows it. */
export interface Model {
  /** Kebab-case, the file's name. */
  readonly id: string;
  /** The publisher's own name for it; not translated. */
  readonly title: string;
  readonly about: LocalText;
  readonly architecture: Architecture;
  readonly parameters: number;
  readonly contextTokens: number;
  /** BCP 47 languages that its publisher names. */
  readonly languages: readonly string[];
  readonly licence: LicenceId;
  /** Tokens that end an answer, by name; their ids are looked up in the tokenizer. */
  readonly stopTokens: readonly string[];
  readonly sampling: Sampling;
  readonly quirks: readonly Quirk[];
  /** The first is the one we advise. Empty where the model only comes by import. */
  readonly editions: readonly Edition[];
}

/** What a look into a model's files says it is. */
export interface ModelDescription {
  readonly format: ModelFormat;
  readonly architecture: Architecture;
  /** As its own files call it; absent when they do not. */
  readonly name?: string;
  readonly quantization: string;
  /** Absent where neither file nor configuration says. */
  readonly parameters?: number;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly vocabularySize: number;
  readonly contextTokens: number;
  readonly hasChatTemplate: boolean;
  /** The licence that the files name, in their words. */
  readonly licenceName?: string;
}

/** A file on the shelf, with the hash it had when it was put there. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A model on the shelf. Its manifest is written last: what has none does not exist. */
export interface StoredModel {
  readonly version: 1;
  /** Names its folder: `gemma-3-270m-it.gguf-q4-0`, `import.my-tune`. */
  readonly key: string;
  readonly title: string;
  /** Of the catalogue; absent for what the user brought. */
  readonly modelId?: string;
  readonly editionId?: string;
  readonly licence?: LicenceId;
  readonly description: ModelDescription;
  readonly files: readonly StoredFile[];
  readonly origin:
    | { readonly kind: 'hub'; readonly address: string; readonly repository: string; readonly commit: string }
    | { readonly kind: 'import'; readonly name: string };
  /** Milliseconds since the epoch. */
  readonly storedAt: number;
}

/** Names a model's folder on the shelf. */
export function keyOfEdition(model: Pick<Model, 'id'>, edition: Pick<Edition, 'id'>): string {
  return `${model.id}.${edition.id}`;
}

/**
 * Whether the catalogue itself knows size and SHA-256 of every file. Of any other edition the server that sends the
 * files says their sums too: these tell a damaged file, not one that this server has exchanged.
 */
export function hasPinnedSums({ commit, files }: Edition): boolean {
  return commit !== undefined && files.length > 0 && files.every(({ bytes, sha256, isOptional }) => bytes !== undefined && sha256 !== undefined && !isOptional);
}

/** What an edition weighs, in bytes, as far as the catalogue knows; null when only the hub can say, which no edition of ours leaves it to. */
export function bytesOfEdition({ files, aboutBytes }: Edition): number | null {
  const known = files.filter(({ isOptional }) => !isOptional).map(({ bytes }) => bytes);
  const sum = known.reduce<number>((total, bytes) => total + (bytes ?? NaN), 0);
  return Number.isNaN(sum) ? (aboutBytes ?? null) : sum;
}
