// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PackEditor } from '../../src/ui/options/rules/pack-editor';
import type { PackDesk } from '../../src/ui/options/rules/use-pack-desk';
import type { OptionsHost } from '../../src/ui/hosts';
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

/** The editor with the pack, and the trial in it, open. */
async function openTrial(host: OptionsHost): Promise<HTMLDetailsElement[]> {
  await settle(() =>
    render(
      <SurfaceProvider host={surface}>
        <PackEditor host={host} desk={desk} begun={pack} />
      </SurfaceProvider>,
      root,
    ),
  );
  return [...root.querySelectorAll<HTMLDetailsElement>('.pack-trial')];
}

async function unfold(details: HTMLDetailsElement): Promise<void> {
  await settle(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
}

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
    const trial = await openTrial(host);
    expect(watchStore).not.toHaveBeenCalled();
    expect(trial).toHaveLength(1);
    await unfold(trial[0]!);
    expect(watchStore).toHaveBeenCalledTimes(1);
    const choice = control(root, 'The rule to try') as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).toEqual(['About boats', 'About trains', 'About buses']);
    const sample = () => trial[0]!.querySelector('textarea')!;
    await settle(() => type(sample(), 'The bus is late.'));
    await settle(() => type(root.querySelector<HTMLTextAreaElement>('.pack-file textarea')!, `${pack}  half: [`));
    await vi.waitFor(() => expect((control(root, 'Save') as HTMLButtonElement).disabled).toBe(true), { timeout: 10_000 });
    expect(sample().value).toBe('The bus is late.');
  });

  it('say of rules, not of tasks, what it means that no model can judge, and that no example of theirs was tried', async () => {
    const options = fakeOptions(surface);
    const withoutModels: OptionsHost['watchStore'] = (listener) => options.watchStore((state) => listener({ ...state, models: [] }));
    const [trial] = await openTrial({ ...options, watchStore: withoutModels });
    await unfold(trial!);
    expect(trial!.textContent).toContain('Until there is, rules in words are not asked');
    expect(trial!.textContent).not.toContain('The task');
    expect(root.textContent).toContain('Its examples ask a model and were not tried here: 18.');
    expect(root.textContent).not.toContain('All 0');
  });
});
