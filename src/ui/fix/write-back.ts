import type { Edit } from '../../core/redact/edit';
import type { DeskMove } from '../desk/desk-state';
import type { FixHost } from '../hosts';
import { keyOf } from '../wording';

/** Has edits written, and tells the desk what came of it; the text is the reader's, so what was refused is said in words. */
export async function writeBack(host: FixHost, edits: readonly Edit[]): Promise<DeskMove> {
  const written = await host.writeBack?.(edits);
  if (!written) return { type: 'noticed', notice: { key: 'notice.write_read_only' } };
  if ('refused' in written) return { type: 'noticed', notice: { key: keyOf('notice', `write_${written.refused}`) } };
  return { type: 'text-written', edits };
}
