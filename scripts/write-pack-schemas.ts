/** `npm run packs:schema`: writes the JSON Schemas of packs and tasks, after a change of what stands in their files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSchemas, taskSchema } from '../build/pack-schema';

for (const [name, schema] of Object.entries(packSchemas())) writeFileSync(join(import.meta.dirname, '../src/packs', name), schema);
writeFileSync(join(import.meta.dirname, '../src/tasks/definition/task.schema.json'), taskSchema());
