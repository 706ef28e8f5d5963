import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelHost } from '../../hosts';
import { Icon } from '../../parts/icon';
import type { Notice } from '../../parts/notice-bar';
import { useSurface } from '../../surface';

/** Reads a story aloud and stops; says where this device has no voice for it. It falls silent with the panel. */
export function ReadAloud({ host, text, onNotice }: { host: PanelHost; text: string; onNotice: (notice: Notice) => void }) {
  const { t } = useSurface();
  const [isReading, setReading] = useState(false);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);
  const toggle = async () => {
    if (reading.current) {
      reading.current.abort();
      return;
    }
    const stop = new AbortController();
    reading.current = stop;
    setReading(true);
    const hasVoice = await host.speak(text, stop.signal);
    reading.current = null;
    setReading(false);
    if (!hasVoice) onNotice({ key: 'notice.no_voice' });
  };
  return (
    <button type="button" class="button" aria-pressed={isReading} onClick={toggle}>
      <Icon name="voice" />
      {t(isReading ? 'writing.fall_silent' : 'writing.read_aloud')}
    </button>
  );
}
