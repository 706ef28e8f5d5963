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

/**
 * A webmail's composer: an editable box between buttons, with a signature and the quoted letter below, and with an undo of its
 * own, which keeps what stood there before each change.
 */
export function composer(root: HTMLElement, paragraphs: readonly string[]): () => string {
  const line = (text: string) => `<div data-line dir="ltr">${text}</div>`;
  const quoted = ['On Tuesday Ada Lindqvist wrote:', ...paragraphs];
  root.innerHTML = `<button>Send</button><div id="box" role="textbox" aria-multiline="true" contenteditable="true" style="min-height:8em">${paragraphs
    .map(line)
    .join('')}<div class="signature">${['Ada Lindqvist', '+44 7911 123456'].map(line).join('')}</div><blockquote class="quote">${quoted
    .map(line)
    .join('')}</blockquote></div><button>Discard</button>`;
  const box = root.querySelector<HTMLElement>('#box')!;
  const past: string[] = [];
  let last = box.innerHTML;
  box.addEventListener('input', () => {
    past.push(last);
    last = box.innerHTML;
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const before = past.pop();
    if (before === undefined) return;
    last = before;
    box.innerHTML = before;
  });
  return () => [...box.querySelectorAll('[data-line]')].map(({ textContent }) => textContent?.replaceAll('\u00a0', ' ')).join('\n');
}
