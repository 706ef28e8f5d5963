import { describe, expect, it } from 'vitest';
import { openProduct, resultOf } from '@/bench/quality/product';
import { findingsOf } from '@/src/core/run/result';
import { packs } from '@/src/packs';
import { packNotes } from '@/src/packs/notes';
import { asksModel, unmark } from '../policies/facts';

/** Rules that ask the built-in model: what their examples promise, the shipped model has to keep. */
const rules = packs.flatMap((pack) =>
  pack.rules.filter(({ match }) => asksModel(match) && match.kind !== 'judge').map((rule) => ({ id: `${pack.id}/${rule.id}`, pack, rule })),
);
const product = openProduct();

describe.each(rules)('the rule $id, with the shipped model', ({ id, pack, rule }) => {
  it.each(packNotes[pack.id]?.examples[rule.id] ?? [])('%s', async (example) => {
    const { text, marked } = unmark(example);
    const result = await resultOf(product.read({ text }, { [pack.id]: { on: true, rules: { [rule.id]: { on: true } } } }), 'compliance');
    const found = findingsOf(result).flatMap(({ by, span }) => (by.id === id ? [span] : []));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(marked.map(({ start, end }) => text.slice(start, end)));
  });
});

it('some rules ask the model', () => {
  expect(rules.length).toBeGreaterThanOrEqual(3);
});
