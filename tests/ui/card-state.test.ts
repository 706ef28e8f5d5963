import { describe, expect, it } from 'vitest';
import { type CardEvent, moveCard, openCard } from '../../src/ui/card/card-state';
import { findingsInFront, stillCovered } from '../../src/ui/desk/review';
import { happyEvents } from '../gallery/fake-hosts';
import { draft, draftBreaches, letter, letterEntities, spanOf } from '../gallery/passages';

function play(passage: typeof draft, task: 'entities' | 'compliance', ...events: CardEvent[]) {
  const begin: CardEvent[] = [{ type: 'run-started' }, ...happyEvents(passage, [task])];
  return [...begin, ...events].reduce(moveCard, openCard(passage, [task]));
}

/** What the card marks on the page and lists: both ask for it this way. */
const inFront = ({ run, desk, task }: ReturnType<typeof play>) => findingsInFront(run.answers, desk.review, task);

const key = spanOf(draft, 'glk_live_7Rk2pQ9vXw41ZtBn8sYd');

describe('the card', () => {
  it('opens on the first task, before any run', () => {
    expect(openCard(letter, ['entities', 'sentiment'])).toMatchObject({ task: 'entities', run: { phase: 'idle' }, isHighlighted: false });
  });

  it('puts a finding aside and takes it back', () => {
    const [finding] = letterEntities.findings;
    if (!finding) throw new Error('The gallery has lost its findings.');
    const aside = play(letter, 'entities', { type: 'finding-ignored', finding });
    expect(inFront(aside)).toHaveLength(letterEntities.findings.length - 1);
    expect(aside.desk.notice).toMatchObject({ key: 'notice.ignored_here', isUndoable: true });
    const back = moveCard(aside, { type: 'ignoring-undone' });
    expect(inFront(back)).toEqual(letterEntities.findings);
    expect(back.desk.notice).toBeNull();
  });

  it('puts every place of a value aside when it is always ignored', () => {
    const [finding] = letterEntities.findings;
    if (!finding) throw new Error('The gallery has lost its findings.');
    const state = play(letter, 'entities', { type: 'value-ignored', finding, canForget: false });
    expect(inFront(state)).toHaveLength(letterEntities.findings.length - 2);
    expect(state.desk.notice?.isUndoable).toBe(false);
    expect(state.desk.undo?.always).toBe(finding);
  });

  it('covers secrets until they are uncovered, and covers them again', () => {
    const covered = play(draft, 'compliance');
    expect(stillCovered(covered.run.covered, covered.desk.review)).toEqual([key]);
    const open = moveCard(covered, { type: 'secret-toggled', span: key });
    expect(stillCovered(open.run.covered, open.desk.review)).toEqual([]);
    const again = moveCard(open, { type: 'secret-toggled', span: key });
    expect(stillCovered(again.run.covered, again.desk.review)).toEqual([key]);
  });

  it('keeps a secret covered after its finding was put aside', () => {
    const finding = draftBreaches.findings.find(({ masked }) => masked);
    if (!finding) throw new Error('The gallery has lost its secret.');
    const state = play(draft, 'compliance', { type: 'finding-ignored', finding });
    expect(stillCovered(state.run.covered, state.desk.review)).toEqual([key]);
  });

  it('begins a new run with nothing aside, nothing uncovered and no marks', () => {
    const [finding] = draftBreaches.findings;
    if (!finding) throw new Error('The gallery has lost its findings.');
    const used = play(draft, 'compliance', { type: 'finding-ignored', finding }, { type: 'secret-toggled', span: key }, { type: 'highlight-toggled' });
    expect(moveCard(used, { type: 'run-started' })).toMatchObject({
      desk: { review: { hidden: [], revealed: [] }, notice: null },
      isHighlighted: false,
      run: { answers: [] },
    });
  });
});
