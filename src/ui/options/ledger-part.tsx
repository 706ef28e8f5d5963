import { useEffect, useState } from 'preact/hooks';
import { type Ledger, limitLedgerEntries } from '../../core/store/state';
import type { OptionsHost } from '../hosts';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { Part } from './section';

/** The requests that left the device, and since when they are told. */
export function LedgerPart({ host }: { host: OptionsHost }) {
  const { t, formats } = useSurface();
  const [ledger, setLedger] = useState<Ledger | null>(null);
  useEffect(() => void host.loadLedger().then(setLedger), [host]);
  const clear = async () => {
    await host.clearLedger();
    setLedger(await host.loadLedger());
  };
  if (!ledger) return null;
  const { entries, clearedAt } = ledger;
  return (
    <Part title={t('ledger.title')} about={t('ledger.about', formats.integer(limitLedgerEntries))}>
      {entries.length === 0 && <p>{t('ledger.none')}</p>}
      {clearedAt !== null && <p class="small soft">{t('ledger.cleared', formats.dateTime(clearedAt))}</p>}
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
