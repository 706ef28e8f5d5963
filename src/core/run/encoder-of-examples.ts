import { type EncoderId, encoderVersion } from '../encoding/encoder-id';
import { encoderOf } from '../text/stretches';
import { builtInModels } from './built-in-model';
import type { ExampleLabel } from './fit';

/** A few examples of each label, and the beginning of each, tell the language of all. */
const looked = { examples: 5, chars: 200 };

/** A head is fitted to one encoder: that of the language in which its examples are. */
export function encoderOfExamples(labels: readonly ExampleLabel[]): EncoderId {
  const texts = labels.flatMap(({ examples }) => examples.slice(0, looked.examples).map((text) => text.slice(0, looked.chars)));
  return encoderOf(texts.join('\n'));
}

/** The version to which a head for these examples is fitted now; one of another version is to be fitted again. */
export function versionOfExamples(labels: readonly ExampleLabel[]): string {
  const id = encoderOfExamples(labels);
  return encoderVersion(id, builtInModels.find((model) => model.id === id)!.version);
}
