// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { TextFlow, type WhiteSpace } from '../../src/page/text-flow';
import { createFieldTextMap, createPageTextMap } from '../../src/page/text-map';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '🙂', 'é', '好') });
type Step = { readonly kind: 'text'; readonly data: string; readonly whiteSpace: WhiteSpace } | { readonly kind: 'break' | 'block' | 'row' };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), data: text, whiteSpace: fc.constantFrom<WhiteSpace>('collapse', 'preserve', 'preserve-breaks') }),
  fc.record({ kind: fc.constantFrom('break' as const, 'block' as const, 'row' as const) }),
);

/** Tells a flow what the steps say; a row is an empty one. */
function flowOf(steps: readonly Step[]): TextFlow {
  const flow = new TextFlow();
  for (const step of steps) {
    if (step.kind === 'text') {
      const node = document.createTextNode(step.data);
      document.body.append(node);
      flow.addText(node, 0, node.length, step.whiteSpace);
    } else if (step.kind === 'break') flow.breakLine();
    else if (step.kind === 'block') flow.endBlock();
    else {
      flow.startRow();
      flow.endCell(flow.startCell());
      flow.endRow();
    }
  }
  return flow;
}

afterEach(() => document.body.replaceChildren());

describe('a text flow', () => {
  it('maps every character of its pieces to the same character of a node, in order', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const flow = flowOf(steps);
        const passage = flow.text;
        let end = 0;
        for (const { node, nodeStart, textStart, length } of flow.pieces) {
          expect(textStart).toBeGreaterThanOrEqual(end);
          expect(passage.slice(end, textStart)).toMatch(/^[\n\t]*$/);
          const drawn = node.data.slice(nodeStart, nodeStart + length);
          expect(passage.slice(textStart, textStart + length).replace(/\s/g, ' ')).toBe(drawn.replace(/\s/g, ' '));
          end = textStart + length;
        }
        expect(end).toBe(passage.length);
      }),
    );
  });

  it('never doubles a space or hangs one at a line where white space collapses', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const collapsing = steps.map((step) => (step.kind === 'text' ? { ...step, whiteSpace: 'collapse' as const } : step));
        expect(flowOf(collapsing).text).not.toMatch(/^\s| {2}| $|\n | \n/);
      }),
    );
  });
});

describe('a text map', () => {
  it('gives no range for an empty span or for a break between boxes', () => {
    const flow = new TextFlow();
    for (const data of ['one', 'two']) {
      const node = document.createTextNode(data);
      document.body.append(node);
      flow.addText(node, 0, 3, 'collapse');
      flow.endBlock();
    }
    const seen = new WeakSet(flow.pieces.map(({ node }) => node));
    const map = createPageTextMap({ text: flow.text, pieces: flow.pieces, seen });
    expect(flow.text).toBe('one\ntwo');
    expect(map.toRange({ start: 1, end: 1 })).toBe(null);
    expect(map.toRange({ start: 3, end: 4 })).toBe(null);
    expect(map.toRange({ start: 1, end: 3 })?.toString()).toBe('ne');
    expect(map.toRange({ start: 2, end: 5 })?.toString()).toBe('et');
  });

  it('finds a span in a field only while its characters stand there', () => {
    const field = document.createElement('textarea');
    field.value = 'Dear Ada, hello';
    document.body.append(field);
    const map = createFieldTextMap(field, 5, 'Ada, hello');
    expect(map.toFieldSpan({ start: 0, end: 3 })).toEqual({ start: 5, end: 8 });
    field.value = 'Dear Bob, hello';
    expect(map.toFieldSpan({ start: 0, end: 3 })).toBe(null);
    expect(map.toFieldSpan({ start: 5, end: 10 })).toEqual({ start: 10, end: 15 });
    field.remove();
    expect(map.toFieldSpan({ start: 5, end: 10 })).toBe(null);
  });
});
