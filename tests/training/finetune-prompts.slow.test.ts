import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FieldWish, PlainRecord, RecordExample } from '@/src/core/run/record';
import type { LabelWish } from '@/src/core/run/writing';
import { habitsOf } from '@/src/decoder/decoder';
import { goOn, idsOf, type Prompt } from '@/src/decoder/prompt';
import { createChatTemplate } from '@/src/decoder/template/chat';
import { createTokenizer } from '@/src/decoder/tokenizer/tokenizer';
import { judgeOrder } from '@/src/decoder/work/judge';
import { recordPrompt } from '@/src/decoder/work/record-prompt';
import { writeRecord } from '@/src/decoder/work/record-schema';
import { sentimentOrder } from '@/src/decoder/work/sentiment';
import { type SortOrder, sortPrompt, splitLabels } from '@/src/decoder/work/sort';
import { writeWork } from '@/src/decoder/work/write';
import { readGguf } from '@/src/formats/gguf';
import { readGgufTokenizer } from '@/src/formats/gguf-tokenizer';
import { fromFile, gemma, smolLm2 } from '../decoder/real-weights';

interface PythonLabel {
  readonly name: string;
  readonly description: string | null;
  readonly examples: readonly string[];
}
/** A prompt and its answer as `training/finetune/golden.py` wrote them. */
interface Case {
  readonly kind: 'sort' | 'sentiment' | 'judge' | 'record' | 'write';
  readonly order: { readonly title: string; readonly labels: readonly PythonLabel[]; readonly may_be_none: boolean } | null;
  readonly record: {
    readonly fields: readonly (Omit<FieldWish, 'isList' | 'mayBeMissing'> & { readonly is_list: boolean; readonly may_be_missing: boolean })[];
    readonly examples: readonly RecordExample[];
  } | null;
  readonly instruction: string;
  readonly text: string;
  readonly follows: boolean;
  readonly prompt: { readonly text: string | null; readonly turns: readonly (readonly [role: 'system' | 'user' | 'assistant', content: string])[] };
  readonly target: unknown;
  readonly answer: string;
  /** By the model whose real tokenizer was at hand: the prompt's ids and the answer's. */
  readonly ids: Readonly<Partial<Record<'smolLm2' | 'gemma', readonly [number[], number[]]>>>;
}

const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/finetune/golden.json'), 'utf8')) as { readonly prompts: readonly Case[] };
const plain = ({ name, description, examples }: PythonLabel): LabelWish => ({ name, ...(description && { description }), examples });

/** What is sorted into which labels, by the extension's own definitions where it has them. */
function orderOf({ kind, order }: Case): SortOrder {
  if (kind === 'sentiment') return sentimentOrder;
  const labels = order!.labels.map(plain);
  if (kind === 'sort') return { title: 'Label', labels, mayBeNone: true };
  const [yes, no] = labels;
  // Python was given the rule with more spaces.
  return judgeOrder({ kind: 'judge', rule: ` ${yes!.description!.replace(' ', '  ')}\n`, breaks: yes!.examples, keeps: no!.examples, threshold: 0.5 });
}

function fieldsOf({ record }: Case): FieldWish[] {
  return record!.fields.map(({ is_list: isList, may_be_missing: mayBeMissing, ...field }) => ({ ...field, isList, mayBeMissing }));
}

function promptOf(given: Case): Prompt {
  const { kind, text, follows, record, instruction } = given;
  if (kind === 'record') return recordPrompt(fieldsOf(given), record!.examples, follows, text);
  return kind === 'write' ? writeWork({ instruction, length: 'short' }).promptOf(text) : sortPrompt(orderOf(given), text);
}

const asPrompt = ({ prompt: { text, turns } }: Case): Prompt =>
  text === null ? { kind: 'chat', turns: turns.map(([role, content]) => ({ role, content })) } : { kind: 'plain', text };

describe('a model is taught the prompts that it is asked', () => {
  it.each(golden.prompts.map((one, at) => [`${one.kind} ${at}`, one] as const))('%s', (_, given) => {
    expect(promptOf(given)).toEqual(asPrompt(given));
    if (given.kind === 'record') expect(writeRecord(fieldsOf(given), given.target as PlainRecord)).toBe(given.answer);
  });

  it('of every kind', () => {
    expect(new Set(golden.prompts.map(({ kind }) => kind))).toEqual(new Set(['sort', 'sentiment', 'judge', 'record', 'write']));
    expect(golden.prompts.some(({ follows }) => !follows)).toBe(true);
  });
});

describe.each([
  ['smolLm2', smolLm2, habitsOf('llama')],
  ['gemma', gemma, habitsOf('gemma3', 'gemma-3-270m')],
] as const)('with the real tokenizer of %s', (name, { path, isThere, title }, { quirks }) => {
  it.runIf(isThere)(`prompts and answers are the very ids${title}`, async () => {
    const source = fromFile(path);
    const tables = await readGgufTokenizer(await readGguf(source, path), source);
    const tokenizer = createTokenizer(tables);
    const template = () => createChatTemplate(tables.chatTemplate, tokenizer, quirks);
    const cases = golden.prompts.filter(({ ids }) => ids[name]);
    expect(cases.length).toBeGreaterThan(20);
    for (const one of cases) {
      const [prompt, answer] = one.ids[name]!;
      if (one.order) {
        const { ids, texts } = splitLabels(orderOf(one), tokenizer, template)(one.text);
        const wanted = texts.map((text) => [...ids, ...text]);
        expect(wanted).toContainEqual([...prompt, ...answer]);
      } else {
        expect([...idsOf(goOn(promptOf(one), one.answer), tokenizer, template), tokenizer.eos]).toEqual([...prompt, ...answer]);
      }
    }
  });
});
