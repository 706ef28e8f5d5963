import type { Edit } from '@/src/core/redact/edit';
import type { Written } from '@/src/core/run/writing-back';
import { writeEdits } from '@/src/page/write-edits';
import type { KeptSelections } from './kept-selections';

/** Writes edits to where a kept selection stands. What is kept under its id is the written text from then on. */
export type Writer = (selectionId: string, edits: readonly Edit[]) => Promise<Written>;

/** Makes the writer of this frame; writes wait for each other. */
export function createWriter(kept: KeptSelections): Writer {
  let last: Promise<unknown> = Promise.resolve();
  const write: Writer = async (id, edits) => {
    const selection = kept.find(id);
    if (!selection) return { refused: 'changed' };
    const written = await writeEdits(selection, edits);
    if (typeof written === 'string') return { refused: written };
    kept.renew(id, written);
    return { passage: written.passage };
  };
  return (id, edits) => {
    const next = last.then(() => write(id, edits));
    last = next.catch(() => undefined);
    return next;
  };
}
