// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../src/core/store/state';
import { mountOptions } from '../../src/ui/options/mount-options';
import { fakeOptions } from '../gallery/fake-hosts';
import { ledger as entries } from '../gallery/store';
import { control, createRoot, createSurface, type RecordedSurface, settle } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;

async function show(ledger: Ledger, cleared: Ledger = ledger) {
  location.hash = '#privacy';
  const loadLedger = vi
    .fn(async () => ledger)
    .mockResolvedValueOnce(ledger)
    .mockResolvedValue(cleared);
  const clearLedger = vi.fn(async () => {});
  await settle(() => void mountOptions(root, { ...fakeOptions(surface), loadLedger, clearLedger }));
  return clearLedger;
}

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

describe('the ledger on the privacy page', () => {
  it('that holds nothing claims no more than that', async () => {
    await show({ entries: [], clearedAt: null });
    expect(root.textContent).toContain('Nothing stands in the ledger.');
    expect(root.textContent).not.toMatch(/ever left|was cleared/);
    expect(root.querySelector('.ledger')).toBeNull();
  });

  it('shows each request, and says how far back it goes', async () => {
    await show({ entries, clearedAt: null });
    expect(root.querySelectorAll('.ledger tbody tr')).toHaveLength(entries.length);
    expect(root.textContent).toContain('The newest 2,000 are kept; older ones fall out.');
    expect(root.textContent).not.toContain('It was cleared');
  });

  it('says when it was cleared', async () => {
    const clearLedger = await show({ entries, clearedAt: null }, { entries: [], clearedAt: Date.UTC(2026, 2, 14, 12) });
    await settle(() => control(root, 'Clear the ledger').click());
    expect(clearLedger).toHaveBeenCalledOnce();
    expect(root.textContent).toContain('Nothing stands in the ledger.');
    expect(root.textContent).toMatch(/It was cleared on .*2026.*What was sent before no longer stands here\./);
  });
});
