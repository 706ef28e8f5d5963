import { type FirefoxOptions, type GlossFirefox, launchFirefox } from '../../tests/driver/firefox/launch';
import { type EngineClient, engineClientIn } from './engine-client';

/** A Firefox with a client of its engine in it. What a debugger of Chromium measures (cold starts of the card, memory) cannot be had from it. */
export async function openInFirefox(options: FirefoxOptions = {}): Promise<{ readonly firefox: GlossFirefox; readonly client: EngineClient }> {
  const firefox = await launchFirefox(options);
  const page = await firefox.openPage(firefox.own('options.html'));
  // As a surface asks the background, which opens the engine's frame in the event page.
  await page.tell("browser.runtime.sendMessage({ id: 0, type: 'ensureEngine', timestamp: Date.now() })");
  return { firefox, client: engineClientIn(page) };
}
