/** The reader's test set in memory: changed as the background changes it, asked of passages whose answers are known. */
import { nameRows } from '../../src/core/test-set/row-file';
import { FullSetError, limitTestRows, type TestRow, type TestSetChange, type TestSetState } from '../../src/core/test-set/test-row';
import type { NamedRule } from '../../src/core/test-set/named-rule';
import type { JudgingHost } from '../../src/ui/judging-host';
import type { TestSetHost } from '../../src/ui/test-set-host';
import { policyNotes } from './catalogue';
import { fakeRun, happyEvents } from './fake-hosts';
import { draft, letter } from './passages';

/** A set with its listeners. */
export interface FakeSet {
  state: TestSetState;
  rows: TestRow[];
  change(changes: readonly TestSetChange[]): Promise<void>;
  watch: TestSetHost['watch'];
}

export function createSet(rows: readonly TestRow[] = [], isOffered: boolean | null = rows.length > 0 ? true : null): FakeSet {
  const listeners = new Set<Parameters<TestSetHost['watch']>[0]>();
  const set: FakeSet = {
    state: isOffered === null ? null : { isOffered, hasAgreed: true, count: rows.length },
    rows: [...rows],
    async change(changes) {
      let said = set.state;
      const asNew = { isOffered: true, hasAgreed: false, count: 0 };
      let next = [...set.rows];
      for (const change of changes) {
        if (change.type === 'agree') said = { ...(said ?? asNew), hasAgreed: true };
        else if (change.type === 'offer') said = { ...(said ?? asNew), isOffered: change.isOffered };
        else if (change.type === 'remove-rows') next = next.filter(({ id }) => !change.ids.includes(id));
        else if (change.type === 'judge' && !said?.hasAgreed) throw new Error('not-agreed');
        else if (change.type === 'judge' && !change.isNew && !next.some(({ id }) => id === change.row.id)) throw new Error('gone');
        else next = [...next.filter(({ id }) => id !== change.row.id), change.row];
      }
      if (next.length > limitTestRows) throw new FullSetError();
      set.rows = next;
      set.state = said === null && next.length === 0 ? null : { ...(said ?? asNew), count: next.length };
      for (const listener of listeners) listener(set.state, set.rows);
    },
    watch(listener) {
      listeners.add(listener);
      listener(set.state, set.rows);
      return () => listeners.delete(listener);
    },
  };
  return set;
}

const rules: readonly NamedRule[] = policyNotes.flatMap(({ id, title, rules }) =>
  rules.map((rule) => ({ label: `${id}/${rule.id}`, pack: title, message: rule.message })),
);

/** Card and panel over such a set. */
export function fakeJudging(set: FakeSet = createSet()): JudgingHost {
  return {
    watchRow: (id, listener) => set.watch((state, rows) => listener({ state, row: rows.find((row) => row.id === id) ?? null })),
    change: set.change,
    loadRules: async () => rules,
    openSet: () => {},
  };
}

/** The options page over such a set. */
export function fakeTestSet(set: FakeSet = createSet()): TestSetHost {
  return {
    watch: set.watch,
    change: set.change,
    loadRules: async () => rules,
    readCovered: (passage) => fakeRun(happyEvents(passage, ['sentiment'])),
    ask: ({ task, text }) => fakeRun(happyEvents({ text }, [task])),
  };
}

/** Passages as a reader might have judged them, some as Gloss sees them and some not. */
export function judgedRows(): Promise<TestRow[]> {
  const at = (text: string, words: string, label: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, label });
  return nameRows(
    [
      { kind: 'label', task: 'sentiment', text: letter.text, label: 'negative' },
      { kind: 'label', task: 'sentiment', text: draft.text, label: 'neutral' },
      {
        kind: 'findings',
        task: 'entities',
        text: letter.text,
        spans: [at(letter.text, 'Brightwater Logistics', 'ORG')],
        wrong: [],
        isWhole: false,
      },
      { kind: 'findings', task: 'compliance', text: draft.text, spans: [at(draft.text, 'cures insomnia', 'health-claims/cure')], wrong: [], isWhole: true },
    ],
    Date.UTC(2026, 2, 14, 9, 26),
  );
}
