import * as v from 'valibot';
import type { Case, Expectation } from './judge';

const schema = v.array(
  v.object({
    id: v.string(),
    kind: v.string(),
    group: v.string(),
    text: v.string(),
    task: v.string(),
    browserLanguage: v.optional(v.string()),
    expect: v.record(v.string(), v.unknown()),
  }),
);

/**
 * Reads cases from JSON, all but those of pages, which need a browser. A kind that begins with `none` is the
 * reporters' word for a case that no kind of fault is known for. Throws a sentence for anything else.
 */
export function readCases(json: string): Case[] {
  const read = v.safeParse(schema, JSON.parse(json));
  if (!read.success) throw new Error(`These are no cases: ${v.getDotPath(read.issues[0]) ?? 'file'}: ${read.issues[0].message}`);
  return read.output.filter(({ task }) => task !== 'page').map((one) => ({ ...one, expect: one.expect as Expectation }));
}
