import * as v from 'valibot';
import { type HeadName, heads } from '../core/encoding/encoding';

/** By the label's place. */
const marksSchema = v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(2))), v.minLength(2));

const headSchema = v.object({
  output: v.string(),
  kind: v.picklist(['token', 'sequence']),
  labels: v.pipe(v.array(v.string()), v.minLength(2)),
  temperature: v.pipe(v.number(), v.minValue(0.01)),
  /** See `CertaintyMarks`; a model without has nothing that may be said without reserve. */
  certainty: v.optional(v.object({ sure: marksSchema, likely: marksSchema })),
});

const configSchema = v.object({
  gloss: v.object({
    version: v.string(),
    heads: v.object(Object.fromEntries(heads.map((name) => [name, headSchema])) as Record<HeadName, typeof headSchema>),
  }),
});

/** What the engine must know about the encoder beside its weights; stands under `gloss` in the model's config.json. */
export interface EncoderConfig {
  readonly version: string;
  readonly heads: Readonly<Record<HeadName, v.InferOutput<typeof headSchema>>>;
}

/** Reads the encoder's configuration; throws a `ValiError` that names what is missing. */
export function parseEncoderConfig(config: unknown): EncoderConfig {
  return v.parse(configSchema, config).gloss;
}
