import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packSchemas, taskSchema } from '@/build/pack-schema';

test.each(Object.entries(packSchemas()))('%s is what the reader of packs reads; `npm run packs:schema` writes it', (name, schema) => {
  expect(readFileSync(new URL(`../../src/packs/${name}`, import.meta.url), 'utf8')).toBe(schema);
});

test('the schema of a task is what its reader reads', () => {
  expect(readFileSync(new URL('../../src/tasks/definition/task.schema.json', import.meta.url), 'utf8')).toBe(taskSchema());
});

test('an editor is told the choices, and refuses what the reader would refuse', () => {
  const rule = JSON.parse(packSchemas()['rule.schema.json']) as { properties: Record<string, { enum?: string[] }>; additionalProperties: boolean };
  expect(rule.properties.severity?.enum).toEqual(['info', 'warning', 'serious']);
  expect(rule.additionalProperties).toBe(false);
});
