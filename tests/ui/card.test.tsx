// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FindingsResult } from '../../src/core/run/result';
import type { Finding } from '../../src/core/run/finding';
import type { RunEvent } from '../../src/core/run/run';
import { taskIds } from '../../src/tasks';
import type { TaskId } from '../../src/core/run/task-id';
import { mountCard } from '../../src/ui/card/mount-card';
import type { CardHost, FinishedRun } from '../../src/ui/hosts';
import { cardFaces, fakeCard, fakeRun, happyEvents } from '../gallery/fake-hosts';
import { draft, letter, letterEntities, spanOf } from '../gallery/passages';
import { control, createRoot, createSurface, press, type RecordedSurface, settle } from './stage';

const key = 'glk_live_7Rk2pQ9vXw41ZtBn8sYd';
let surface: RecordedSurface;
let root: HTMLElement;

async function show(host: CardHost) {
  let mounted: ReturnType<typeof mountCard> | undefined;
  await settle(() => {
    mounted = mountCard(root, host);
  });
  return mounted!;
}

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

describe('the card', () => {
  it('shows the mood of the whole and of every sentence, and how much was read', async () => {
    await show(fakeCard(surface, letter, ['sentiment']));
    expect(root.querySelector('.overall-label')?.textContent).toBe('Mixed: 3 negative, 1 positive');
    expect(root.querySelectorAll('.sentences li')).toHaveLength(7);
    expect(root.querySelector('.status')?.textContent).toContain(`${letter.text.length} of ${letter.text.length} characters`);
  });

  it('tells a screen reader what goes on and when it is done, but does not count aloud', async () => {
    await show(cardFaces(surface).running!);
    expect(root.querySelector('[role=status]')?.textContent).toBe('Reading…');
    expect(root.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext')).toMatch(/^2,400 of [\d,]+ characters read$/);
    root = createRoot();
    await show(fakeCard(surface, letter, ['sentiment']));
    expect(root.querySelector('[role=status]')?.textContent).toBe('Done.');
  });

  it('shows what is known so far, says that it is not all, and keeps both when the run is stopped', async () => {
    await show(cardFaces(surface)['so-far']!);
    const note = 'What was found so far. It is not all.';
    expect(root.querySelector('.partial')?.textContent).toBe(note);
    expect(root.querySelector('.entities')?.textContent).toContain('Ines Calderón');
    expect(root.querySelector('.card-actions')).toBeNull();
    await settle(() => control(root, 'Cancel').click());
    expect(root.textContent).toContain('Stopped');
    expect(root.querySelector('.partial')?.textContent).toBe(note);
    expect(root.querySelector('.entities')?.textContent).toContain('Ines Calderón');
  });

  it('shows what a language model judges as it comes, stops it by a press and keeps the rest', async () => {
    await show(cardFaces(surface).judging!);
    expect(root.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('40');
    expect(root.textContent).toContain('A language model judges by rules in words: 2 of 5');
    expect(root.textContent).toContain('Promises more than we can keep');
    expect(root.querySelector('.card-actions')).not.toBeNull();
    await settle(() => control(root, 'Stop judging').click());
    expect(root.textContent).toContain('Stopped before a language model had judged all of the text by: house-style/promises-much.');
    expect(root.querySelector('.card')?.getAttribute('data-phase')).toBe('done');
    expect(root.textContent).toContain('Promises more than we can keep');
  });

  it('keeps the run when a language model begins to judge, and the same one again at the end', async () => {
    const keep = vi.fn();
    await show({ ...cardFaces(surface).judging!, keep });
    expect(keep).toHaveBeenCalledTimes(1);
    await settle(() => control(root, 'Stop judging').click());
    expect(keep).toHaveBeenCalledTimes(2);
    const [[early], [end]] = keep.mock.calls as [[FinishedRun], [FinishedRun]];
    expect(end.id).toBe(early.id);
    expect(early.results.some(({ result }) => 'notRun' in result)).toBe(true);
  });

  it('names the language model that judged, and no built-in model that read nothing', async () => {
    const cost = { totalMs: 20, modelMs: 0, tokens: 0, threads: 1, judged: { model: 'Clever', totalMs: 61_000, modelMs: 61_000, threads: 2 } };
    const coverage = { analysedChars: draft.text.length, totalChars: draft.text.length, unmeasuredLanguage: 'fr' };
    const events = happyEvents(draft, ['compliance']).map((event): RunEvent => (event.type === 'run-done' ? { ...event, coverage, cost } : event));
    await show(fakeCard(surface, draft, ['compliance'], events));
    const status = root.querySelector('.status')?.textContent;
    expect(status).toContain('Patterns only');
    expect(status).toContain('Rules in words: Clever');
    expect(status).not.toContain('Built-in model');
    expect(status).not.toContain('French');
  });

  it('says which rules in words nobody was asked about, and leads to where models are', async () => {
    const openModels = vi.fn();
    await show({ ...cardFaces(surface)['not-asked']!, openModels });
    expect(root.textContent).toContain('Not asked: house-style/promises-much.');
    await settle(() => control(root, 'Options → Models').click());
    expect(openModels).toHaveBeenCalledOnce();
  });

  it('shows a face for every state without an empty word', async () => {
    for (const [name, host] of Object.entries(cardFaces(surface))) {
      root = createRoot();
      const mounted = await show(host);
      const unnamed = [...root.querySelectorAll('button')].filter((button) => !(button.getAttribute('aria-label') ?? button.textContent)?.trim());
      expect(unnamed, name).toEqual([]);
      expect(root.textContent?.trim().length, name).toBeGreaterThan(5);
      await settle(() => mounted.dispose());
    }
  });

  it('moves the page to a sentence that is clicked', async () => {
    const reveal = vi.fn();
    await show({ ...fakeCard(surface, letter, ['sentiment']), reveal });
    await settle(() => root.querySelector<HTMLElement>('.sentence')?.click());
    const [{ start, end }] = reveal.mock.calls[0] as [{ start: number; end: number }];
    expect(letter.text.slice(start, end)).toContain('I ordered the blue lamp');
  });

  it('walks through the places of a value, one click each', async () => {
    const reveal = vi.fn();
    await show({ ...fakeCard(surface, letter, ['entities']), reveal });
    const ines = [...root.querySelectorAll<HTMLElement>('.finding-value')].find((button) => button.textContent?.includes('Ines'));
    await settle(() => ines?.click());
    await settle(() => ines?.click());
    expect(reveal.mock.calls.map(([span]) => span)).toEqual([spanOf(letter, 'Ines Calderón'), spanOf(letter, 'Ines Calderón', 2)]);
  });

  it('never shows a secret until it is uncovered, in any task', async () => {
    await show(fakeCard(surface, draft, taskIds));
    for (const task of ['Sentiment', 'Entities', 'Compliance']) {
      await settle(() => control(root, new RegExp(`^${task}`)).click());
      expect(root.innerHTML).not.toContain(key);
    }
    await settle(() => control(root, 'Show the value').click());
    expect(root.textContent).toContain(key);
    await settle(() => control(root, 'Hide the value').click());
    expect(root.textContent).not.toContain(key);
  });

  it.each(['sentiment', 'entities', 'compliance'] as const)('shows no secret when %s alone was asked', async (task) => {
    await show(fakeCard(surface, draft, [task]));
    expect(root.innerHTML).not.toContain(key);
  });

  it('shows no secret while the first result is all there is, nor after a cancel', async () => {
    const events = happyEvents(draft, taskIds).slice(0, 3);
    expect(events.at(-1)).toMatchObject({ type: 'task-done', task: 'sentiment' });
    await show(fakeCard(surface, draft, taskIds, events));
    expect(root.textContent).toContain('••••••8sYd');
    expect(root.innerHTML).not.toContain(key);
    await settle(() => control(root, 'Cancel').click());
    expect(root.innerHTML).not.toContain(key);
  });

  it('copies and exports with the secret covered', async () => {
    await show(fakeCard(surface, draft, ['compliance']));
    await settle(() => control(root, 'Copy').click());
    await settle(() => control(root, 'Export').click());
    await settle(() => control(root, 'Table (CSV)').click());
    expect(surface.copied[0]).toContain('Gives away a key\t••••••8sYd');
    expect(surface.saved[0]?.fileName).toMatch(/^gloss-compliance-\d{12}\.csv$/);
    expect(surface.copied[0] + surface.saved[0]!.content).not.toContain(key);
  });

  it('says what the mark is that is pointed at, with its secret masked, and nothing where the place is none of its findings', async () => {
    let point: (span: { start: number; end: number } | null) => void = () => {};
    await show({
      ...fakeCard(surface, draft, ['compliance']),
      watchPointed(listener) {
        point = listener;
      },
    });
    const note = () => root.querySelector('.pointed-note')?.textContent ?? '';
    expect(note()).toBe('');
    await settle(() => point(spanOf(draft, 'cures insomnia')));
    expect(note()).toContain('Promises to cure an illness');
    expect(note()).toContain('cures insomnia');
    expect([...root.querySelectorAll('[data-pointed]')].map(({ textContent }) => textContent)).toEqual([expect.stringContaining('cures insomnia')]);
    await settle(() => point(spanOf(draft, key)));
    expect(note()).toContain('••••••');
    expect(root.innerHTML).not.toContain(key);
    await settle(() => point({ start: 0, end: 1 }));
    expect(note()).toBe('');
    await settle(() => point(null));
    expect(root.querySelectorAll('[data-pointed]')).toHaveLength(0);
  });

  it('puts a finding aside and takes it back', async () => {
    const forgotten = vi.fn(async () => 'stored' as const);
    const ignored = vi.fn(async () => 'stored' as const);
    await show({ ...fakeCard(surface, letter, ['entities']), ignoreAlways: ignored, noticeAgain: forgotten });
    await settle(() => control(root, 'Why “Tomás”?').click());
    expect(root.textContent).toContain('Found by the built-in model: Entities');
    await settle(() => control(root, 'Always ignore this value').click());
    expect(root.querySelector('.entities')?.textContent).not.toContain('Tomás');
    expect(ignored).toHaveBeenCalledOnce();
    await settle(() => control(root, 'Undo').click());
    expect(root.querySelector('.entities')?.textContent).toContain('Tomás');
    expect(forgotten).toHaveBeenCalledOnce();
  });

  describe('tells why a finding stands there', () => {
    const account = 'DE89 3704 0044 0532 0130 00';
    const passage = { text: `Please pay to IBAN ${account} by Friday.` };
    const found: Finding = {
      span: { start: passage.text.indexOf(account), end: passage.text.indexOf(account) + account.length },
      label: 'IBAN',
      confidence: 0.97,
      by: { kind: 'detector', id: 'iban' },
      evidence: [{ code: 'check-digits-passed' }, { code: 'context-word', detail: 'IBAN' }],
    };
    const breach: Finding = {
      ...found,
      by: { kind: 'rule', id: 'personal-data/bank-account' },
      evidence: [{ code: 'detector', detail: 'iban' }, ...found.evidence],
      broken: { policy: 'personal-data', rule: 'bank-account', severity: 'serious' },
    };
    const rule = { pack: { en: 'Personal data' }, message: { en: 'A bank account number.' }, reason: { en: 'Fraud.' } };
    const texts = { rules: { 'personal-data/bank-account': rule }, detectors: { iban: { en: 'IBAN' } } };
    const resultOf = (finding: Finding): FindingsResult => ({ kind: 'findings', findings: [finding], texts });
    const events = (task: TaskId, finding: Finding): RunEvent[] => [
      { type: 'task-done', task, result: resultOf(finding) },
      {
        type: 'run-done',
        coverage: { analysedChars: passage.text.length, totalChars: passage.text.length },
        cost: { totalMs: 4, modelMs: 0, tokens: 9, threads: 1 },
      },
    ];
    const reasons = () => [...root.querySelectorAll('.evidence li')].map((reason) => reason.textContent);

    it('names the check that passed and the word that raised it', async () => {
      await show(fakeCard(surface, passage, ['entities'], events('entities', found)));
      expect(reasons()).toEqual([]);
      await settle(() => control(root, `Why “${account}”?`).click());
      expect(reasons()).toEqual([
        'Found by a pattern: IBAN',
        'Its check digits are right.',
        'The word “IBAN” stands nearby.',
        'Confidence: 97%',
        `Characters ${found.span.start} to ${found.span.end}`,
      ]);
    });

    it('says the same of a rule that asked the detector', async () => {
      await show(fakeCard(surface, passage, ['compliance'], events('compliance', breach)));
      await settle(() => control(root, /^Why/).click());
      expect(reasons()).toEqual(expect.arrayContaining(['Matched by the detector “IBAN”.', 'Its check digits are right.', 'The word “IBAN” stands nearby.']));
    });

    it('speaks of a word nearby even when nobody says which', async () => {
      const nameless = { ...found, evidence: [{ code: 'context-word' }] };
      await show(fakeCard(surface, passage, ['entities'], events('entities', nameless)));
      await settle(() => control(root, `Why “${account}”?`).click());
      expect(reasons()).toContain('A word nearby says what it is.');
    });
  });

  it('marks the findings in front on the page and takes the marks away with itself', async () => {
    const highlight = vi.fn();
    const mounted = await show({ ...fakeCard(surface, letter, ['entities']), highlight });
    await settle(() => control(root, 'Mark on page').click());
    expect(highlight.mock.lastCall?.[0]).toHaveLength(letterEntities.findings.length);
    await settle(() => mounted.dispose());
    expect(highlight).toHaveBeenLastCalledWith([]);
  });

  it('cancels a run, says so, and runs again', async () => {
    const runs = [fakeRun([{ type: 'model-loading' }]), fakeRun(happyEvents(letter, ['entities']))];
    const cancel = vi.spyOn(runs[0]!, 'cancel');
    await show({ ...fakeCard(surface, letter, ['entities']), start: () => runs.shift()! });
    expect(root.querySelector('[role=progressbar]')).not.toBeNull();
    await settle(() => control(root, 'Cancel').click());
    expect(cancel).toHaveBeenCalledOnce();
    expect(root.textContent).toContain('You stopped the run before it was done.');
    await settle(() => control(root, 'Run again').click());
    expect(root.textContent).toContain('Brightwater Logistics');
  });

  it('offers no second try for what would fail again', async () => {
    await show(fakeCard(surface, letter, ['entities'], [{ type: 'run-failed', failure: { code: 'text-too-long', limitChars: 200_000 } }]));
    expect(root.querySelector('[role=alert]')?.textContent).toContain('200,000');
    expect(() => control(root, 'Try again')).toThrow();
  });

  it('closes on Escape, unless Escape closed a menu', async () => {
    const close = vi.fn();
    await show({ ...fakeCard(surface, letter, ['entities']), close });
    await settle(() => control(root, 'Export').click());
    await settle(() => press(control(root, 'Data (JSON)'), 'Escape'));
    expect(close).not.toHaveBeenCalled();
    await settle(() => press(control(root, 'Copy'), 'Escape'));
    await settle(() => control(root, 'Copy').dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape', bubbles: true })));
    expect(close).toHaveBeenCalledOnce();
  });

  it('changes tasks with the arrow keys', async () => {
    await show(fakeCard(surface, draft, taskIds));
    const tab = root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!;
    expect(tab.textContent).toBe('Compliance7');
    await settle(() => press(tab, 'ArrowRight'));
    expect(root.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Sentiment');
  });

  it('hands its finished run to the session and to the panel', async () => {
    const keep = vi.fn();
    const openPanel = vi.fn();
    await show({ ...fakeCard(surface, letter, ['entities']), keep, openPanel });
    await settle(() => control(root, 'Open in side panel').click());
    expect(keep).toHaveBeenCalledOnce();
    expect(openPanel.mock.lastCall?.[0]).toBe(keep.mock.lastCall?.[0]);
  });

  it('ends its run when it is taken away', async () => {
    const run = fakeRun([{ type: 'model-loading' }]);
    const cancel = vi.spyOn(run, 'cancel');
    const mounted = await show({ ...fakeCard(surface, letter, ['entities']), start: () => run });
    await settle(() => mounted.dispose());
    expect(cancel).toHaveBeenCalledOnce();
    expect(root.childElementCount).toBe(0);
  });
});
