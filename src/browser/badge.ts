import { browser } from 'wxt/browser';
import { translate } from './translate';

/** Why no card opened; `waiting`: the side panel has the result and only a gesture may open it. */
export type NoCard = 'nothing-selected' | 'not-scriptable' | 'site-off' | 'foreign-field' | 'waiting';

const sentences = {
  'nothing-selected': 'popup.nothing_selected',
  'not-scriptable': 'popup.not_scriptable',
  'site-off': 'popup.site_off',
  'foreign-field': 'failure.unknown_field',
  waiting: 'popup.waiting',
} as const satisfies Record<NoCard, string>;

/**
 * Says on the toolbar icon why nothing happened, for a page on which nothing else can be shown; null takes it back.
 * While something waits for the panel, a click on the icon opens that, not the popup.
 */
export async function showOnIcon(tabId: number, why: NoCard | null): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: why === 'waiting' ? '#1c4e8f' : '#6b7280' });
  await browser.action.setBadgeText({ tabId, text: why === 'waiting' ? '1' : why ? '–' : '' });
  await browser.action.setTitle({ tabId, title: why ? translate(sentences[why]) : translate('command.action') });
  await browser.action.setPopup({ tabId, popup: why === 'waiting' ? '' : 'popup.html' });
}
