import { folderShape, ruleShape, wholeShape } from '../src/policies/file/pack-fields';
import { matcherDefinitions } from '../src/policies/file/matcher-fields';
import { taskShape } from '../src/tasks/definition/task-fields';

const about = {
  'rule.schema.json': 'A rule of a pack of Gloss, in a file of its own.',
  'pack.schema.json': 'pack.yml of a pack of Gloss that is a folder.',
  'rules.schema.json': 'A pack of Gloss in one file, as users bring it.',
} as const;

/** The JSON Schema of the file of a task, which lies in `src/tasks/definition`. */
export function taskSchema(): string {
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'A task of Gloss in a file, as users make and bring it.' };
  return `${JSON.stringify({ ...head, ...taskShape.schema }, null, 2)}\n`;
}

/** The JSON Schemas for editors, by the names of their files in `src/packs`; made of the very shapes that read the files. */
export function packSchemas(): Record<keyof typeof about, string> {
  const write = (name: keyof typeof about, schema: object) => {
    const whole = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: about[name], ...schema, $defs: matcherDefinitions };
    return `${JSON.stringify(whole, null, 2)}\n`;
  };
  return {
    'rule.schema.json': write('rule.schema.json', ruleShape.schema),
    'pack.schema.json': write('pack.schema.json', folderShape.schema),
    'rules.schema.json': write('rules.schema.json', wholeShape.schema),
  };
}
