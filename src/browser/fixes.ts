import type { BrokenRule } from '../core/run/finding';
import type { RuleOptions } from '../core/run/run';
import { applyChanges, changesBetween, type SettingsChange } from '../core/run/settings-change';
import { keepKnown, loadKnown } from './known-values';
import { changeSettings, loadSettings } from './settings';

/** Tells a rule to be quiet, or to be a note; resolves to what takes that back, and leaves whatever else the user set for it. */
async function switchRule({ policy, rule }: BrokenRule, how: 'off' | 'note'): Promise<readonly SettingsChange[]> {
  const before = await loadSettings();
  const options: RuleOptions = { ...before.policies[policy]?.rules?.[rule], ...(how === 'off' ? { on: false } : { severity: 'info' }) };
  const changes: SettingsChange[] = [{ type: 'set-rule', policy, rule, options }];
  await changeSettings(changes);
  return changesBetween(applyChanges(before, changes), before);
}

/** What card and panel have alike of what fixes findings. */
export const fixes = { loadKnown, keepKnown, switchRule, changeBack: changeSettings };
