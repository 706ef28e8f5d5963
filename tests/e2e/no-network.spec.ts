import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, findEngineHost, launchGloss } from '../../scripts/extension';
import { expect, sitDown, test } from './gloss-test';
import { watchNetwork } from './watch-network';

test.describe('nothing leaves the device', () => {
  test('no request of any kind is made by install, tasks, panel, popup or options', async ({ server }) => {
    // Whatever part of the browser asks for another machine asks this one; Playwright would not see the engine host.
    const watch = await watchNetwork();
    const gloss = await launchGloss({ args: [`--proxy-server=${watch.proxy}`] });
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    const desk = await sitDown(gloss, page);
    const servedBefore = server.requests.length;

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
    expect(server.requests.length).toBe(servedBefore);

    // The watch is awake: a request of the engine host to a host of the catalogue would have stood in it.
    const host = await findEngineHost(gloss);
    await gloss.devtools.evaluate(host, "fetch('https://huggingface.co/').catch(() => null).then(() => null)");
    expect(watch.asked).toEqual(['huggingface.co']);
    await gloss.close();
    watch.close();
  });

  test('the engine could not make one if it tried', async ({ desk, gloss, server }) => {
    await desk.run('sentiment', '#review');
    await desk.finish();
    const servedBefore = server.requests.length;
    const host = await findEngineHost(gloss);
    const leak = `fetch('${server.origin}/article.html?leak').then(() => 'sent', (error) => error.name)`;
    expect(await gloss.devtools.evaluate(host, leak)).toBe('TypeError');
    expect(await gloss.devtools.evaluateInWorker(host, 'engine.worker', leak)).toBe('TypeError');
    expect(server.requests.length).toBe(servedBefore);
  });

  test('the package holds its model, its workers, and nothing web-accessible', () => {
    const manifest = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'offscreen', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage']);
    const policies = manifest.content_security_policy as Record<string, string>;
    // Our own pages may reach this package and nothing else; only the frame that has access to nothing may go further.
    expect(policies.extension_pages).toContain("; connect-src 'self';");
    expect(policies.extension_pages).not.toMatch(/https?:|wss?:|\*/);
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(policies.sandbox).toMatch(/^sandbox allow-scripts; default-src 'none'; script-src 'sha256-[^']+'; connect-src https: http:/);
    expect(manifest.sandbox).toEqual({ pages: ['hub.html'] });
    const files = readdirSync(builtExtension, { recursive: true, encoding: 'utf8' });
    for (const worker of ['engine', 'team']) expect(files.filter((name) => name.includes(`${worker}.worker`) && name.endsWith('.js'))).toHaveLength(1);
    // The kernels are a few kilobytes inside the workers.
    expect(files.filter((name) => name.endsWith('.wasm'))).toEqual([]);
    expect(existsSync(join(builtExtension, 'models/gloss-encoder/onnx/model_quantized.onnx'))).toBe(true);
  });
});
