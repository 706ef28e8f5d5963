import { useEffect, useRef, useState } from 'preact/hooks';
import type { Holdings } from '../../core/run/holdings';
import type { OptionsHost } from '../hosts';
import { useSurface } from '../surface';
import { Part } from './section';

/** One button that takes away everything, after it has said what that is and asked. */
export function ErasePart({ host: { keepsakes } }: { host: OptionsHost }) {
  const { t, formats } = useSurface();
  const [holdings, setHoldings] = useState<Holdings | null>(null);
  const [phase, setPhase] = useState<'quiet' | 'asking' | 'erasing' | 'failed'>('quiet');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The answer that does no harm is under the hand.
    if (phase === 'asking') keep.current?.focus();
  }, [phase]);
  const ask = async () => {
    setHoldings(await keepsakes.readHoldings());
    setPhase('asking');
  };
  const erase = async () => {
    setPhase('erasing');
    await keepsakes.eraseEverything().catch(() => setPhase('failed'));
  };
  return (
    <Part title={t('erase.title')} about={t('erase.about')}>
      {(phase === 'quiet' || !holdings) && (
        <div class="toolbar">
          <button type="button" class="button danger" onClick={() => void ask()}>
            {t('erase.ask')}
          </button>
        </div>
      )}
      {phase !== 'quiet' && holdings && (
        <fieldset class="erase-list" aria-label={t('erase.will')}>
          <p>
            <strong>{t('erase.will')}</strong>
          </p>
          <ul class="plain-list figures">
            <li>{t('erase.stored', formats.bytes(holdings.storedBytes))}</li>
            <li>{t('erase.ignored', formats.integer(holdings.ignored))}</li>
            <li>{t('erase.packs', formats.integer(holdings.packs))}</li>
            <li>{t('erase.tasks', formats.integer(holdings.tasks))}</li>
            <li>{t('erase.test_rows', formats.integer(holdings.testRows))}</li>
            <li>{t('erase.runs', formats.integer(holdings.runs))}</li>
            <li>{t('erase.replaced', formats.integer(holdings.replaced), formats.integer(holdings.locked))}</li>
            <li>{t('erase.models', formats.integer(holdings.models), formats.bytes(holdings.modelBytes))}</li>
            <li>{t('erase.requests', formats.integer(holdings.requests))}</li>
          </ul>
          <p>{t('erase.final')}</p>
          <div class="toolbar">
            <button ref={keep} type="button" class="button" disabled={phase === 'erasing'} onClick={() => setPhase('quiet')}>
              {t('erase.keep')}
            </button>
            <button type="button" class="button danger" disabled={phase === 'erasing'} onClick={() => void erase()}>
              {t('erase.sure')}
            </button>
          </div>
        </fieldset>
      )}
      <p role="status" class="problem">
        {phase === 'failed' && t('erase.failed')}
      </p>
    </Part>
  );
}
