import * as monaco from 'monaco-editor';
import style from './node_modules/monaco-editor/min/vs/editor/editor.main.css';

/** Monaco, with a worker that never answers: nothing here asks for one. */
function open(element, paragraphs, options) {
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  globalThis.MonacoEnvironment = { getWorker: () => new Worker(URL.createObjectURL(new Blob(['']))) };
  element.style.cssText = 'inline-size: 800px; block-size: 240px';
  const editor = monaco.editor.create(element, { value: paragraphs.join('\n').replace(/<\/?b>/g, ''), language: 'plaintext', ...options });
  return () => editor.getValue();
}

/** As it comes: the keyboard by an EditContext, whose element is empty. */
export const mount = (element, paragraphs) => open(element, paragraphs, { editContext: true, accessibilitySupport: 'off' });

/** For screen readers: the text stands in that element too, behind the lines. */
export const readAloud = (element, paragraphs) => open(element, paragraphs, { editContext: true, accessibilitySupport: 'on' });

/** As it was before, and is where a browser has no EditContext: the keyboard by a field of one pixel. */
export const byField = (element, paragraphs) => open(element, paragraphs, { editContext: false, accessibilitySupport: 'auto' });
