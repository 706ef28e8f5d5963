import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, findEngineHost, findServiceWorker } from '../driver/extension';
import { expect, test } from './gloss-test';
import { fontPath } from './hostile-fonts';
import { tryToLeak } from './try-to-leak';
import { sitDownWatched } from './watched-desk';

/** Every page of the package but the sandboxed frame; the engine host is opened by Gloss itself, and only once. */
const ownPages = readdirSync(builtExtension).filter((name) => name.endsWith('.html') && !['hub.html', 'offscreen.html'].includes(name));

test.describe('nothing leaves the device', () => {
  test('no request of any kind is made by install, tasks, panel, popup or options', async ({ server }) => {
    const { watch, gloss, page, desk, servedBefore } = await sitDownWatched(server, 'article.html');

    for (const [item, selector] of [
      ['everything', '#names'],
      ['compliance', '#secret'],
      ['sentiment', '#review'],
    ] as const) {
      await desk.run(item, selector);
      await desk.finish();
    }
    for (const path of ['options.html', 'options.html#models', 'popup.html', 'sidepanel.html']) {
      const own = await gloss.context.newPage();
      await own.goto(`chrome-extension://${gloss.extensionId}/${path}`);
      await own.locator('.gloss').first().waitFor();
      await own.close();
    }
    expect(watch.asked).toEqual([]);
    expect(watch.packets()).toBe(0);
    expect(server.requests.slice(servedBefore).filter((path) => !path.startsWith(fontPath))).toEqual([]);

    // The watch is awake. A page may do what Gloss cannot: its packets go past the proxy and are counted …
    await page.evaluate(async (urls) => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls }] });
      connection.createDataChannel('x');
      await connection.setLocalDescription(await connection.createOffer());
    }, watch.stun);
    await expect.poll(watch.packets).toBeGreaterThan(0);
    // … and a request that the user starts in the engine host stands in it.
    const options = await gloss.context.newPage();
    await options.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
    await options
      .locator('.model', { hasText: 'SmolLM2' })
      .getByRole('button', { name: /^Download/ })
      .click();
    await expect.poll(() => [...new Set(watch.asked)]).toEqual(['huggingface.co']);
    await gloss.close();
    watch.close();
  });

  test('the fonts that a page declares under every name are not asked for when the card opens', async ({ desk, server }) => {
    const servedBefore = server.requests.length;
    const asked = () => server.requests.slice(servedBefore).filter((path) => path.startsWith(fontPath));
    await desk.run('everything', '#names');
    await desk.finish();
    expect(asked()).toEqual([]);
    // The fonts are there to be asked for.
    await desk.page.evaluate(() => {
      const line = document.body.appendChild(document.createElement('p'));
      line.style.fontFamily = '"Cantarell"';
      line.textContent = 'x';
    });
    await expect.poll(asked).toEqual([`${fontPath}Cantarell`]);
  });

  test('no page and no worker of ours could make one if it tried', async ({ server }) => {
    const { watch, gloss, desk } = await sitDownWatched(server, 'article.html');
    await desk.run('sentiment', '#review');
    await desk.finish();
    const servedBefore = server.requests.length;
    const leak = tryToLeak(server.origin, watch.stun);

    const host = await findEngineHost(gloss);
    const worker = await findServiceWorker(gloss);
    const ends: Record<string, unknown> = {
      'offscreen.html': await gloss.devtools.evaluate(host, leak),
      'engine.worker': await gloss.devtools.evaluateInWorker(host, 'engine.worker', leak),
      'background.js': await gloss.devtools.evaluate(worker, leak),
    };
    expect(ownPages.length).toBeGreaterThan(2);
    for (const name of ownPages) {
      const own = await gloss.context.newPage();
      await own.goto(`chrome-extension://${gloss.extensionId}/${name}`);
      // With a gesture, without which a browser opens no window by itself.
      const target = await gloss.devtools.waitForTarget(name, ({ url, type }) => type === 'page' && url.endsWith(`/${name}`));
      ends[name] = await gloss.devtools.evaluate(target, leak, true);
      expect(own.url().replace(/#$/, ''), name).toBe(`chrome-extension://${gloss.extensionId}/${name}`);
      await own.close();
    }
    for (const [where, end] of Object.entries(ends)) {
      const refused = { fetch: 'TypeError', 'fetch of the hub': 'TypeError', WebSocket: 'Error', WebRTC: expect.stringMatching(/TypeError|ReferenceError/) };
      expect(end, where).toMatchObject(refused);
      if (Object.hasOwn(end as object, 'a window')) expect(end, where).toMatchObject({ 'WebRTC of a frame': 'TypeError', 'a window': 'ReferenceError' });
    }
    expect(server.requests.slice(servedBefore)).toEqual([]);
    expect(watch.asked).toEqual([]);
    expect(watch.packets()).toBe(0);
    await gloss.close();
    watch.close();
  });

  test('the package holds its model, its workers, and nothing web-accessible but the card', () => {
    const manifest = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources).toEqual([expect.objectContaining({ resources: ['card.html'], use_dynamic_url: true })]);
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'offscreen', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage']);
    const policies = manifest.content_security_policy as Record<string, string>;
    // Our own pages may reach this package and nothing else; only the frame that has access to nothing may go further.
    expect(policies.extension_pages).toContain("; connect-src 'self';");
    // Who may frame the card's document is another matter.
    expect(policies.extension_pages!.replace(/frame-ancestors [^;]*/, '')).not.toMatch(/https?:|wss?:|\*/);
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(policies.sandbox).toMatch(/^sandbox allow-scripts; default-src 'none'; script-src 'sha256-[^']+'; connect-src https: http:/);
    expect(manifest.sandbox).toEqual({ pages: ['hub.html'] });
    const files = readdirSync(builtExtension, { recursive: true, encoding: 'utf8' });
    const workersOf = (name: string) => files.filter((file) => file.includes(`${name}.worker`) && file.endsWith('.js'));
    // Both the encoder and the language model have a team of threads.
    expect(['engine', 'decoder', 'team'].map((name) => workersOf(name).length)).toEqual([1, 1, 2]);
    // The kernels are a few kilobytes inside the workers; the runtime is for ONNX models that users bring.
    expect(files.filter((name) => name.endsWith('.wasm'))).toEqual(['ort/ort-wasm-simd-threaded.jspi.wasm']);
    expect(existsSync(join(builtExtension, 'models/gloss-encoder/onnx/model_quantized.onnx'))).toBe(true);
  });
});
