import * as v from 'valibot';
import type { KnownValues } from '../core/redact/known-values';

/** Values that were replaced, on their way to where they are kept. */
export interface KnownOrder {
  readonly values: KnownValues;
  readonly isPrivate: boolean;
}

const word = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));
const orderSchema = v.strictObject({
  values: v.pipe(v.array(v.strictObject({ kind: word(100), original: word(20_000), replacement: word(20_000) })), v.maxLength(10_000)),
  isPrivate: v.boolean(),
});

/** Parses what arrives; null when it is no such order. */
export function parseKnownOrder(message: unknown): KnownOrder | null {
  const parsed = v.safeParse(orderSchema, message);
  return parsed.success ? parsed.output : null;
}
