import { launchGloss } from '../driver/extension';
import type { PageServer } from '../driver/page-server';
import { sitDown } from './gloss-test';
import { watchNetwork } from './watch-network';

/** A desk at a page of the server, in a browser of its own of which every request to another machine is counted. Who asks for it closes both. */
export async function sitDownWatched(server: PageServer, path: string) {
  // Whatever part of the browser asks for another machine asks this one; Playwright would not see the engine host.
  const watch = await watchNetwork();
  const gloss = await launchGloss({ args: [`--proxy-server=${watch.proxy}`] });
  const page = await gloss.context.newPage();
  await page.goto(`${server.origin}/${path}`);
  const desk = await sitDown(gloss, page);
  return { watch, gloss, page, desk, servedBefore: server.requests.length };
}
