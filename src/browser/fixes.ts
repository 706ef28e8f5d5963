import type { BrokenRule } from '../core/run/finding';
import { siteRule } from '../core/run/settings';
import type { RuleOptions } from '../core/run/run';
import { applyChanges, changesBetween, type SettingsChange } from '../core/run/settings-change';
import { keepKnown, loadKnown } from './known-values';
import { changeSettings, loadSettings } from './settings';
import { siteOfTab } from './sites';

/** Tells a rule to be quiet, or to be a note; resolves to what takes that back, and leaves whatever else the user set for it. */
async function switchRule({ policy, rule }: BrokenRule, how: 'off' | 'note' | 'here', tabId?: number): Promise<readonly SettingsChange[]> {
  const before = await loadSettings();
  if (how === 'here') {
    const site = await siteOfTab(tabId);
    if (site === '') throw new Error('no-site');
    const item = { list: 'siteRulesOff', items: [siteRule(site, policy, rule)] } as const;
    await changeSettings([{ type: 'add', ...item }]);
    return [{ type: 'remove', ...item }];
  }
  const options: RuleOptions = { ...before.policies[policy]?.rules?.[rule], ...(how === 'off' ? { on: false } : { severity: 'info' }) };
  const changes: SettingsChange[] = [{ type: 'set-rule', policy, rule, options }];
  await changeSettings(changes);
  return changesBetween(applyChanges(before, changes), before);
}

/** What card and panel have alike of what fixes findings. */
export const fixes = { loadKnown, keepKnown, switchRule, changeBack: changeSettings };
