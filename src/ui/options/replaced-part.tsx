import { useEffect, useId, useState } from 'preact/hooks';
import { leastPassphrase } from '../../core/redact/locked-values';
import type { Holdings } from '../../core/run/holdings';
import type { OptionsHost } from '../hosts';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { Part } from './section';

type Locked = Awaited<ReturnType<OptionsHost['keepsakes']['readLocked']>>;

/** What was replaced, so that it can be put back: forgotten at once, or locked with a passphrase so that it outlives the session. */
export function ReplacedPart({ host: { keepsakes } }: { host: OptionsHost }) {
  const { t, formats } = useSurface();
  const [count, setCount] = useState<Holdings['replaced']>(0);
  const [locked, setLocked] = useState<Locked>(null);
  const [passphrase, setPassphrase] = useState('');
  const [told, setTold] = useState<'locked' | 'unlocked' | 'forgotten' | 'deleted' | 'wrong-passphrase' | 'expired' | 'not-stored' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const look = async () => {
    const [{ replaced }, there] = await Promise.all([keepsakes.readHoldings(), keepsakes.readLocked()]);
    setCount(replaced);
    setLocked(there);
  };
  useEffect(() => void look(), [keepsakes]);
  /** Does something and says how that went: the word for it, or why it was refused. */
  const act = async (word: NonNullable<typeof told>, doIt: () => Promise<typeof told | undefined>) => {
    setBusy(true);
    const refused = await doIt().catch(() => 'not-stored' as const);
    if (!refused) setPassphrase('');
    setTold(refused || word);
    await look();
    setBusy(false);
  };
  return (
    <Part title={t('replaced.title')} about={t('replaced.about')}>
      <div class="toolbar">
        <span class="figures">{t('replaced.count', formats.integer(count))}</span>
        <button
          type="button"
          class="button"
          disabled={count === 0 || isBusy}
          onClick={() => void act('forgotten', () => keepsakes.forgetReplaced().then(() => undefined))}
        >
          {t('replaced.forget')}
        </button>
      </div>
      {(count > 0 || locked) && (
        <form class="toolbar" onSubmit={(event) => event.preventDefault()}>
          <input
            aria-label={t('replaced.passphrase')}
            placeholder={t('replaced.passphrase')}
            class="field"
            type="password"
            autocomplete="off"
            value={passphrase}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
          <button
            type="button"
            class="button"
            disabled={count === 0 || passphrase.length < leastPassphrase || isBusy}
            onClick={() => void act('locked', () => keepsakes.lockReplaced(passphrase).then(() => undefined))}
          >
            {t('replaced.lock')}
          </button>
          {locked && (
            <>
              <button
                type="button"
                class="button"
                disabled={passphrase === '' || isBusy}
                onClick={() => void act('unlocked', () => keepsakes.unlockReplaced(passphrase))}
              >
                {t('replaced.unlock')}
              </button>
              <button type="button" class="button" disabled={isBusy} onClick={() => void act('deleted', () => keepsakes.deleteLocked().then(() => undefined))}>
                {t('replaced.delete')}
              </button>
            </>
          )}
        </form>
      )}
      <p id={`${id}-hint`} class="small soft">
        {locked
          ? t('replaced.locked_there', formats.integer(locked.count), formats.dateTime(locked.until))
          : t('replaced.hint', formats.integer(leastPassphrase))}
      </p>
      <p role="status" class={told === 'wrong-passphrase' || told === 'not-stored' || told === 'expired' ? 'problem' : undefined}>
        {told && t(keyOf('replaced', `told_${told}`))}
      </p>
    </Part>
  );
}
