/** A task's file: read strictly, every mistake with its place, and written again. */
import type { TaskDefinition, TaskFile } from '../../core/run/custom-task';
import type { PackProblem } from '../../core/rules/pack-problem';
import { openSource } from '../../policies/file/read-pack';
import { taskShape } from './task-fields';

/** The largest file that is read, in UTF-16 code units. */
const limitTaskChars = 10_000_000;

/** Where the published schema of these files lies. */
const schemaAddress = 'task.schema.json';

/** Reads a task out of a file of JSON, or of YAML, which holds it. */
export function readTask(source: string): TaskFile {
  const problems: PackProblem[] = [];
  if (source.length > limitTaskChars) return { problems: [{ code: 'too_long', line: 1, column: 1, detail: '', expected: String(limitTaskChars) }] };
  const { node, report } = openSource(source, problems);
  if (problems.length > 0) return { problems };
  const definition = taskShape.read(node, report);
  return definition ? { definition } : { problems };
}

/** A task as a file. */
export function writeTask({ title, description, kind, ...parts }: TaskDefinition): string {
  return `${JSON.stringify({ $schema: schemaAddress, title, ...(description && { description }), kind, ...parts }, null, 2)}\n`;
}
