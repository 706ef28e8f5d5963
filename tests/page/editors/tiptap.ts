import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** TipTap, which is ProseMirror. */
export function mount(element: HTMLElement, paragraphs: readonly string[]): () => string {
  const editor = new Editor({ element, extensions: [StarterKit], content: paragraphs.map((text) => `<p>${text}</p>`).join('') });
  return () => editor.getText({ blockSeparator: '\n' });
}
