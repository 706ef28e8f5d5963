import type { RuleNotRun } from '../../core/run/result';
import { useSurface } from '../surface';
import { keyOf } from '../wording';

const limitNamed = 8;

/** Rules of the user that were not run: without a word of it, nothing found would look as if all was well. */
export function NotRun({ rules }: { rules: readonly RuleNotRun[] }) {
  const { t, formats } = useSurface();
  const reasons = [...new Set(rules.map(({ why }) => why))];
  return (
    <>
      {reasons.map((why) => {
        const names = rules.filter((rule) => rule.why === why).map(({ pack, rule }) => [pack.replace(/^user\//, ''), rule].filter(Boolean).join('/'));
        const rest = names.length - limitNamed;
        const named = names.slice(0, limitNamed).join(', ');
        return (
          <p key={why} class="small problem" role="note">
            {t(keyOf('not_run', why), rest > 0 ? t('settings_change.and_more', named, formats.integer(rest)) : named)}
          </p>
        );
      })}
    </>
  );
}
