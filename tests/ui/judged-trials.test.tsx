// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PackEditor } from '../../src/ui/options/rules/pack-editor';
import type { PackDesk } from '../../src/ui/options/rules/use-pack-desk';
import { SurfaceProvider } from '../../src/ui/surface';
import { fakeOptions } from '../gallery/fake-hosts';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

const inWords = (id: string) => `  ${id}:
    severity: info
    message: About ${id}
    reason: We do not
    judge: speaks of ${id}
    examples: ["«a»", "«b»", "«c»", d, e, f]
`;
const pack = `title: Mine
description: Ours
languages: [en]
rules:
${['boats', 'trains', 'buses'].map(inWords).join('')}`;
const desk: PackDesk = { onDesk: null, putOnDesk: () => {}, store: async () => {} } as unknown as PackDesk;

let surface: RecordedSurface;
let root: HTMLElement;
beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

describe('the rules in words of a pack at work', () => {
  it('ask the store of models once they are looked at, one rule at a time, and outlive a line that is half typed', async () => {
    const options = fakeOptions(surface);
    const watchStore = vi.fn(options.watchStore);
    const host = { ...options, watchStore };
    await settle(() =>
      render(
        <SurfaceProvider host={surface}>
          <PackEditor host={host} desk={desk} begun={pack} />
        </SurfaceProvider>,
        root,
      ),
    );
    expect(watchStore).not.toHaveBeenCalled();
    const trial = [...root.querySelectorAll<HTMLDetailsElement>('.pack-trial')];
    expect(trial).toHaveLength(1);
    await settle(() => {
      trial[0]!.open = true;
      trial[0]!.dispatchEvent(new Event('toggle'));
    });
    expect(watchStore).toHaveBeenCalledTimes(1);
    const choice = control(root, 'The rule to try') as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).toEqual(['About boats', 'About trains', 'About buses']);
    const sample = () => trial[0]!.querySelector('textarea')!;
    await settle(() => type(sample(), 'The bus is late.'));
    await settle(() => type(root.querySelector<HTMLTextAreaElement>('.pack-file textarea')!, `${pack}  half: [`));
    await vi.waitFor(() => expect((control(root, 'Save') as HTMLButtonElement).disabled).toBe(true), { timeout: 10_000 });
    expect(sample().value).toBe('The bus is late.');
  });
});
