import { basicSetup, EditorView } from 'codemirror';

/** CodeMirror 6. */
export function mount(parent: HTMLElement, paragraphs: readonly string[]): () => string {
  const view = new EditorView({ doc: paragraphs.join('\n').replace(/<\/?b>/g, ''), extensions: [basicSetup, EditorView.lineWrapping], parent });
  return () => view.state.doc.toString();
}
