const field = (element: HTMLTextAreaElement | HTMLInputElement, root: HTMLElement, value: string): (() => string) => {
  element.value = value;
  element.style.inlineSize = '600px';
  root.append(element);
  return () => element.value;
};

/** A field of several lines. */
export const textarea = (root: HTMLElement, paragraphs: readonly string[]) =>
  field(document.createElement('textarea'), root, paragraphs.join('\n').replace(/<\/?b>/g, ''));

/** A field of one line. */
export const input = (root: HTMLElement, paragraphs: readonly string[]) =>
  field(document.createElement('input'), root, paragraphs.join(' ').replace(/<\/?b>/g, ''));

/** Plain `contenteditable`, as a webmail's composer has it: a `div` a line. */
export function editable(root: HTMLElement, paragraphs: readonly string[]): () => string {
  root.contentEditable = 'true';
  root.innerHTML = paragraphs.map((text) => `<div>${text}</div>`).join('');
  return () =>
    [...root.children]
      .map((line) => line.textContent)
      .join('\n')
      .replaceAll('\u00a0', ' ');
}
