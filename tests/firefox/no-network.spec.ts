import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtForFirefox, launchFirefox } from '../driver/firefox/launch';
import { servePages } from '../driver/page-server';
import { tryToLeak } from '../e2e/try-to-leak';
import { watchNetwork } from '../e2e/watch-network';
import { expect, pagesFolder, runFromMenu, sidebarText, test } from './firefox-test';

/** Every page of the package but the sandboxed frame. */
const ownPages = readdirSync(builtForFirefox).filter((name) => name.endsWith('.html') && name !== 'hub.html');

test('nothing asks a network: not the tasks, not a surface, and no page, worker or event page of ours could', async () => {
  test.setTimeout(240_000);
  const watch = await watchNetwork();
  const server = await servePages(pagesFolder);
  // By itself Firefox sends no packets of a call to its own machine, where the ear is.
  const firefox = await launchFirefox({ proxy: watch.proxy, prefs: { 'media.peerconnection.ice.loopback': true } });
  const page = await firefox.openPage(`${server.origin}/article.html`);
  const served = server.requests.length;
  const asked = watch.asked.length;
  await runFromMenu(firefox, page, '#names', 'Everything');
  await sidebarText(firefox, /Amelia Hartmann/);
  for (const path of ['options.html', 'options.html#models', 'popup.html', 'sidepanel.html']) {
    const own = await firefox.openPage(firefox.own(path));
    await own.find('.gloss');
    await own.close();
  }
  expect(server.requests.slice(served)).toEqual([]);
  expect(watch.asked.slice(asked)).toEqual([]);
  expect(watch.packets()).toBe(0);

  const leak = tryToLeak(server.origin, watch.stun);
  const ends: Record<string, unknown> = { 'event page': await firefox.window.tellHidden('event-page', leak) };
  for (const path of ownPages) {
    const own = await firefox.openPage(firefox.own(path));
    ends[path] = await own.tell(leak);
    expect(await own.tell('location.pathname'), path).toBe(`/${path}`);
    await own.close();
  }
  const refused = {
    fetch: 'TypeError',
    'fetch of the hub': 'TypeError',
    WebSocket: expect.stringMatching(/^Error$|CONTENT_BLOCKED/),
    WebRTC: expect.stringMatching(/TypeError|ReferenceError/),
  };
  const taken = { 'WebRTC of a frame': 'TypeError', 'a window': 'ReferenceError' };
  for (const [where, end] of Object.entries(ends)) expect(end, where).toMatchObject({ ...refused, ...taken });
  expect(server.requests.slice(served)).toEqual([]);
  expect(watch.asked.slice(asked)).toEqual([]);
  expect(watch.packets()).toBe(0);

  // The watch is awake: what a page of others asks is seen, and so are its packets.
  await page.tell(`(async () => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: '${watch.stun}' }] });
    call.createDataChannel('x');
    await call.setLocalDescription(await call.createOffer());
    await fetch('https://huggingface.co/', { mode: 'no-cors' }).catch(() => undefined);
  })()`);
  await expect.poll(() => watch.asked).toContain('huggingface.co');
  await expect.poll(watch.packets).toBeGreaterThan(0);
  await firefox.close();
  server.close();
  watch.close();
});

test('the package asks for little and lets nothing be reached from the web', () => {
  const manifest = JSON.parse(readFileSync(join(builtForFirefox, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']);
  for (const key of ['host_permissions', 'optional_host_permissions', 'web_accessible_resources', 'content_scripts', 'externally_connectable', 'key'])
    expect(manifest[key], key).toBeUndefined();
  // Sealed before anything of ours runs in it.
  expect(manifest.background).toEqual({ scripts: ['seal.js', 'background.js'] });
  const { extension_pages: policy } = manifest.content_security_policy as Record<string, string>;
  expect(policy).toContain("; connect-src 'self';");
  expect(policy).not.toMatch(/https?:|wss?:|\*/);
  const hub = readFileSync(join(builtForFirefox, 'hub.html'), 'utf8');
  expect(hub).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; connect-src https: http:/);
});
