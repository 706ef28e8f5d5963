import { browser } from 'wxt/browser';
import { translate } from './translate';

/** Why no card opened. */
export type NoCard = 'nothing-selected' | 'not-scriptable' | 'site-off' | 'panel-closed';

const sentences = {
  'nothing-selected': 'popup.nothing_selected',
  'not-scriptable': 'popup.not_scriptable',
  'site-off': 'popup.site_off',
  'panel-closed': 'popup.panel_closed',
} as const satisfies Record<NoCard, string>;

/** Says on the toolbar icon why nothing happened, for a page on which nothing else can be shown; null takes it back. */
export async function showOnIcon(tabId: number, why: NoCard | null): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#6b7280' });
  await browser.action.setBadgeText({ tabId, text: why ? '–' : '' });
  await browser.action.setTitle({ tabId, title: why ? translate(sentences[why]) : translate('command.action') });
}
