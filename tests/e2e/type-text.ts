import { expect, type Page } from '@playwright/test';

/** Types a text of one's own into a panel. It opens with the last run of the session, which may come while one begins to type. */
export async function typeText(panel: Page, text: string): Promise<void> {
  await expect(async () => {
    const edit = panel.getByRole('button', { name: 'Edit text' });
    if (await edit.isVisible()) await edit.click();
    await panel.getByRole('textbox', { name: 'Text', exact: true }).fill(text, { timeout: 3_000 });
  }).toPass();
}
