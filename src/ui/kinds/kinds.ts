import type { TaskResult } from '../../core/run/result';
import { findings } from './findings';
import type { ResultKind } from './kind';
import { label } from './label';
import { plain } from './plain';

const kinds: readonly ResultKind[] = [label, findings];

/** What surfaces do with a result: by its kind, whichever task it is of; one of a kind that nobody knows is plain data. */
export function kindOf(result: TaskResult): ResultKind {
  return kinds.find(({ kind }) => kind === result.kind) ?? plain;
}
