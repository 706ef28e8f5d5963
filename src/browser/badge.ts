import { browser } from 'wxt/browser';
import { translate } from './translate';

/** Why no card opened. */
export type NoCard = 'nothing-selected' | 'not-scriptable' | 'site-off' | 'foreign-field' | 'foreign-frame' | 'password-field' | 'unknown-field' | Waiting;

/** The panel has something for the reader: a result where no card can stand, or that of a card which the page took away. */
export type Waiting = 'waiting' | 'card-lost';

const sentences = {
  'nothing-selected': 'popup.nothing_selected',
  'password-field': 'failure.password_field',
  'not-scriptable': 'popup.not_scriptable',
  'site-off': 'popup.site_off',
  'foreign-field': 'failure.unknown_field',
  'foreign-frame': 'popup.foreign_frame',
  'unknown-field': 'failure.unknown_field',
  waiting: 'popup.waiting',
  'card-lost': 'popup.card_lost',
} as const satisfies Record<NoCard, string>;

/**
 * Says on the toolbar icon why nothing happened, for a page on which nothing else can be shown; null takes it back.
 * While something waits for the panel, a click on the icon opens that, not the popup.
 */
export async function showOnIcon(tabId: number, why: NoCard | null): Promise<void> {
  const isWaiting = why === 'waiting' || why === 'card-lost';
  await browser.action.setBadgeBackgroundColor({ tabId, color: isWaiting ? '#1c4e8f' : '#6b7280' });
  await browser.action.setBadgeText({ tabId, text: isWaiting ? waitingBadge : why ? '–' : '' });
  await browser.action.setTitle({ tabId, title: why ? translate(sentences[why]) : translate('command.action') });
  await browser.action.setPopup({ tabId, popup: isWaiting ? '' : 'popup.html' });
}

const waitingBadge = '1';

/** Nothing waits in this window any more: the panel has it, or something later has taken its place. */
export async function clearWaiting(windowId: number): Promise<void> {
  for (const { id } of await browser.tabs.query({ windowId })) {
    if (id !== undefined && (await browser.action.getBadgeText({ tabId: id })) === waitingBadge) await showOnIcon(id, null);
  }
}
