import { useCallback, useEffect, useState } from 'preact/hooks';
import { type TestRow, type TestSetChange, type TestSetState, undoTestSetChanges } from '../../../core/test-set/test-row';
import type { OptionsHost } from '../../hosts';
import { whyNotKept } from '../../judge/use-judging';
import type { Notice } from '../../parts/notice-bar';

/** The set as it is stored, changes to it, and the way back from the last one. */
export interface TestSetDesk {
  readonly state: TestSetState;
  /** The newest first. */
  readonly rows: readonly TestRow[];
  readonly isLoaded: boolean;
  readonly notice: Notice | null;
  /** Resolves to whether it is stored. */
  change(changes: readonly TestSetChange[], key: string, values?: readonly string[]): Promise<boolean>;
  undo(): void;
  tell(notice: Notice | null): void;
}

/** Follows the set for as long as the section stands. */
export function useTestSet({ testSet }: Pick<OptionsHost, 'testSet'>): TestSetDesk {
  const [{ state, rows, isLoaded }, setSet] = useState<Pick<TestSetDesk, 'state' | 'rows' | 'isLoaded'>>({ state: null, rows: [], isLoaded: false });
  const [notice, setNotice] = useState<Notice | null>(null);
  const [back, setBack] = useState<readonly TestSetChange[]>([]);
  useEffect(
    () =>
      testSet.watch((state, all) => {
        setSet({ state, rows: [...all].reverse().sort((a, b) => b.addedAt - a.addedAt), isLoaded: true });
      }),
    [testSet],
  );
  const make = async (changes: readonly TestSetChange[], next: Notice | null): Promise<boolean> => {
    try {
      await testSet.change(changes);
    } catch (error) {
      setNotice({ key: whyNotKept(error) });
      return false;
    }
    setNotice(next);
    return true;
  };
  return {
    state,
    rows,
    isLoaded,
    notice,
    async change(changes, key, values = []) {
      const undo = undoTestSetChanges(changes, rows);
      const isStored = await make(changes, { key, values, isUndoable: undo.length > 0 });
      if (isStored) setBack(undo);
      return isStored;
    },
    undo: () => void make(back, null),
    tell: useCallback((next: Notice | null) => setNotice(next), []),
  };
}
