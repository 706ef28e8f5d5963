import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings';
import type { OptionsHost } from '../hosts';
import type { Notice } from '../parts/notice-bar';

/** The settings as they are stored, changes to them, and the way back from the last large one. */
export function useSettings(host: OptionsHost) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [before, setBefore] = useState<Settings | null>(null);
  useEffect(() => host.watchSettings(setSettings), [host]);

  const change = (next: Settings, key?: string) => {
    setSettings(next);
    setBefore(key ? settings : null);
    setNotice(key ? { key, isUndoable: true } : null);
    void host.setSettings(next);
  };
  const remember = (previous: Settings, key: string) => {
    setBefore(previous);
    setNotice({ key, isUndoable: true });
  };
  const undo = () => {
    if (before) {
      setSettings(before);
      void host.setSettings(before);
    }
    setNotice(null);
  };
  const closeNotice = useCallback(() => setNotice(null), []);
  return { settings, change, remember, notice, undo, closeNotice };
}
