import type { RuleNotRun } from '../../core/run/result';
import { useSurface } from '../surface';
import { keyOf } from '../wording';

const limitNamed = 8;

/** Rules that were not run: without a word of it, nothing found would look as if all was well. `onModels` goes to where models are brought in. */
export function NotRun({ rules, onModels }: { rules: readonly RuleNotRun[]; onModels?: (() => void) | undefined }) {
  const { t, formats } = useSurface();
  const reasons = [...new Set(rules.map(({ why }) => why))];
  return (
    <>
      {reasons.map((why) => {
        const names = rules.filter((rule) => rule.why === why).map(({ pack, rule }) => [pack.replace(/^user\//, ''), rule].filter(Boolean).join('/'));
        const rest = names.length - limitNamed;
        const named = names.slice(0, limitNamed).join(', ');
        const lacksModel = why === 'no-model' || why === 'not-passing' || why === 'model-failed';
        return (
          <p key={why} class="small problem" role="note">
            {t(keyOf('not_run', why), rest > 0 ? t('settings_change.and_more', named, formats.integer(rest)) : named)}
            {lacksModel && onModels && (
              <>
                {formats.space}
                <button type="button" class="link" onClick={onModels}>
                  {t('writing.open_models')}
                </button>
              </>
            )}
          </p>
        );
      })}
    </>
  );
}
