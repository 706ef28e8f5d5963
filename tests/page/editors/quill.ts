import Quill from 'quill';
import style from 'quill/dist/quill.core.css';

/** Quill. */
export function mount(element: HTMLElement, paragraphs: readonly string[]): () => string {
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  element.innerHTML = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const quill = new Quill(element);
  quill.history.clear();
  return () => quill.getText().replace(/\n$/, '');
}
