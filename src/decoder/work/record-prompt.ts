import type { FieldWish, RecordExample } from '../../core/run/record';
import type { Prompt } from '../prompt';
import { writeRecord } from './record-schema';

/**
 * Fields and examples, then the passage, of which the record is left open. A model that completes sees texts with their records one
 * below the other, a model that follows a chat in which the same was asked before.
 */
export function recordPrompt(fields: readonly FieldWish[], examples: readonly RecordExample[], follows: boolean, passage: string): Prompt {
  const list = fields.map(({ name, description }) => (description ? `- ${name}: ${description}` : `- ${name}`)).join('\n');
  const shown = examples.map(({ text, record }) => ({ text: text.trim(), record: writeRecord(fields, record) }));
  if (follows) {
    return {
      kind: 'chat',
      turns: [
        { role: 'system', content: `Extract the following fields from the text and answer with a JSON object:\n${list}` },
        ...shown.flatMap(({ text, record }) => [
          { role: 'user' as const, content: text },
          { role: 'assistant' as const, content: record },
        ]),
        { role: 'user', content: passage.trim() },
      ],
    };
  }
  const examplesText = shown.map(({ text, record }) => `Text:\n${text}\nRecord:\n${record}\n\n`).join('');
  // It ends with the line: the record's first token then begins a new one, as in the examples.
  return { kind: 'plain', text: `A record of each text, with these fields:\n${list}\n\n${examplesText}Text:\n${passage.trim()}\nRecord:\n` };
}
