import { expect, test } from './gloss-test';

test.describe('Erase everything', () => {
  test('says what there is, asks, and leaves nothing in storage, databases, files and caches', async ({ gloss, desk }) => {
    const options = await gloss.context.newPage();
    await options.goto(`chrome-extension://${gloss.extensionId}/options.html#privacy`);
    // Other tests have left theirs.
    await options.evaluate(() => chrome.storage.session.clear());
    await desk.run('entities', '#names');
    await desk.finish();
    await options.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('models', { create: true });
      const file = await (await folder.getFileHandle('half.bin', { create: true })).createWritable();
      await file.write(new Uint8Array(5_000_000));
      await file.close();
      await chrome.storage.local.set({ settings: { version: 5, ignored: ['a'.repeat(64)] }, 'pack:user/x': { x: 1 } });
      await (await caches.open('old')).put('https://example.org/x', new Response('x'));
      await new Promise<void>((resolve) => {
        const asked = indexedDB.open('older', 1);
        asked.onsuccess = () => {
          asked.result.close();
          resolve();
        };
      });
    });
    await options.getByRole('button', { name: 'Erase everything…' }).click();
    const list = options.locator('.erase-list');
    await expect(list).toContainText('5 MB');
    await expect(list).toContainText('Results of this session: 1');
    await expect(list.getByRole('button', { name: 'Keep everything' })).toBeFocused();
    await list.getByRole('button', { name: 'Keep everything' }).click();
    await expect(list).toHaveCount(0);
    expect(await left(options)).not.toEqual(nothing);

    await options.getByRole('button', { name: 'Erase everything…' }).click();
    await Promise.all([options.waitForEvent('load'), options.getByRole('button', { name: 'Erase it all' }).click()]);
    await expect.poll(() => left(options)).toEqual(nothing);
    await options.close();

    // Gloss works as on its first day.
    await desk.run('entities', '#names');
    await desk.finish();
  });

  test('locks what was replaced with a passphrase, refuses a wrong one, and forgets at once', async ({ gloss }) => {
    const options = await gloss.context.newPage();
    await options.goto(`chrome-extension://${gloss.extensionId}/options.html#privacy`);
    await options.evaluate(() =>
      chrome.runtime.sendMessage({
        id: 1,
        type: 'keepKnown',
        data: { values: [{ kind: 'PER', original: 'Amelia Hartmann', replacement: '[PERSON 1]' }], isPrivate: false },
        timestamp: Date.now(),
      }),
    );
    await options.reload();
    await expect(options.getByText('In memory: 1')).toBeVisible();
    await options.getByLabel('Passphrase').fill('correct horse battery');
    await options.getByRole('button', { name: 'Lock and keep for 7 days' }).click();
    await expect(options.getByText('Locked and kept.')).toBeVisible();
    expect(JSON.stringify(await options.evaluate(() => chrome.storage.local.get()))).not.toContain('Amelia');

    await options.getByRole('button', { name: 'Forget them now' }).click();
    await expect(options.getByText('In memory: 0')).toBeVisible();
    // The session's results, which hold what they were about, are another thing to erase.
    expect(await options.evaluate(() => chrome.storage.session.get('known-values'))).toEqual({});

    await options.getByLabel('Passphrase').fill('wrong horse battery');
    await options.getByRole('button', { name: 'Unlock' }).click();
    await expect(options.getByText('This passphrase does not open them.')).toBeVisible();
    await options.getByLabel('Passphrase').fill('correct horse battery');
    await options.getByRole('button', { name: 'Unlock' }).click();
    await expect(options.getByText('In memory: 1')).toBeVisible();
    await options.close();
  });
});

const nothing = { local: [], session: [], files: [], databases: [], caches: [] };

/** What there is of the extension's on this disk and in its memory; reading opens nothing. */
async function left(page: import('@playwright/test').Page) {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    const [local, session, databases] = await Promise.all([chrome.storage.local.get(), chrome.storage.session.get(), indexedDB.databases()]);
    return { local: Object.keys(local), session: Object.keys(session), files, databases: databases.map(({ name }) => name), caches: await caches.keys() };
  });
}
