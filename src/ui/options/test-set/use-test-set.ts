import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type TestRow, type TestSetChange, type TestSetState, undoTestSetChanges } from '../../../core/test-set/test-row';
import type { OptionsHost } from '../../hosts';
import { whyNotKept } from '../../judge/begin-judging';
import type { Notice } from '../../parts/notice-bar';

/** The set as it is stored, changes to it, and the way back from the last one. */
export interface TestSetDesk {
  readonly state: TestSetState;
  /** The newest first. */
  readonly rows: readonly TestRow[];
  readonly isLoaded: boolean;
  readonly notice: Notice | null;
  /** Shown at once, stored in turn. Resolves to whether it is stored. */
  change(changes: readonly TestSetChange[], key: string, values?: readonly string[]): Promise<boolean>;
  /** Changes one row as it stands by then, so that two quick changes are both kept; one that is gone stays gone. */
  changeRow(id: string, to: (row: TestRow) => TestRow): void;
  undo(): void;
  tell(notice: Notice | null): void;
}

/** Follows the set for as long as the section stands. */
export function useTestSet({ testSet }: Pick<OptionsHost, 'testSet'>): TestSetDesk {
  const [{ state, rows, isLoaded }, setSet] = useState<Pick<TestSetDesk, 'state' | 'rows' | 'isLoaded'>>({ state: null, rows: [], isLoaded: false });
  const [notice, setNotice] = useState<Notice | null>(null);
  const [back, setBack] = useState<readonly TestSetChange[]>([]);
  // The rows with all that is on its way to the store, for whoever changes one before that is drawn.
  const latest = useRef(rows);
  const turns = useRef({ last: Promise.resolve(true), underWay: 0 }).current;
  const [drained, setDrained] = useState(0);
  useEffect(
    () =>
      testSet.watch((state, all) => {
        // What is on its way is newer; when all of it is stored, the rows are read again.
        if (turns.underWay > 0) return;
        latest.current = [...all].reverse().sort((a, b) => b.addedAt - a.addedAt);
        setSet({ state, rows: latest.current, isLoaded: true });
      }),
    [testSet, drained],
  );
  const make = (changes: readonly TestSetChange[], next: Notice | null): Promise<boolean> => {
    turns.underWay++;
    turns.last = turns.last.then(async () => {
      try {
        await testSet.change(changes);
        setNotice(next);
        return true;
      } catch (error) {
        setNotice({ key: whyNotKept(error) });
        return false;
      } finally {
        turns.underWay--;
        if (turns.underWay === 0) setDrained((count) => count + 1);
      }
    });
    return turns.last;
  };
  const change: TestSetDesk['change'] = async (changes, key, values = []) => {
    const undo = undoTestSetChanges(changes, latest.current);
    const isStored = await make(changes, { key, values, isUndoable: undo.length > 0 });
    if (isStored) setBack(undo);
    return isStored;
  };
  return {
    state,
    rows,
    isLoaded,
    notice,
    change,
    changeRow(id, to) {
      const row = latest.current.find((one) => one.id === id);
      if (!row) return;
      const changed = to(row);
      void change([{ type: 'put-row', row: changed }], 'notice.row_changed');
      latest.current = latest.current.map((one) => (one.id === id ? changed : one));
      setSet((now) => ({ ...now, rows: latest.current }));
    },
    undo: () => void make(back, null),
    tell: useCallback((next: Notice | null) => setNotice(next), []),
  };
}
