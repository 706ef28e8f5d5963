import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

/** Lexical with its rich text and its history. Text in `<b>` is bold. */
export function mount(element: HTMLElement, paragraphs: readonly string[]): () => string {
  element.contentEditable = 'true';
  element.style.whiteSpace = 'pre-wrap';
  const editor = createEditor({
    namespace: 'test',
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 0);
  editor.update(
    () => {
      for (const paragraph of paragraphs) {
        const runs = paragraph.split(/<\/?b>/).map((run, index) => {
          const node = $createTextNode(run);
          return index % 2 === 1 ? node.toggleFormat('bold') : node;
        });
        $getRoot().append($createParagraphNode().append(...runs.filter((run) => run.getTextContent() !== '')));
      }
    },
    { discrete: true, tag: 'history-merge' },
  );
  return () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((child) => child.getTextContent())
        .join('\n'),
    );
}
