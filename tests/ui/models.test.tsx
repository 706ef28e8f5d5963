// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportEvent } from '../../src/core/store/import-offer';
import type { StoreCommand, StoreState } from '../../src/core/store/state';
import type { OptionsHost } from '../../src/ui/hosts';
import { mountOptions } from '../../src/ui/options/mount-options';
import { moveImport } from '../../src/ui/options/models/import-state';
import { fakeOptions } from '../gallery/fake-hosts';
import { offer, storeState } from '../gallery/store';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;
let commands: StoreCommand[];
let tell: (state: StoreState) => void;

const empty: StoreState = { ...storeState, models: [], transfers: [], acceptances: [], deleted: [], hubCheck: null };

async function show(state: StoreState, change: Partial<OptionsHost> = {}) {
  location.hash = '#models';
  const host: OptionsHost = {
    ...fakeOptions(surface),
    watchStore(listener) {
      tell = listener;
      listener(state);
      return () => {};
    },
    sendStore: (command) => void commands.push(command),
    ...change,
  };
  await settle(() => void mountOptions(root, host));
}

const card = (title: string) => [...root.querySelectorAll('.model')].find((element) => element.querySelector('h2, h3')?.textContent === title)!;

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
  commands = [];
  // happy-dom draws no dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});

describe('the models of the options page', () => {
  it('says first that nothing has to be downloaded', async () => {
    await show(empty);
    expect(root.textContent).toContain('their model is built in');
    expect(control(card('Gemma 3 270M it'), /^Download/).textContent).toBe('Download (241 MB)');
  });

  it('sends no download before the store has noted the acceptance', async () => {
    await show(empty);
    await settle(() => control(card('Gemma 3 270M it'), /^Download/).click());
    expect(commands).toEqual([]);
    const dialog = root.querySelector('dialog')!;
    expect(dialog.textContent).toContain('Gemma Prohibited Use Policy');
    expect(control(dialog, 'Accept').hasAttribute('disabled')).toBe(true);
    await settle(() => (dialog.querySelector('input') as HTMLInputElement).click());
    await settle(() => dialog.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(commands).toEqual([{ type: 'accept-licence', licence: 'gemma' }]);
    await settle(() => tell({ ...empty, acceptances: [{ licence: 'gemma', acceptedAt: 1 }] }));
    expect(commands.at(-1)).toEqual({ type: 'download', modelId: 'gemma-3-270m-it', editionId: 'gguf-q4-0-qat', hub: 'https://huggingface.co' });
    expect(commands).toHaveLength(2);
  });

  it('asks nothing for a model whose licence asks nothing', async () => {
    await show(empty);
    await settle(() => control(card('SmolLM2-135M-Instruct'), /^Download/).click());
    expect(root.querySelector('dialog')).toBeNull();
    expect(commands).toMatchObject([{ type: 'download', modelId: 'smollm2-135m-instruct' }]);
  });

  it('says of each edition who vouches for its files', async () => {
    await show(empty);
    expect(card('LFM2.5-350M').textContent).toContain('Its fingerprints (SHA-256) are part of Gloss.');
    expect(card('SmolLM2-135M-Instruct').textContent).toContain('Its fingerprints come from the server that sends the files.');
    const gemma = card('Gemma 3 270M it');
    expect(gemma.textContent).toContain('are part of Gloss');
    const choice = gemma.querySelector('select')!;
    choice.value = 'onnx-q4';
    await settle(() => choice.dispatchEvent(new Event('change', { bubbles: true })));
    expect(gemma.textContent).toContain('come from the server that sends the files');
  });

  it('says of a format that this browser’s package does not compute that it does not answer, and does not offer it', async () => {
    const own = storeState.models.find(({ origin }) => origin.kind === 'import')!;
    const graph = { ...own, description: { ...own.description, format: 'onnx' } } as const;
    const here: Partial<OptionsHost> = { computes: ['gguf', 'safetensors'] };
    await show({ ...empty, models: [graph] }, here);
    expect(card(own.title).textContent).toContain('ONNX models are kept here and can be saved as zip, but they do not answer');
    expect(card(own.title).textContent).not.toContain('Test on this device');
    expect(root.querySelector('.none-yet')).not.toBeNull();
    expect([...root.querySelectorAll('option')].filter(({ value }) => value.startsWith('onnx'))).toEqual([]);
    expect(control(card('Gemma 3 270M it'), /^Download/).textContent).toBe('Download (241 MB)');
  });

  it('shows what is on its way, and lets it be paused, taken up and cancelled', async () => {
    await show(storeState);
    expect(card('LFM2.5-350M').textContent).toContain('160 MB of 379 MB · 3.4 MB per second · 1 min left');
    await settle(() => control(card('LFM2.5-350M'), 'Pause').click());
    await settle(() => control(card('SmolLM2-135M-Instruct'), 'Go on').click());
    await settle(() => control(card('Qwen2.5-0.5B-Instruct'), 'Cancel').click());
    expect(commands.map(({ type: kind }) => kind)).toEqual(['pause', 'download', 'cancel']);
    expect(card('Qwen2.5-0.5B-Instruct').querySelector('[role="alert"]')?.textContent).toContain('mirror.example.org cannot be reached');
  });

  it('says of a model from which server it came', async () => {
    await show(storeState);
    expect(card('Gemma 3 270M it').textContent).toContain('from huggingface.co');
    expect(card('Ticket router').textContent).not.toContain('from ');
    const [first, ...others] = storeState.models;
    // An import may claim what it likes.
    const odd = { ...first!, origin: { kind: 'hub', address: 'no address', repository: 'a/b', commit: '' } } as const;
    await settle(() => tell({ ...storeState, models: [odd, ...others] }));
    expect(card('Gemma 3 270M it').textContent).not.toContain('no address');
  });

  it('takes an acceptance back only when asked twice', async () => {
    await show(storeState);
    await settle(() => control(root, 'Take back').click());
    expect(commands).toEqual([]);
    expect(root.textContent).toContain('This deletes every model under this licence.');
    await settle(() => control(root, 'Take back').click());
    expect(commands).toEqual([{ type: 'withdraw-licence', licence: 'gemma' }]);
  });

  it('uses a mirror only after it has answered', async () => {
    const changeSettings = vi.fn(async () => {});
    await show(empty, { changeSettings });
    const field = control(root, 'Where models come from');
    await settle(() => type(field, 'nonsense'));
    await settle(() => control(root, 'Check and use').click());
    expect(root.textContent).toContain('An address looks like');
    await settle(() => type(field, 'https://mirror.example.org'));
    await settle(() => control(root, 'Check and use').click());
    expect(commands).toEqual([{ type: 'check-hub', hub: 'https://mirror.example.org' }]);
    expect(changeSettings).not.toHaveBeenCalled();
    await settle(() => tell({ ...empty, hubCheck: { hub: 'https://mirror.example.org', phase: 'passed' } }));
    expect(changeSettings).toHaveBeenCalledWith([{ type: 'set-hub', hub: 'https://mirror.example.org' }]);
  });
});

describe('what goes wrong in the store', () => {
  it('is said where no download says it, and what waited for it waits no more', async () => {
    await show(empty);
    await settle(() => control(card('Gemma 3 270M it'), /^Download/).click());
    const dialog = root.querySelector('dialog')!;
    await settle(() => (dialog.querySelector('input') as HTMLInputElement).click());
    await settle(() => dialog.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await settle(() => tell({ ...empty, failure: { code: 'no-space', missingBytes: 0 } }));
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('no room left');
    await settle(() => tell({ ...empty, acceptances: [{ licence: 'gemma', acceptedAt: 1 }] }));
    expect(commands.map(({ type: kind }) => kind)).toEqual(['accept-licence']);
  });

  it('a deleted model is taken back where it stood, with the focus there', async () => {
    await show({ ...empty, deleted: [{ key: 'smollm2-135m-instruct.gguf-q8-0', title: 'SmolLM2-135M-Instruct', modelId: 'smollm2-135m-instruct' }] });
    const undo = control(card('SmolLM2-135M-Instruct'), 'Undo');
    expect(document.activeElement).toBe(undo);
    await settle(() => undo.click());
    expect(commands).toEqual([{ type: 'undelete', key: 'smollm2-135m-instruct.gguf-q8-0' }]);
  });
});

describe('a mirror that does not answer', () => {
  const hub = 'https://hf-mirror.com';
  const failed = (address: string): StoreState => ({
    ...empty,
    hubCheck: { hub: address, phase: 'failed', failure: { code: 'no-network', host: new URL(address).host } },
  });
  const check = async (address: string) => {
    await settle(() => type(control(root, 'Where models come from'), address));
    await settle(() => control(root, 'Check and use').click());
    await settle(() => tell(failed(address)));
  };

  it('is told what it must do', async () => {
    const changeSettings = vi.fn(async () => {});
    await show(empty, { changeSettings });
    await check(hub);
    expect(root.textContent).toContain('hf-mirror.com cannot be reached');
    expect(root.textContent).toContain('must answer requests from any origin (CORS: Access-Control-Allow-Origin: *)');
    expect(root.textContent).toContain('“Origin: null”');
    expect(changeSettings).not.toHaveBeenCalled();
  });

  it('has no such advice where it answered', async () => {
    await show(empty);
    await check(hub);
    await settle(() => tell({ ...empty, hubCheck: { hub, phase: 'failed', failure: { code: 'bad-listing', host: 'hf-mirror.com' } } }));
    expect(root.textContent).not.toContain('CORS');
  });
});

describe('a download of a model that left the catalogue', () => {
  const gone = { key: 'old-model.gguf-q4', modelId: 'old-model', editionId: 'gguf-q4', doneBytes: 0, totalBytes: 0 } as const;

  it('is shown by its id with the reason, and can only be cancelled', async () => {
    await show({ ...empty, transfers: [{ ...gone, phase: 'failed', failure: { code: 'unknown-edition' } }] });
    const stray = control(root, 'Cancel').closest('.model')!;
    expect(stray.textContent).toContain('old-model');
    expect(stray.querySelector('[role="alert"]')?.textContent).toBe('This edition is no longer in the catalogue.');
    expect([...stray.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Cancel']);
    await settle(() => control(stray, 'Cancel').click());
    expect(commands).toEqual([{ type: 'cancel', key: 'old-model.gguf-q4' }]);
  });

  it('offers no second try where only its edition is gone', async () => {
    const transfer = { ...gone, modelId: 'smollm2-135m-instruct', phase: 'failed', failure: { code: 'unknown-edition' } } as const;
    await show({ ...empty, transfers: [transfer] });
    const line = card('SmolLM2-135M-Instruct').querySelector('.transfer')!;
    expect([...line.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Cancel']);
  });
});

it('a download that waits without a size has an empty bar', async () => {
  const transfer = { key: 'a.b', modelId: 'smollm2-135m-instruct', editionId: 'b', doneBytes: 0, totalBytes: 0, phase: 'paused' } as const;
  await show({ ...empty, transfers: [transfer] });
  expect(card('SmolLM2-135M-Instruct').querySelector('progress')?.getAttribute('value')).toBe('0');
  expect(control(card('SmolLM2-135M-Instruct'), 'Go on')).toBeTruthy();
});

describe('an import on the page', () => {
  const go = (section: string) =>
    settle(() => {
      location.hash = `#${section}`;
      dispatchEvent(new Event('hashchange'));
    });

  it('is as it was when the user comes back from another section, and can still be cancelled', async () => {
    const session = { accept: vi.fn(), stop: vi.fn() };
    let say = (_: ImportEvent) => {};
    await show(empty, {
      openImport: (_, listener) => {
        say = listener;
        return session;
      },
    });
    const input = root.querySelector<HTMLInputElement>('.drop input[type="file"]')!;
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'a.zip')] });
    await settle(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    await go('privacy');
    expect(root.querySelector('.drop')).toBeNull();
    await settle(() => say({ type: 'offer', offer }));
    await go('models');
    expect((root.querySelector('.offer input') as HTMLInputElement).value).toBe(offer.title);
    await settle(() => control(root.querySelector('.offer')!, 'Cancel').click());
    expect(session.stop).toHaveBeenCalledOnce();
    await settle(() => say({ type: 'stopped' }));
    expect(root.querySelector('.offer')).toBeNull();
  });

  it('listens to the newest import only', async () => {
    const listeners: ((event: ImportEvent) => void)[] = [];
    await show(empty, {
      openImport: (_, listener) => {
        listeners.push(listener);
        return { accept: () => {}, stop: () => {} };
      },
    });
    const pick = async () => {
      const input = root.querySelector<HTMLInputElement>('.drop input[type="file"]')!;
      Object.defineProperty(input, 'files', { configurable: true, value: [new File(['x'], 'a.gguf')] });
      await settle(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    };
    await pick();
    await settle(() => listeners[0]!({ type: 'failed', failure: { code: 'not-a-model' } }));
    await pick();
    await settle(() => listeners[0]!({ type: 'stopped' }));
    expect(control(root.querySelector('.drop')!, 'Cancel')).toBeTruthy();
    await settle(() => listeners[1]!({ type: 'offer', offer }));
    expect(root.querySelector('.offer')).not.toBeNull();
  });

  it('says before it is taken that a model does not answer in this browser', async () => {
    const offerOf = (format: 'gguf' | 'onnx'): ImportEvent => ({ type: 'offer', offer: { ...offer, description: { ...offer.description, format } } });
    let say = (_: ImportEvent) => {};
    await show(empty, {
      computes: ['gguf', 'safetensors'],
      openImport: (_, listener) => {
        say = listener;
        return { accept: () => {}, stop: () => {} };
      },
    });
    const input = root.querySelector<HTMLInputElement>('.drop input[type="file"]')!;
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'a.zip')] });
    await settle(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    await settle(() => say(offerOf('onnx')));
    expect(root.querySelector('.offer')!.textContent).toContain('ONNX models are kept here and can be saved as zip, but they do not answer');
    await settle(() => say(offerOf('gguf')));
    expect(root.querySelector('.offer')!.textContent).not.toContain('do not answer');
  });

  it('keeps the offer standing while what is missing can be mended', () => {
    const offered = moveImport(moveImport({ phase: 'idle' }, { type: 'opened' }), { type: 'offer', offer });
    const storing = moveImport(offered, { type: 'accepted' });
    expect(storing).toMatchObject({ phase: 'storing', totalBytes: offer.bytes });
    expect(moveImport(storing, { type: 'failed', failure: { code: 'no-space', missingBytes: 1 } })).toMatchObject({ phase: 'offered', offer });
    expect(moveImport(storing, { type: 'failed', failure: { code: 'storage-failed' } })).toEqual({ phase: 'idle', failure: { code: 'storage-failed' } });
    expect(moveImport(storing, { type: 'stopped' })).toEqual({ phase: 'idle' });
  });
});
