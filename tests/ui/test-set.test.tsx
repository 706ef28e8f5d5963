// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../src/core/run/settings';
import type { SettingsChange } from '../../src/core/run/settings-change';
import { nameRows } from '../../src/core/test-set/row-file';
import { leastPassages } from '../../src/core/test-set/propose-threshold';
import { type FindingsRow, type LabelRow, rowId } from '../../src/core/test-set/test-row';
import type { RunEvent } from '../../src/core/run/run';
import { type FindingsResult, type LabelResult, noTexts } from '../../src/core/run/result';
import { mountCard } from '../../src/ui/card/mount-card';
import { mountOptions } from '../../src/ui/options/mount-options';
import type { OptionsHost } from '../../src/ui/hosts';
import type { TestSetHost } from '../../src/ui/test-set-host';
import { fakeCard, fakeOptions, fakeRun } from '../gallery/fake-hosts';
import { supportMail } from '../gallery/own-tasks';
import { draft, letter } from '../gallery/passages';
import { createSet, type FakeSet, fakeJudging, fakeTestSet, judgedRows } from '../gallery/test-set';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

const has = (name: string | RegExp) => {
  try {
    return control(root, name);
  } catch {
    return null;
  }
};
/** Rows are named by a digest, which is computed on another thread: whoever waits for one has waited for those asked before. */
const settleRows = async (deed?: () => unknown) => {
  await settle(deed);
  for (let round = 0; round < 3; round++) {
    await rowId('sentiment', '');
    await settle();
  }
};
const press = async (name: string | RegExp) => {
  await vi.waitFor(() => control(root, name));
  await settleRows(() => control(root, name).click());
};

const glad = { text: 'The lamp works well.' };
const scores = ['negative', 'neutral', 'positive'].map((label, at) => ({ label, confidence: [0.01, 0.02, 0.97][at]! }));
const gladEvents: readonly RunEvent[] = [
  { type: 'task-done', task: 'sentiment', result: { kind: 'label', scores, certainty: 'sure', parts: [] } as LabelResult },
  { type: 'run-done', coverage: { analysedChars: 20, totalChars: 20 }, cost: { totalMs: 1, modelMs: 1, tokens: 1, threads: 1 } },
];

describe('a result', () => {
  const show = (set: FakeSet, task: 'sentiment' | 'entities' | 'compliance', passage = letter) =>
    settleRows(() => void mountCard(root, { ...fakeCard(surface, passage, [task], passage === glad ? gladEvents : undefined), judging: fakeJudging(set) }));

  it('is not kept before the reader has agreed to it, once', async () => {
    const set = createSet();
    await show(set, 'sentiment', glad);
    await press('Right');
    expect(root.textContent).toContain('Gloss would keep the text of this passage and what you say of it on this device');
    expect(set.rows).toEqual([]);
    const opener = control(root, 'Right');
    opener.focus();
    control(root, 'Not now').focus();
    await press('Not now');
    expect(document.activeElement).toBe(opener);
    expect(set.rows).toEqual([]);
    expect(set.state).toBeNull();
    await press('Right');
    await press('Keep it');
    expect(set.rows).toMatchObject([{ task: 'sentiment', text: glad.text, kind: 'label', label: 'positive' }]);
    expect(control(root, 'Right').getAttribute('aria-pressed')).toBe('true');
    await press('Undo');
    expect(set.rows).toEqual([]);
    await press('Wrong');
    await press('Neutral');
    expect(root.textContent).not.toContain('Gloss would keep');
    expect(set.rows).toMatchObject([{ label: 'neutral' }]);
    expect(root.textContent).toContain('Kept in your test set as: Neutral.');
  });

  it('is not offered to be judged any more where the reader does not want that', async () => {
    const set = createSet();
    await show(set, 'sentiment', glad);
    await press('Right');
    await press('Do not offer this');
    expect(set.state).toEqual({ isOffered: false, hasAgreed: false, count: 0 });
    expect(has('Right')).toBeNull();
    // The keyboard is not thrown back to the page.
    expect(root.contains(document.activeElement)).toBe(true);
  });

  it('is not offered to be judged where nothing can be kept', async () => {
    await settle(
      () =>
        void mountCard(root, {
          ...fakeCard(surface, letter, ['sentiment']),
          judging: { ...fakeJudging(), watchRow: () => () => {} },
        }),
    );
    expect(root.querySelector('.overall-label')).not.toBeNull();
    expect(has('Right')).toBeNull();
  });

  it('of findings is judged one by one, with what they should be, what is missing, and as a whole', async () => {
    const set = createSet([], true);
    await show(set, 'entities');
    await press('Something is wrong or missing');
    await press('“Brightwater Logistics” is wrong');
    const instead = control(root, 'What “Brightwater Logistics” is') as HTMLSelectElement;
    await settle(() => {
      instead.value = 'LOC';
      instead.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const start = letter.text.indexOf('Brightwater Logistics');
    expect(set.rows).toMatchObject([
      { isWhole: false, wrong: [{ start, label: 'ORG' }], spans: [{ start, end: start + 'Brightwater Logistics'.length, label: 'LOC' }] },
    ]);

    const copy = root.querySelector<HTMLTextAreaElement>('.judge-missed textarea')!;
    const word = letter.text.indexOf(' the ') + 1;
    await settle(() => type(copy, 'Something typed'));
    expect(copy.value).toBe(letter.text);
    const what = control(root, 'What they are…') as HTMLSelectElement;
    expect((control(root, 'Add') as HTMLButtonElement).disabled).toBe(true);
    await settle(() => {
      copy.setSelectionRange(word, word + 4);
      copy.dispatchEvent(new Event('select', { bubbles: true }));
      what.value = 'DATE';
      what.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press('Add “the”');
    expect((set.rows[0] as FindingsRow).spans).toContainEqual({ start: word, end: word + 3, label: 'DATE' });
    await press('All else is right, and nothing is missing');
    const row = set.rows[0] as FindingsRow;
    expect(row.isWhole).toBe(true);
    expect(row.spans.length).toBeGreaterThan(2);
    expect(row.spans.filter((span) => span.start === start)).toEqual([{ start, end: start + 21, label: 'LOC' }]);
  });

  it('with masked values asks each time, and never shows them in the copy', async () => {
    const set = createSet([], true);
    await show(set, 'compliance', draft);
    await press('Something is wrong or missing');
    const copy = root.querySelector<HTMLTextAreaElement>('.judge-missed textarea')!;
    expect(copy.value).toHaveLength(draft.text.length);
    expect(copy.value).toContain('••••••••');
    await press('All of it is right, and nothing is missing');
    expect(root.textContent).toContain('This passage holds values that are masked here');
    expect(set.rows).toEqual([]);
    await press('Keep it');
    expect(set.rows).toMatchObject([{ task: 'compliance', isWhole: true }]);
    expect(set.rows[0]!.covered!.length).toBeGreaterThan(0);
  });
});

async function showSet(set: FakeSet, changes: Partial<OptionsHost> = {}, testSet: Partial<TestSetHost> = {}): Promise<void> {
  location.hash = '#testset';
  await settle(() => void mountOptions(root, { ...fakeOptions(surface), testSet: { ...fakeTestSet(set), ...testSet }, ...changes }));
}

describe('the test set in the options', () => {
  it('counts, finds, changes and deletes passages, and brings them back', async () => {
    const set = createSet(await judgedRows());
    await showSet(set);
    expect(root.querySelector('[aria-label="Passages by task and label"]')!.textContent).toContain('Sentiment Neutral 1 · Negative 1');
    await settle(() => type(control(root, 'Search'), 'cures insomnia'));
    expect(root.querySelectorAll('.test-row')).toHaveLength(2);
    await press('Compliance');
    expect(root.querySelectorAll('.test-row')).toHaveLength(1);
    await press('Delete these 1');
    expect(set.rows).toHaveLength(3);
    await press('Undo');
    expect(set.rows).toHaveLength(4);

    await settle(() => type(control(root, 'Search'), ''));
    await press('All tasks');
    const mood = [...root.querySelectorAll('.test-row')].find((row) => row.textContent?.includes('Sentiment Neutral'))!;
    await settle(() => (mood.querySelector('[aria-expanded]') as HTMLElement).click());
    await settle(() => type(control(root, 'Text of the passage'), 'Another text.'));
    await press('Save');
    expect(set.rows.map(({ text }) => text)).toContain('Another text.');
    expect(set.rows).toHaveLength(4);
    await press('Undo');
    expect(set.rows.map(({ text }) => text)).not.toContain('Another text.');
  });

  it('masks anew what is brought in or written, and shows a value only to who asks for it', async () => {
    const set = createSet();
    const [text, value] = ['Our door opens with 4821-7730-5512.', '4821-7730-5512'];
    await showSet(
      set,
      {},
      {
        readCovered: (passage) => {
          const start = passage.text.indexOf(value);
          return fakeRun([{ type: 'run-covered', covered: [{ start, end: start + value.length }] }]);
        },
      },
    );
    const picker = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const line = `${JSON.stringify({ text, label: 'neutral' })}\n`;
    Object.defineProperty(picker, 'files', { value: [new File([line], 'mine.jsonl')] });
    await settleRows(() => picker.dispatchEvent(new Event('change', { bubbles: true })));
    await vi.waitFor(() => expect(set.rows[0]?.covered).toHaveLength(1));
    expect(root.textContent).not.toContain(value);
    await press(/^Edit /);
    const field = control(root, 'Text of the passage') as HTMLTextAreaElement;
    expect(field.readOnly).toBe(true);
    expect(field.value).not.toContain(value);
    await press('Show the masked values, to change the text');
    expect(field.value).toBe(text);
    await settle(() => type(field, `So: ${text}`));
    await press('Save');
    await vi.waitFor(() => expect(set.rows).toMatchObject([{ covered: [{ start: text.indexOf(value) + 4 }] }]));
    expect(root.textContent).not.toContain(value);
  });

  it('goes out as a file and comes back as it was, with the lines that were none', async () => {
    const rows = await judgedRows();
    const set = createSet(rows);
    await showSet(set);
    await press('Export');
    const { fileName, content } = surface.saved[0]!;
    expect(fileName).toBe('gloss-test-set.jsonl');
    expect(content.trim().split('\n')).toHaveLength(4);
    await press('Export for training');
    expect(surface.saved[1]!.content.trim().split('\n')).toHaveLength(3);

    const empty = createSet();
    root = createRoot();
    await showSet(empty);
    expect(root.textContent).toContain('No passage yet');
    const picker = root.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(picker, 'files', { value: [new File([`${content}no row\n`], 'mine.jsonl')] });
    await settleRows(() => picker.dispatchEvent(new Event('change', { bubbles: true })));
    expect(empty.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(root.textContent).toContain('Lines left out: 1 (first: 5)');
  });

  it('never lets a thumb keep a passage because a file was brought in or the offer switched on', async () => {
    const set = createSet();
    set.state = { isOffered: false, hasAgreed: false, count: 0 };
    await showSet(set);
    const picker = root.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(picker, 'files', { value: [new File(['{"text":"Fine.","label":"positive"}\n'], 'mine.jsonl')] });
    await settleRows(() => picker.dispatchEvent(new Event('change', { bubbles: true })));
    expect(set.state).toEqual({ isOffered: false, hasAgreed: false, count: 1 });
    await press('Ask below results whether they are right');
    expect(set.state).toMatchObject({ isOffered: true });
    root = createRoot();
    await settle(() => void mountCard(root, { ...fakeCard(surface, glad, ['sentiment'], gladEvents), judging: fakeJudging(set) }));
    await press('Right');
    expect(root.textContent).toContain('Gloss would keep the text of this passage');
    expect(set.rows.map(({ text }) => text)).toEqual(['Fine.']);
  });

  it('is scored by one press: shares with intervals, what is wrong, false alarms by pack', async () => {
    const set = createSet(await judgedRows());
    await showSet(set);
    await press('Score all passages');
    const text = root.textContent!;
    const sentiment = root.querySelector('[aria-label="Sentiment: Built-in model"]')!.textContent!;
    expect(sentiment).toMatch(/Right\d+% \d of 2 \(95% interval: \d+% to \d+%\)/);
    expect(text).toContain('So few passages (4) leave the interval wide.');
    expect(text).toContain('Passages judged in parts: 1');
    expect(root.querySelector('[aria-label="Compliance: Built-in model"]')!.textContent).toMatch(/Health claims false alarms: \d of \d/);
    expect(text).toMatch(/No proposal yet: \d+ more judged findings are needed, and \d+ more passages that hold some\./);
    await settle(() => (root.querySelector('.wrong-rows .link') as HTMLElement).click());
    expect(root.querySelector('.row-editor')).not.toBeNull();
  });

  it('can be stopped while it is scored, and then shows no score', async () => {
    let asked = 0;
    const set = createSet(await judgedRows());
    await showSet(
      set,
      {},
      {
        ask: () => {
          asked++;
          return fakeRun([{ type: 'model-loading' }]);
        },
      },
    );
    await press('Score all passages');
    expect(root.textContent).toContain('Passages read: 0 of');
    await press('Cancel');
    expect(root.querySelector('.task-score')).toBeNull();
    expect(asked).toBe(1);
  });

  it('proposes a threshold that the passages carry, sets it by one press, and back', async () => {
    const word = (at: number) => ({ start: at * 5, end: at * 5 + 4, label: 'PER' });
    const texts = Array.from({ length: leastPassages }, (_, at) => `${'Anna '.repeat(4)}${at}`);
    const rows = await nameRows(
      texts.map(
        (text): Omit<FindingsRow, 'id' | 'addedAt'> => ({
          kind: 'findings',
          task: 'entities',
          text,
          spans: Array.from({ length: 3 }, (_, at) => word(at)),
          wrong: [],
          isWhole: true,
        }),
      ),
      1,
    );
    const found = Array.from({ length: 4 }, (_, at) => ({
      span: word(at),
      label: 'PER',
      confidence: at < 3 ? 0.62 : 0.33,
      by: { kind: 'head', id: 'entities' } as const,
      evidence: [],
    }));
    const changed: SettingsChange[] = [];
    const host = fakeOptions(surface);
    await showSet(
      createSet(rows),
      {
        watchSettings: (listener) => {
          listener({ ...defaultSettings, entityThreshold: 0.3 });
          return () => {};
        },
        changeSettings: async (changes) => void changed.push(...changes),
        policies: host.policies,
      },
      {
        ask: ({ task }, { entityThreshold = 0.3 } = {}) =>
          fakeRun([
            {
              type: 'task-done',
              task,
              result: { kind: 'findings', texts: noTexts, findings: found.filter(({ confidence }) => confidence >= entityThreshold) } as FindingsResult,
            },
            { type: 'run-done', coverage: { analysedChars: 1, totalChars: 1 }, cost: { totalMs: 1, modelMs: 1, tokens: 1, threads: 1 } },
          ]),
      },
    );
    await press('Score all passages');
    expect(root.textContent).toContain('Today 30%: says 120, right 90 (75%)');
    expect(root.textContent).toContain('Proposed 35%: says 90, right 90 (100%)');
    await press('Set to 35%');
    expect(changed).toEqual([{ type: 'set-threshold', threshold: 0.35 }]);
    expect(root.textContent).toContain('It is set.');
    await press('Undo');
    expect(changed.at(-1)).toEqual({ type: 'set-threshold', threshold: 0.3 });
  });

  it('leaves out of the score of a sort of one’s own what it was learnt from', async () => {
    const asked: string[] = [];
    const [label] = supportMail.labels;
    const rows = await nameRows(
      [label!.examples[0]!, 'Nothing came.'].map((text) => ({ kind: 'label' as const, task: 'user/support-mail', text, label: label!.name })),
      1,
    );
    await showSet(
      createSet(rows),
      {},
      {
        ask: (row) => {
          asked.push(row.text);
          return fakeTestSet().ask(row);
        },
      },
    );
    await press('Score all passages');
    expect(asked).toEqual(['Nothing came.']);
    expect(root.querySelector('.task-score')!.textContent).toContain('Left out, because the task was learnt from them: 1.');
    expect(root.textContent).toContain('Passages: 1.');
  });

  it('sets a language model beside the built-in one for tasks of labels', async () => {
    const rows = (await judgedRows()).filter((row): row is LabelRow => row.kind === 'label');
    await showSet(createSet(rows), {
      write: () => ({
        cancel: () => {},
        events: (async function* () {
          yield {
            type: 'run-done',
            result: {
              kind: 'sorted',
              scores: [
                { label: 'negative', confidence: 0.9 },
                { label: 'neutral', confidence: 0.1 },
              ],
              model: 'x',
            },
          } as const;
        })() as never,
      }),
    });
    const [model] = root.querySelectorAll<HTMLElement>('[aria-label="Beside the built-in model, also score:"] .chip');
    await settle(() => model!.click());
    await press('Score all passages');
    expect(root.querySelectorAll('.task-score')).toHaveLength(2);
    expect(root.querySelector(`[aria-label="Sentiment: ${model!.textContent}"]`)!.textContent).toContain('50% 1 of 2');
  });
});
