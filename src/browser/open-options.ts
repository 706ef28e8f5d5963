import { browser } from 'wxt/browser';

/** Opens the options at one of their sections, in a tab of its own. */
export async function openOptionsAt(section: 'models' | 'sites' | 'testset' | 'welcome' | 'help'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
}
