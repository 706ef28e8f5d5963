import { once } from '../core/once';
import { type EncoderId, encoderVersion } from '../core/encoding/encoder-id';
import type { Encoding, OwnHead } from '../core/encoding/encoding';
import { likenLists } from '../core/encoding/lists';
import { builtInModels, languagesRead } from '../core/run/built-in-model';
import { FailureError, toFailure } from '../core/run/failure';
import type { Finding } from '../core/run/finding';
import type { Cost, RunOptions } from '../core/run/run';
import type { Reading } from '../core/run/task';
import type { PackName, Policy } from '../core/rules/policy';
import { isDetectorOn } from '../core/rules/switches';
import { findLanguage } from '../core/text/language';
import type { Passage } from '../core/text/passage';
import { findSentences } from '../core/text/sentences';
import type { Span } from '../core/text/span';
import { findStretches } from '../core/text/stretches';
import { viewText } from '../core/text/text-view';
import { detectInPieces, detectors, resolveOverlaps } from '../detectors';
import { encodeStretches, type OpenEncoders, withUnread } from '../encoder/encode-stretches';
import { encodeView } from '../encoder/encode-view';
import type { EncodeHooks } from '../encoder/encoder';
import { packs } from '../packs';
import { findMaskedByRules, joinSpans } from './masked-by-rules';

/** The packs of rules that a run may use. */
export interface PackSupply {
  /** In order; the same array for the same packs. */
  readonly all: readonly Policy[];
  /** Those that should be among them and cannot be read. */
  readonly unreadable: readonly PackName[];
}

/** Loads the encoders that a passage needs. */
export type OpenForRun = (ids: readonly EncoderId[]) => Promise<OpenEncoders>;

/** What a reading needs from where it runs. */
export interface ReadingHome {
  /** Called when a task first asks for what an encoder says, and never before. */
  readonly openEncoders: OpenForRun;
  breathe(): Promise<void>;
  /** Told how far the encoder has come, in UTF-16 code units of the passage. */
  onProgress?(analysedChars: number): void;
  /** Ours alone where nothing is said. */
  readonly packs?: PackSupply;
  readonly focus?: Span;
  /** Heads of the user's. */
  readonly own?: readonly OwnHead[];
}

/** A reading as its owner has it. */
export interface OpenReading extends Reading {
  /** What must stay masked wherever the passage is shown. */
  covered(): Promise<readonly Span[]>;
  /** What the encoder has cost so far. */
  readonly cost: Omit<Cost, 'totalMs'>;
}

/** The least time between two parts of an encoding. */
const partEveryMs = 500;

const known = new Map(detectors.map((detector) => [detector.id, detector]));

/** Opens a passage to be read, for the engine and whoever measures it. Nothing is computed before it is asked for, and nothing twice. */
export function openReading(passage: Passage, options: RunOptions, home: ReadingHome): OpenReading {
  const { text, language } = passage;
  const { breathe } = home;
  const view = viewText(text);
  const spoken = findLanguage(passage);
  const { unmeasured, isSure } = spoken;
  const sentences = once(() => findSentences(text, language));
  const allPacks = home.packs?.all ?? packs;
  const cost: Omit<Cost, 'totalMs'> = { modelMs: 0, tokens: 0, threads: 1 };

  /** Where a pattern may be seen: in everything that these detectors find. */
  const detect = async (wanted: typeof detectors): Promise<readonly Finding[]> => {
    const thresholds = Object.fromEntries(Object.entries(options.detectors).map(([id, { threshold }]) => [id, threshold]));
    const findings: Finding[] = [];
    for (const piece of detectInPieces(text, wanted, thresholds, view)) {
      findings.push(...piece);
      await breathe();
    }
    return findings;
  };
  let part = createDeferred<Encoding>();
  let toldAt = performance.now();
  let toldChars = 0;
  const onProgress = (chars: number, soFar: () => Encoding) => {
    home.onProgress?.(chars);
    // Each half as long again as the one before, so that all of them together cost less than the whole, however long that is.
    if (performance.now() - toldAt < partEveryMs || chars < 1.5 * toldChars || chars >= text.length) return;
    toldAt = performance.now();
    toldChars = chars;
    part.resolve(soFar());
    part = createDeferred();
  };
  const encode = async (): Promise<Encoding> => {
    try {
      const stretches = findStretches(
        view.text,
        sentences().map((span) => view.toView(span)),
        languagesRead.includes('zh') && unmeasured !== 'ja',
      );
      const ids = [...new Set(stretches.map(({ encoder }) => encoder))];
      const encoders = await home.openEncoders(ids);
      const startedAt = performance.now();
      const { own = [] } = home;
      // Whoever reads names reads those of a list in the light of each other.
      const withAll = (encoding: Encoding) => likenLists(withUnread(encoding, own.filter(isOfOtherEncoder(encoding))), text);
      const tell = (chars: number, soFar: () => Encoding) => onProgress(chars, () => withAll(soFar()));
      const read = { encode: (viewed: string, hooks: EncodeHooks) => encodeStretches(encoders, viewed, stretches, hooks) };
      const { encoding, tokens, threads } = await encodeView(read, view, { breathe, onProgress: tell, own });
      Object.assign(cost, { modelMs: performance.now() - startedAt, tokens, threads, encoders: ids });
      return withAll(encoding);
    } catch (thrown) {
      const failure = toFailure(thrown);
      // Whatever else goes wrong between loading and reading is the model's doing; its words may quote the text, so they stay here.
      throw new FailureError(failure.code === 'internal' ? { code: 'model-failed' } : failure);
    }
  };

  const encoding = once(encode);
  const findings = once(() => detect(detectors.filter((detector) => isDetectorOn(detector, options))));
  return {
    passage,
    ...(home.focus && { focus: home.focus }),
    view,
    options,
    language: spoken.language,
    unmeasuredLanguage: isSure ? unmeasured : undefined,
    doubtfulLanguage: unmeasured,
    packs: allPacks,
    unreadablePacks: home.packs?.unreadable ?? [],
    detector: (id) => known.get(id),
    findings,
    sentences,
    encoding,
    async *encodedParts() {
      const whole = encoding().then(() => null);
      for (let next = await Promise.race([whole, part.promise]); next; next = await Promise.race([whole, part.promise])) yield next;
    },
    covered: once(async () => {
      // Every value that its detector calls masked, be it ignored or of no interest, and every secret even where its detector is off.
      const off = detectors.filter((detector) => detector.masked && detector.group === 'secret' && !isDetectorOn(detector, options));
      const secrets = resolveOverlaps([...(await findings()), ...(await detect(off))]);
      const ofDetectors = secrets.filter(({ masked }) => masked).map(({ span }) => span);
      const ofRules = await findMaskedByRules(text, view, allPacks, options, breathe);
      return ofRules.length > 0 ? joinSpans([...ofDetectors, ...ofRules]) : ofDetectors;
    }),
    breathe,
    cost,
  };
}

/** Heads that were fitted to a built-in encoder, but to none that has read the passage. Those of an encoder that is no more are left out. */
function isOfOtherEncoder({ own }: Encoding): (head: OwnHead) => boolean {
  return ({ name, encoder }) => !own?.[name] && builtInModels.some(({ id, version }) => encoder === encoderVersion(id, version));
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
}

/** A promise that somebody else keeps (`Promise.withResolvers`, which Node 20 lacks). */
function createDeferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
