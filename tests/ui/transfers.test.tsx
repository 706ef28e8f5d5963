// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TransferHost, TransferNote } from '../../src/ui/hosts';
import { mountPanel } from '../../src/ui/panel/mount-panel';
import { mountPopup } from '../../src/ui/popup/mount-popup';
import { fakePanel, popupFaces } from '../gallery/fake-hosts';
import { transferNotes } from '../gallery/store';
import { createRoot, createSurface, type RecordedSurface, settle } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;
let tell: (notes: readonly TransferNote[]) => void;

const stop = vi.fn();
const watchTransfers: TransferHost['watchTransfers'] = (listener) => {
  tell = listener;
  return stop;
};
const surfaces = [
  ['the panel', () => mountPanel(root, { ...fakePanel(surface), readSelection: async () => null, watchTransfers })],
  ['the popup', () => mountPopup(root, { ...popupFaces(surface).ready!, watchTransfers })],
] as const;
const running = transferNotes[0]!;

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

describe.each(surfaces)('downloads in %s', (_, mount) => {
  it('are shown while they run, with what is known of them, and gone when they are done', async () => {
    await settle(() => void mount());
    expect(root.querySelector('.transfer-note')).toBeNull();
    await settle(() => tell([running]));
    const note = root.querySelector('.transfer-note')!;
    expect(note.textContent).toBe('LFM2.5-350M160 MB of 379 MB · 3.4 MB per second · 1 min left');
    const bar = note.querySelector('progress')!;
    expect([bar.getAttribute('aria-label'), bar.value, bar.max]).toEqual(['LFM2.5-350M', 160_000_000, 379_217_632]);
    await settle(() => tell([{ ...running, transfer: { ...running.transfer, phase: 'verifying', doneBytes: 379_217_632 } as TransferNote['transfer'] }]));
    expect(root.querySelector('.transfer-note')?.textContent).toContain('Checking · 379 MB of 379 MB');
    await settle(() => tell([]));
    expect(root.querySelector('.transfer-note')).toBeNull();
  });

  it('are shown one below the other, each with its own phase', async () => {
    await settle(() => void mount());
    await settle(() => tell(transferNotes));
    const words = [...root.querySelectorAll('.transfer-note')].map((note) => note.textContent);
    expect(words).toHaveLength(3);
    expect(words[1]).toContain('Paused');
    expect(words[2]).toContain('Stopped');
  });
});
