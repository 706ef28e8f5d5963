import { PrivateTasksError, type TaskChange, undoTaskChange, type UserTask } from '../../core/run/custom-task';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings, SettingsTrouble } from '../../core/run/settings';
import { applyChanges, changesBetween, type SettingsChange } from '../../core/run/settings-change';
import { type PackChange, PrivatePacksError, undoAllOf, undoOf, type UserPack } from '../../core/rules/user-pack';
import type { OptionsHost } from '../hosts';
import type { Notice } from '../parts/notice-bar';

/** What the last large change is taken back by. */
interface Back {
  readonly settings: readonly SettingsChange[];
  readonly packs: readonly PackChange[];
  readonly tasks: readonly TaskChange[];
}

/** Changes of the user's packs that go with changes of the settings. */
export interface PackChanges {
  readonly changes: readonly PackChange[];
  /** The packs as they are before. */
  readonly before: readonly UserPack[];
}

/** The same of the user's tasks. */
export interface TaskChanges {
  readonly changes: readonly TaskChange[];
  readonly before: readonly UserTask[];
}

/** The settings as they are stored, what was wrong with them, changes to them, and the way back from the last large one. */
export function useSettings(host: OptionsHost) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [trouble, setTrouble] = useState<SettingsTrouble | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [back, setBack] = useState<Back>(noWayBack);
  const stored = useRef<Settings | null>(null);
  useEffect(
    () =>
      host.watchSettings((settings) => {
        stored.current = settings;
        setSettings(settings);
      }),
    [host],
  );
  useEffect(() => host.watchTrouble(setTrouble), [host]);

  /** Shows what is to be at once; says so, and offers the way back, only when it is stored. */
  const apply = async (
    changes: readonly SettingsChange[],
    key?: string,
    packs: PackChanges = { changes: [], before: [] },
    tasks: TaskChanges = { changes: [], before: [] },
  ) => {
    if (!settings) return;
    const next = applyChanges(settings, changes);
    setSettings(next);
    setNotice(null);
    try {
      if (packs.changes.length > 0) await host.rules.changePacks(packs.changes);
      if (tasks.changes.length > 0) await host.ownTasks.change(tasks.changes);
      if (changes.length > 0 || packs.changes.length + tasks.changes.length === 0) await host.changeSettings(changes);
    } catch (error) {
      setSettings(stored.current);
      setNotice({ key: whyNotStored(error) });
      return;
    }
    if (!key) return;
    setBack({
      settings: changesBetween(next, settings),
      packs: undoAllOf(packs.changes, packs.before),
      tasks: tasks.changes.map((change) => undoTaskChange(change, tasks.before)).reverse(),
    });
    setNotice({ key, isUndoable: true });
  };
  const change = (next: Settings, key?: string) => {
    if (settings) void apply(changesBetween(settings, next), key);
  };
  /** Changes the user's packs, says so, and offers the way back. Resolves to whether it is stored. */
  const changePack = async (change: PackChange, packs: readonly UserPack[], key: string): Promise<boolean> => {
    setNotice(null);
    try {
      await host.rules.changePacks([change]);
    } catch (error) {
      setNotice({ key: whyNotStored(error) });
      return false;
    }
    setBack({ ...noWayBack, packs: [undoOf(change, packs)] });
    setNotice({ key, isUndoable: true });
    return true;
  };
  /** The same for the user's tasks. */
  const changeTask = async (change: TaskChange, tasks: readonly UserTask[], key: string): Promise<boolean> => {
    setNotice(null);
    try {
      await host.ownTasks.change([change]);
    } catch (error) {
      setNotice({ key: whyNotStored(error) });
      return false;
    }
    setBack({ ...noWayBack, tasks: [undoTaskChange(change, tasks)] });
    setNotice({ key, isUndoable: true });
    return true;
  };
  const undo = () => {
    void apply(back.settings, undefined, { changes: back.packs, before: [] }, { changes: back.tasks, before: [] });
  };
  const closeNotice = useCallback(() => setNotice(null), []);
  return { settings, trouble, change, apply, notice, undo, closeNotice, changePack, changeTask };
}

const noWayBack: Back = { settings: [], packs: [], tasks: [] };

function whyNotStored(error: unknown): string {
  if (error instanceof PrivateTasksError) return 'notice.tasks_private';
  return error instanceof PrivatePacksError ? 'notice.packs_private' : 'notice.not_stored';
}
