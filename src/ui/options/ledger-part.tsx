import { useEffect, useState } from 'preact/hooks';
import type { LedgerEntry } from '../../core/store-state';
import type { OptionsHost } from '../hosts';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { Part } from './section';

/** Every request that ever left the device. */
export function LedgerPart({ host }: { host: OptionsHost }) {
  const { t, formats } = useSurface();
  const [entries, setEntries] = useState<readonly LedgerEntry[] | null>(null);
  useEffect(() => void host.loadLedger().then(setEntries), [host]);
  const clear = async () => {
    await host.clearLedger();
    setEntries([]);
  };
  if (!entries) return null;
  return (
    <Part title={t('ledger.title')} about={t(entries.length > 0 ? 'ledger.about' : 'ledger.none')}>
      {entries.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <figure class="table-frame ledger" tabIndex={0} aria-label={t('ledger.title')}>
            <table class="figures small">
              <thead>
                <tr>
                  <th scope="col">{t('ledger.at')}</th>
                  <th scope="col">{t('ledger.reason')}</th>
                  <th scope="col">{t('ledger.address')}</th>
                  <th scope="col">{t('ledger.answer')}</th>
                  <th scope="col" class="number">
                    {t('ledger.received')}
                  </th>
                  <th scope="col" class="number">
                    {t('ledger.took')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr key={entry.id}>
                    <td>{formats.dateTime(entry.at)}</td>
                    <td>
                      {t(keyOf('ledger_reason', entry.reason))} <span class="soft">{entry.subject}</span>
                    </td>
                    <td>
                      <code>{entry.address}</code>
                      {entry.redirectedTo && (
                        <div class="soft">
                          {t('ledger.redirected')} <code>{entry.redirectedTo}</code>
                        </div>
                      )}
                    </td>
                    <td>{entry.status || '–'}</td>
                    <td class="number">{formats.bytes(entry.receivedBytes)}</td>
                    <td class="number">{formats.duration(entry.tookMs)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </figure>
          <div class="toolbar">
            <button type="button" class="button" onClick={clear}>
              {t('ledger.clear')}
            </button>
          </div>
        </>
      )}
    </Part>
  );
}
