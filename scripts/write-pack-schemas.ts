/** `npm run packs:schema`: writes the JSON Schemas beside the packs, after a change of what stands in their files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSchemas } from '../build/pack-schema';

for (const [name, schema] of Object.entries(packSchemas())) writeFileSync(join(import.meta.dirname, '../src/packs', name), schema);
