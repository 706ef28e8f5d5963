import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../../scripts/extension';
import { expect, test } from './gloss-test';

test.describe('nothing leaves the device', () => {
  test('no request of any kind is made by install, tasks, panel, popup or options', async ({ gloss, desk, server }) => {
    const asked: string[] = [];
    gloss.context.on('request', (request) => {
      if (!request.url().startsWith('chrome-extension:')) asked.push(request.url());
    });
    const servedBefore = server.requests.length;

    for (const [item, selector] of [
      ['everything', '#names'],
      ['compliance', '#secret'],
      ['sentiment', '#review'],
    ] as const) {
      await desk.run(item, selector);
      await desk.finish();
    }
    for (const path of ['options.html', 'popup.html', 'sidepanel.html']) {
      const page = await gloss.context.newPage();
      await page.goto(`chrome-extension://${gloss.extensionId}/${path}`);
      await page.locator('.gloss').first().waitFor();
      await page.close();
    }
    expect(asked).toEqual([]);
    expect(server.requests.length).toBe(servedBefore);
  });

  test('the engine could not make one if it tried', async ({ desk, gloss, server }) => {
    await desk.run('sentiment', '#review');
    await desk.finish();
    const servedBefore = server.requests.length;
    const host = await gloss.devtools.waitForTarget('the engine host', ({ url }) => url.endsWith('/offscreen.html'));
    const leak = `fetch('${server.origin}/article.html?leak').then(() => 'sent', (error) => error.name)`;
    expect(await gloss.devtools.evaluate(host, leak)).toBe('TypeError');
    expect(await gloss.devtools.evaluateInWorker(host, leak)).toBe('TypeError');
    expect(server.requests.length).toBe(servedBefore);
  });

  test('the package holds its model, its worker and its runtime, and nothing web-accessible', () => {
    const manifest = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'offscreen', 'scripting', 'sidePanel', 'storage']);
    expect(JSON.stringify(manifest.content_security_policy)).toContain("connect-src 'self';");
    const files = readdirSync(builtExtension, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /engine\.worker.*\.js$/.test(name))).toHaveLength(1);
    expect(files.filter((name) => name.endsWith('.wasm'))).toEqual(['ort/ort-wasm-simd-threaded.wasm']);
    expect(existsSync(join(builtExtension, 'models/gloss-encoder/onnx/model_quantized.onnx'))).toBe(true);
  });
});
