import { act } from 'preact/test-utils';
import type { SurfaceHost } from '../../src/ui/hosts';
import { loadTranslate } from './messages';

/** A surface that remembers what was copied and saved. */
export interface RecordedSurface extends SurfaceHost {
  readonly copied: string[];
  readonly saved: { readonly fileName: string; readonly content: string }[];
}

/** Makes a surface in the product's own sentences. */
export async function createSurface(locale: 'en' | 'zh_CN' = 'en'): Promise<RecordedSurface> {
  const copied: string[] = [];
  const saved: RecordedSurface['saved'] = [];
  return {
    t: await loadTranslate(locale),
    locale,
    copied,
    saved,
    copy: async (text) => void copied.push(text),
    save: (fileName, _, content) => void saved.push({ fileName, content }),
  };
}

/** An empty element in the document to mount a surface into. */
export function createRoot(): HTMLElement {
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  return root;
}

/** Does something and waits until everything that follows from it is drawn. */
export async function settle(deed: () => unknown = () => {}): Promise<void> {
  await act(async () => void (await deed()));
  // Effects begin runs, runs answer over promises, answers are drawn, and that may begin the next: three rounds do for all of it.
  for (let round = 0; round < 3; round++) await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** The control of a role by its name (its label, else its text); says what there is when there is none. */
export function control(root: ParentNode, name: string | RegExp): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, a, input, select, textarea, summary')];
  const nameOf = (element: HTMLElement) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const found = all.find((element) => (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))));
  if (!found) throw new Error(`No control is called ${name}; there are: ${all.map(nameOf).join(' | ')}`);
  return found;
}

/** Types into a field. */
export function type(field: HTMLElement, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses a key on an element. */
export function press(element: HTMLElement, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
  return event;
}
