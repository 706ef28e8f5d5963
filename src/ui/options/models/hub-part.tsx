import { useEffect, useState } from 'preact/hooks';
import type { StoreState } from '../../../core/store/state';
import { useSurface } from '../../surface';
import { storeFailureSentence } from '../../wording';
import { Part, type SectionProps } from '../section';

/** Where models come from: the hub, or a mirror of it, which is asked before it is used. */
export function HubPart({ host, settings, change, store }: Pick<SectionProps, 'host' | 'settings' | 'change'> & { store: StoreState | null }) {
  const { t, formats } = useSurface();
  const [typed, setTyped] = useState(settings.hub);
  const [isWrong, setWrong] = useState(false);
  const [waitsFor, setWaitsFor] = useState<string | null>(null);
  const check = store?.hubCheck && store.hubCheck.hub === waitsFor ? store.hubCheck : null;
  useEffect(() => {
    if (check?.phase !== 'passed') return;
    setWaitsFor(null);
    change({ ...settings, hub: check.hub }, 'notice.settings_saved');
  }, [check?.phase]);
  const submit = (event: Event) => {
    event.preventDefault();
    const hub = host.readHubAddress(typed);
    setWrong(hub === null);
    if (hub === null) return;
    setTyped(hub);
    setWaitsFor(hub);
    host.sendStore({ type: 'check-hub', hub });
  };
  const reset = () => {
    setTyped(host.defaultHub);
    change({ ...settings, hub: host.defaultHub }, 'notice.settings_saved');
  };
  return (
    <Part title={t('options_models.hub')} about={t('options_models.hub_about')}>
      <form class="toolbar" onSubmit={submit}>
        <input
          class="field"
          aria-label={t('options_models.hub')}
          aria-invalid={isWrong}
          value={typed}
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={check?.phase === 'checking'}>
          {t('options_models.hub_check')}
        </button>
        {settings.hub !== host.defaultHub && (
          <button type="button" class="button plain" onClick={reset}>
            {t('options_models.hub_reset')}
          </button>
        )}
        <span role="status" class={check?.phase === 'failed' || isWrong ? 'small problem' : 'small soft'}>
          {isWrong && t('options_models.hub_invalid')}
          {check?.phase === 'checking' && t('options_models.hub_checking')}
          {check?.phase === 'failed' && storeFailureSentence(t, formats, check.failure)}
        </span>
      </form>
      {check?.phase === 'failed' && check.failure.code === 'no-network' && <p class="small soft">{t('options_models.hub_cors')}</p>}
    </Part>
  );
}
