/**
 * The review by keyboard. All findings of a surface are one stop of the Tab key; from anywhere on the surface j and k, or the
 * arrows from a finding, go from line to line, and one letter does what a press on the line's controls would do.
 */

/** What a key does on a line; the control in it that does the same. */
const acts: Readonly<Record<string, string>> = { r: 'replace', i: 'ignore', t: 'rule-off', o: 'open', w: 'open' };

/** What keys do that belong to no line. Each is a control of the surface, marked `data-key`. */
const surfaceKeys = ['a', 'c', 'u', '?'];

/** Listens below `root`; returns a function that stops. */
export function walkFindings(root: HTMLElement): () => void {
  const lines = () => [...root.querySelectorAll<HTMLElement>('[data-finding]')];
  const lineOf = (node: EventTarget | null) => (node instanceof Element ? node.closest('.finding') : null);

  /** Exactly one line can be reached by Tab: the one that was there last, else the first. */
  const keepOneStop = () => {
    const all = lines();
    const current = all.find((line) => line === root.ownerDocument.activeElement || line.tabIndex === 0) ?? all[0];
    for (const line of all) line.tabIndex = line === current ? 0 : -1;
  };

  const goTo = (line: HTMLElement | undefined) => {
    if (!line) return;
    for (const other of lines()) other.tabIndex = other === line ? 0 : -1;
    line.focus();
    line.scrollIntoView({ block: 'nearest' });
  };

  const step = (from: EventTarget | null, by: number) => {
    const all = lines();
    const here = lineOf(from)?.querySelector<HTMLElement>('[data-finding]');
    const at = here ? all.indexOf(here) + by : by > 0 ? 0 : all.length - 1;
    goTo(all[Math.max(0, Math.min(all.length - 1, at))]);
  };

  const along = (line: Element, from: EventTarget | null, by: number) => {
    const controls = [...line.querySelectorAll<HTMLElement>('.finding-line > button:not([hidden], .visually-hidden)')];
    controls[Math.max(0, Math.min(controls.length - 1, controls.indexOf(from as HTMLElement) + by))]?.focus();
  };

  /** After a line has gone, the next one is at hand. */
  const press = (line: Element, act: string) => {
    const at = lines().findIndex((one) => line.contains(one));
    const control = line.querySelector<HTMLElement>(`[data-act="${act}"]`);
    control?.click();
    if (control && act !== 'open') setTimeout(() => line.isConnected || goTo(lines()[Math.min(at, lines().length - 1)]), 0);
  };

  const listen = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.isComposing || event.altKey || isForTyping(target)) return;
    const line = lineOf(target);
    const isUndo = (event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z' && !event.shiftKey;
    if (!isUndo && (event.ctrlKey || event.metaKey)) return;
    const button = root.querySelector<HTMLElement>(`[data-key="${isUndo ? 'u' : CSS.escape(key)}"]`);
    if (isUndo || (surfaceKeys.includes(key) && button)) button?.click();
    else if (key === 'j' || (line && key === 'ArrowDown')) step(target, 1);
    else if (key === 'k' || (line && key === 'ArrowUp')) step(target, -1);
    else if (line && key === 'ArrowRight') along(line, target, 1);
    else if (line && key === 'ArrowLeft') along(line, target, -1);
    else if (line && acts[key]) press(line, acts[key]);
    else return;
    event.preventDefault();
  };

  const changes = new MutationObserver(keepOneStop);
  changes.observe(root, { childList: true, subtree: true });
  keepOneStop();
  root.addEventListener('keydown', listen);
  return () => {
    changes.disconnect();
    root.removeEventListener('keydown', listen);
  };
}

function isForTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.localName));
}
