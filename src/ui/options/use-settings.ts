import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings, SettingsTrouble } from '../../core/run/settings';
import { applyChanges, changesBetween, type SettingsChange } from '../../core/run/settings-change';
import { type PackChange, undoOf, type UserPack } from '../../core/rules/user-pack';
import type { OptionsHost } from '../hosts';
import type { Notice } from '../parts/notice-bar';

/** What the last large change is taken back by. */
type Back = { readonly settings: readonly SettingsChange[] } | { readonly pack: PackChange };

/** The settings as they are stored, what was wrong with them, changes to them, and the way back from the last large one. */
export function useSettings(host: OptionsHost) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [trouble, setTrouble] = useState<SettingsTrouble | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [back, setBack] = useState<Back>({ settings: [] });
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
  const apply = async (changes: readonly SettingsChange[], key?: string) => {
    if (!settings) return;
    const next = applyChanges(settings, changes);
    setSettings(next);
    setNotice(null);
    try {
      await host.changeSettings(changes);
    } catch {
      setSettings(stored.current);
      setNotice({ key: 'notice.not_stored' });
      return;
    }
    if (!key) return;
    setBack({ settings: changesBetween(next, settings) });
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
    } catch {
      setNotice({ key: 'notice.not_stored' });
      return false;
    }
    setBack({ pack: undoOf(change, packs) });
    setNotice({ key, isUndoable: true });
    return true;
  };
  const undo = () => {
    if ('settings' in back) return void apply(back.settings);
    setNotice(null);
    host.rules.changePacks([back.pack]).catch(() => setNotice({ key: 'notice.not_stored' }));
  };
  const closeNotice = useCallback(() => setNotice(null), []);
  return { settings, trouble, change, apply, notice, undo, closeNotice, changePack };
}
