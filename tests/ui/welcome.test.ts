import { expect, it } from 'vitest';
import { taskIds } from '../../src/tasks';
import { loadMessages } from './messages';

it.each(['en', 'zh_CN'] as const)('the words of welcome name every task that works without a download, in three sentences (%s)', async (locale) => {
  const messages = await loadMessages(locale);
  const welcome = messages.popup_welcome!.message;
  for (const task of taskIds) expect(welcome.toLowerCase()).toContain(messages[`task_${task}`]!.message.toLowerCase());
  expect(welcome.match(/[.。]/g)).toHaveLength(3);
});
