import type { Page } from '@playwright/test';

/** Turns over three bytes of a model's file on the disk, at a place in it. `page` is one of the extension's. */
export async function damageFile(page: Page, key: string, file: string, position: number): Promise<void> {
  await page.evaluate(
    async ([wanted, name, at]) => {
      const models = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
      const files = await (await models.getDirectoryHandle(wanted)).getDirectoryHandle('files');
      const writable = await (await files.getFileHandle(name)).createWritable({ keepExistingData: true });
      const before = new Uint8Array(await (await (await files.getFileHandle(name)).getFile()).slice(at, at + 3).arrayBuffer());
      await writable.write({ type: 'write', position: at, data: before.map((byte) => byte ^ 255) });
      await writable.close();
    },
    [key, file, position] as const,
  );
}
