import * as monaco from 'monaco-editor';

/** Monaco; `editContext` as it is by default, or the hidden field that it had before. */
export function mount(root: HTMLElement, paragraphs: readonly string[], editContext = true): () => string {
  Object.assign(globalThis, { MonacoEnvironment: { getWorker: () => new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' }))) } });
  root.style.cssText = 'width: 600px; height: 240px';
  const editor = monaco.editor.create(root, { value: paragraphs.join('\n').replace(/<\/?b>/g, ''), language: 'plaintext', editContext, wordWrap: 'on' });
  Object.assign(globalThis, { selectAll: () => editor.setSelection(editor.getModel()!.getFullModelRange()), focusEditor: () => editor.focus() });
  return () => editor.getValue();
}
