import type { Edit } from '../core/redact/edit';
import type { WriteRefusal } from '../core/run/writing-back';
import type { PageSelection } from './selection';
import { writeInEditor } from './write-editor';
import { writeInField } from './write-field';

/**
 * Writes edits of a selection's passage to where it stands: in order of position, without overlaps. Resolves to the selection
 * as it stands then, read back; or to why nothing of it was written, and the text is as it was unless that says otherwise.
 */
export async function writeEdits(selection: PageSelection, edits: readonly Edit[]): Promise<PageSelection | WriteRefusal> {
  const { passage, map } = selection;
  if (map.kind === 'drawn') return 'unknown-editor';
  try {
    const written = map.kind === 'field' ? await writeInField(map, passage.text, edits) : await writeInEditor(map, passage.text, edits);
    if (typeof written === 'string') return written;
    return { ...selection, passage: { ...passage, text: written.text }, map: written.map, browserTexts: [written.text] };
  } catch {
    // A page may make anything throw, at any time.
    return 'half-taken';
  }
}
