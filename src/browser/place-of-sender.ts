import type { Browser } from 'wxt/browser';
import type { Place } from '../core/run/finished-run';
import { siteOf } from '../core/run/site';
import { isOwnPage } from './own-page';
import { pageOfTab } from './page-of-tab';

type Sender = Browser.runtime.MessageSender;

/**
 * Where something was selected, as far as the browser itself knows it: the tab is the sender's, its title and address too, and the
 * frame is that of the script. Only a page of ours may name another frame (the card stands in one of its own), and only
 * one that is in no page (the panel) another tab.
 */
export function placeOfSender<Sent extends { readonly place?: Place }>(sent: Sent, sender: Sender): Sent {
  const { place } = sent;
  const { tab, frameId } = sender;
  const isOwn = isOwnPage(sender);
  if (!place || (isOwn && !frameId)) return sent;
  if (tab?.id === undefined || frameId === undefined) return { ...sent, place: undefined };
  const { address: _, ...known } = place;
  const page = pageOfTab(tab);
  const title = (page.title || (isOwn ? place.title : siteOf(sender.url))).slice(0, 300);
  return { ...sent, place: { ...known, ...page, tabId: tab.id, frameId: isOwn ? place.frameId : frameId, title } };
}
